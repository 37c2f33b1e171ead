import {
  byContact,
  byFit,
  byNeed,
  byPersonalisation,
  byReach,
  byTrait,
  byWordOfMouth,
  defineJourney,
  inSeason,
  matching,
  memoryDimension,
  memoryEvent,
  permissionDimension,
  permissionEvent,
  recencyDimension,
  recencyEvent,
  withLevel,
  type Cause,
} from '@meander/core';
import { audienceParameters, messageParameters } from './message-parameters.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  homophily,
  decisionParameters,
  loyaltyParameters,
  pausingParameters,
} from './shared-parameters.ts';
import {
  buyAgain,
  stopBuying,
  close,
  comeBack,
  consider,
  fade,
  fallAsleep,
  fallSilent,
  lose,
  loseDeal,
  qualify,
  recommend,
  wake,
} from './shared-moves.ts';

const known = ['reached', 'nurtured', 'converting', 'customer', 'growing', 'advocate', 'dormant', 'lapsed'];
const prospects = ['reached', 'nurtured', 'converting'];

/** A message to somebody who is known: as personal as messages are, and worded for whom it fits. */
function byMessage(act: string): Cause {
  return {
    ...byContact(act),
    factors: [
      byPersonalisation({
        relevance: 'relevance',
        degree: 'personalDegree',
        accuracy: 'accuracy',
        information: 'knownAfter',
        learnsFromAct: 'engage',
      }),
      matching({ customer: 'newcomerFit', growing: 'regularFit', advocate: 'regularFit' }, { unmatched: 1 }),
    ],
  };
}

/** What a customer's life looks like when it does not end at the first sale. */
export const customerLifecycle = defineJourney({
  id: 'customer-lifecycle',
  version: 1,
  kind: 'lifecycle',
  title: 'Customer lifecycle',
  purpose:
    'Reach and engage, nurture and educate, convert and close, support and grow: people move forward and back, fall asleep and wake, buy again, leave, and speak of it to others.',
  source: 'lifecycle stages of the source article on why not to use a funnel (2020); rates per parameter',
  about: {
    history:
      'The answer of the article of 2020 to its own question: reach and engage, nurture and educate, convert and close, support and grow, and from there back to the beginning by those who speak of it.',
    canSay: [
      'What customers are worth after the first sale, and what it pays to keep them',
      'What advocates bring in, and how much of it is lost when they fall silent',
      'How forgetting and falling asleep slow everything down',
    ],
    cannotSay: [
      'What salespeople have time for: nobody waits in it',
      'How experience makes advocates: that is a plain rate here',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        {
          id: 'unaware',
          label: 'Unaware',
          milestone: 'unaware',
          meaning: 'Has never heard of the brand, or has forgotten it',
        },
        {
          id: 'reached',
          label: 'Reach & engage',
          milestone: 'aware',
          meaning: 'Knows the brand, needs nothing now',
        },
        {
          id: 'nurtured',
          label: 'Nurture & educate',
          milestone: 'considers',
          meaning: 'Has a need and considers the brand',
        },
        {
          id: 'converting',
          label: 'Convert & close',
          milestone: 'qualified',
          meaning: 'Asks for an offer, is about to decide',
        },
        { id: 'customer', label: 'Support', milestone: 'customer', meaning: 'Has bought once' },
        { id: 'growing', label: 'Grow', milestone: 'repeat', meaning: 'Buys again and again' },
        { id: 'advocate', label: 'Advocate', milestone: 'advocate', meaning: 'Buys again and speaks of it' },
        {
          id: 'dormant',
          label: 'Dormant prospect',
          milestone: 'dormant',
          meaning: 'Was interested once and may be again',
        },
        {
          id: 'lapsed',
          label: 'Lapsed customer',
          milestone: 'dormant',
          meaning: 'Has stopped buying and may come back',
        },
        { id: 'gone', label: 'Gone', milestone: 'gone', meaning: 'Will not buy' },
      ],
    },
    memoryDimension,
    permissionDimension,
    recencyDimension,
  ],
  parameters: {
    ...attentionParameters,
    ...decisionParameters,
    ...pausingParameters,
    stalling: perWeek('Deal goes back', 0.03, 'Rate at which a qualified prospect goes back to considering'),
    notAFit: perWeek('Not a fit', 0.004, 'Rate at which a qualified prospect turns out not to be one'),
    ...loyaltyParameters,
    homophily,
    ...audienceParameters,
    ...messageParameters,
  },
  start: { stage: 'unaware', memory: 'none', permission: 'no', recency: 'away' },
  tallies: [
    { id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true },
    { id: 'repeatPurchase', label: 'Repeat purchases', worth: 'repeatWorth' },
  ],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        {
          id: 'discover',
          label: 'Hears of the brand',
          from: { stage: 'unaware' },
          to: { stage: 'reached', memory: 'faint' },
          causes: [
            byNeed('discovery'),
            { ...byContact('discover'), factors: [byReach('breadth')] },
            byWordOfMouth('wordOfMouth', { milestone: 'advocate' }, { homophily: 'homophily' }),
          ],
        },
        fade({ from: 'reached', to: 'unaware' }),
        consider({ from: 'reached', to: 'nurtured', factors: [byFit('breadth', 'fitFalls')] }),
        lose({ from: 'nurtured', to: 'reached' }),
        fallAsleep({ from: ['nurtured', 'converting'], to: 'dormant' }),
        qualify({
          from: 'nurtured',
          to: 'converting',
          sets: { permission: 'yes' },
          message: byMessage,
        }),
        {
          id: 'stall',
          label: 'Goes back to considering',
          from: { stage: 'converting' },
          to: { stage: 'nurtured' },
          causes: [byNeed('stalling', { cause: 'time', label: 'Time' })],
          factors: [byTrait('pace')],
        },
        loseDeal({ from: 'converting', to: 'reached' }),
        {
          id: 'disqualify',
          label: 'Is not a fit',
          from: { stage: 'converting' },
          to: { stage: 'gone', memory: 'none', permission: 'no', recency: 'away' },
          causes: [byNeed('notAFit', { cause: 'fit', label: 'Not a fit' })],
        },
        close({ from: 'converting', to: 'customer', message: byMessage }),
        buyAgain({ from: 'customer', to: 'growing', message: byMessage }),
        stopBuying({ from: 'customer', to: 'lapsed' }),
        recommend({ from: 'growing', to: 'advocate', message: byMessage }),
        fallSilent({ from: 'advocate', to: 'growing' }),
        wake({ from: 'dormant', to: 'nurtured', message: byMessage }),
        comeBack({ from: 'lapsed', to: 'nurtured', message: byMessage }),
      ],
    },
    {
      kind: 'repeat',
      id: 'repurchase',
      label: 'Repeat purchases',
      from: { stage: ['growing', 'advocate'] },
      move: 'buyOnceMore',
      causes: [
        { ...byNeed('repeatRate'), factors: [inSeason('seasonAmplitude', 'seasonPeak')] },
        byMessage('renew'),
      ],
      factors: [byTrait('loyalty')],
      tally: 'repeatPurchase',
      dropOut: { id: 'dropOut', label: 'Stops buying', probability: 'dropOut', to: { stage: 'lapsed' } },
    },
    memoryEvent({ stages: [...prospects, 'dormant'], reminding: 'reminding', forgetting: 'forgetting' }),
    permissionEvent({ subscribers: prospects, everyone: known, subscribing: 'subscribing' }),
    recencyEvent({
      stages: prospects,
      visiting: 'visiting',
      window: 'cookieWindow',
      visitingFactors: [withLevel('memory', 'visitMemory')],
    }),
  ],
});
