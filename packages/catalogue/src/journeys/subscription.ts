import {
  byChance,
  bySatisfaction,
  byContact,
  byNeed,
  byTalk,
  byTrait,
  defineJourney,
  heldBy,
  satisfactionDimension,
  satisfactionEvent,
  tenureDimension,
} from '@meander/core';
import { askingEvent, askingParameters } from './asking.ts';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  experienceParameters,
  loyaltyParameters,
  pausingParameters,
} from './shared-parameters.ts';
import { comeBack, consider, discover, fade, fallAsleep, lose, wake } from './shared-moves.ts';

const { qualifying: _q, closing: _c, closingMemory: _m, dealLost: _l, ...decision } = decisionParameters;
const { winningBack } = loyaltyParameters;

const open = ['aware', 'considering', 'trial', 'asleep'];
const subscribers = ['subscriber', 'renewed'];

/** Paid weeks end in the fourth week after the first: the level of tenure in which a renewal falls due. */
const due = { stage: subscribers, tenure: 'weeks3' };

/** A contract that is renewed every four weeks, or not. */
export const subscription = defineJourney({
  id: 'subscription',
  version: 1,
  kind: 'lifecycle',
  title: 'Subscription',
  purpose:
    'People try, subscribe, and decide anew every four weeks. Whoever does not renew is known to have left; the longer somebody stays, the likelier they are of the kind that stays.',
  source: 'contractual renewals: shifted-beta-geometric form (Fader and Hardie 2007); rates per parameter',
  about: {
    history:
      'Fader and Hardie showed in 2007 that contracts of people who differ in how likely they leave explain why retention rises with age, without anybody becoming more loyal.',
    canSay: [
      'How long subscribers stay, and what that makes a new one worth',
      'What a month free, a better experience or a win-back mail changes',
      'When to ask for a referral: at once, once people have settled, or after they have left',
      'How churn falls with age when people differ in it',
    ],
    cannotSay: [
      'Who uses the product and how much of it',
      'Contracts of another length: a period is four weeks',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'unaware', label: 'Unaware', milestone: 'unaware', meaning: 'Has never heard of it' },
        { id: 'aware', label: 'Aware', milestone: 'aware', meaning: 'Knows it, needs nothing of the kind' },
        {
          id: 'considering',
          label: 'Considering',
          milestone: 'considers',
          meaning: 'Could use it and thinks about it',
        },
        { id: 'trial', label: 'Trial', milestone: 'qualified', meaning: 'Tries it for nothing' },
        {
          id: 'subscriber',
          label: 'Subscriber',
          milestone: 'customer',
          meaning: 'Has paid for the first four weeks',
        },
        { id: 'renewed', label: 'Renewed', milestone: 'repeat', meaning: 'Has renewed at least once' },
        {
          id: 'asleep',
          label: 'Put off',
          milestone: 'dormant',
          meaning: 'Thought about it, or tried it, and let it be',
        },
        {
          id: 'lapsed',
          label: 'Cancelled',
          milestone: 'dormant',
          meaning: 'Has cancelled and may come back',
        },
      ],
    },
    ...attentionDimensions,
    satisfactionDimension,
    tenureDimension({ where: { stage: subscribers }, weeks: 3 }),
  ],
  parameters: {
    ...attentionParameters,
    ...decision,
    ...pausingParameters,
    trying: perWeek('Trying it', 0.06, 'Rate at which somebody who considers begins a free trial'),
    subscribingFor: perWeek(
      'Subscribing',
      0.12,
      'Rate at which somebody on trial becomes a paying subscriber',
    ),
    trialPleases: perWeek(
      'Good experience on trial',
      0.15,
      'Rate at which somebody on trial finds it better than expected',
    ),
    trialDisappoints: perWeek(
      'Bad experience on trial',
      0.15,
      'Rate at which somebody on trial finds it worse than expected',
    ),
    trialTells: {
      label: 'What a trial tells',
      unit: '',
      min: 0,
      max: 5,
      default: 0.7,
      meaning:
        'Who is delighted on trial subscribes at exp(this) times the rate of others, who is disappointed at exp(-this)',
      source: 'assumption',
    },
    endingTrial: perWeek('Ending the trial', 0.3, 'Rate at which somebody on trial lets it be'),
    cancelling: {
      label: 'Cancelling',
      unit: 'probability per renewal',
      min: 0,
      max: 1,
      default: 0.06,
      meaning:
        'Probability that a subscriber of middling satisfaction does not renew; multiplied by the trait "leaving" where people differ in it',
      source: 'assumption',
    },
    ...experienceParameters,
    ...askingParameters,
    firstWorth: worth('Worth of the first payment', 'Revenue of the first four weeks'),
    renewalWorth: worth('Worth of a renewal', 'Revenue of a renewal'),
    winningBack,
  },
  start: { stage: 'unaware', ...blank, satisfaction: 'neutral', tenure: 'new' },
  tallies: [
    { id: 'firstPurchase', label: 'New subscriptions', worth: 'firstWorth', isFirstPurchase: true },
    { id: 'renewal', label: 'Renewals', worth: 'renewalWorth' },
  ],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({
          from: 'unaware',
          to: 'aware',
          causes: [
            byTalk('wordOfMouth', [
              { who: { stage: 'renewed', satisfaction: 'high' } },
              { who: { stage: subscribers, satisfaction: 'low' }, weight: -1 },
            ]),
          ],
        }),
        fade({ from: 'aware', to: 'unaware' }),
        consider({ from: 'aware', to: 'considering' }),
        lose({ from: 'considering', to: 'aware' }),
        fallAsleep({ from: 'considering', to: 'asleep' }),
        {
          id: 'qualify',
          label: 'Begins a trial',
          from: { stage: 'considering' },
          to: { stage: 'trial', permission: 'yes' },
          causes: [byNeed('trying'), byContact('qualify')],
          factors: [byTrait('pace')],
        },
        {
          id: 'close',
          label: 'Subscribes',
          from: { stage: 'trial' },
          // what the trial has shown is what is expected from now on
          to: { stage: 'subscriber', memory: 'strong', recency: 'away', satisfaction: 'neutral' },
          causes: [byNeed('subscribingFor'), byContact('close')],
          factors: [byTrait('pace'), bySatisfaction('trialTells')],
          tally: 'firstPurchase',
        },
        {
          id: 'loseDeal',
          label: 'Ends the trial',
          from: { stage: 'trial' },
          to: { stage: 'asleep', recency: 'away', satisfaction: 'neutral' },
          causes: [byNeed('endingTrial', { cause: 'experience', label: 'Experience' })],
          factors: [bySatisfaction('dissatisfaction'), heldBy('reassure')],
        },
        wake({ from: 'asleep', to: 'considering' }),
        comeBack({ from: 'lapsed', to: 'considering' }),
      ],
    },
    {
      kind: 'rates',
      id: 'cancellation',
      label: 'Cancelling when a renewal is due',
      moves: [
        {
          id: 'cancel',
          label: 'Cancels',
          from: due,
          to: { stage: 'lapsed', satisfaction: 'neutral' },
          causes: [byChance('cancelling', { trait: 'leaving', cause: 'renewal', label: 'Renewal' })],
          factors: [bySatisfaction('dissatisfaction'), heldBy('retain')],
        },
      ],
    },
    {
      kind: 'rates',
      id: 'renewal',
      label: 'Renewing when it is due',
      moves: [
        {
          id: 'renewFirst',
          label: 'Renews for the first time',
          from: { stage: 'subscriber', tenure: due.tenure },
          to: { stage: 'renewed' },
          causes: [byChance(1, { cause: 'renewal', label: 'Renewal' })],
          tally: 'renewal',
        },
        {
          id: 'renew',
          label: 'Renews again',
          from: { stage: 'renewed', tenure: due.tenure },
          to: { tenure: 'new' },
          causes: [byChance(1, { cause: 'renewal', label: 'Renewal' })],
          tally: 'renewal',
        },
      ],
    },
    satisfactionEvent({ stages: subscribers, pleasing: 'pleasing', disappointing: 'disappointing' }),
    {
      ...satisfactionEvent({
        stages: ['trial'],
        pleasing: 'trialPleases',
        disappointing: 'trialDisappoints',
      }),
      id: 'trialExperience',
      label: 'Experiences on trial',
    },
    askingEvent({ fresh: 'subscriber', settled: 'renewed', lapsed: 'lapsed' }),
    ...attentionEvents({
      open,
      subscribers: ['aware', 'considering'],
      known: [...open, ...subscribers, 'lapsed'],
    }),
  ],
});

function worth(label: string, meaning: string, value = 1) {
  return {
    label,
    unit: 'multiples of the price',
    min: 0,
    max: 100,
    default: value,
    meaning: `${meaning}, in multiples of the price`,
    source: 'assumption',
  };
}
