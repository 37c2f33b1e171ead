import {
  byContact,
  byNeed,
  byTrait,
  byTrust,
  byWordOfMouth,
  defineJourney,
  heldBy,
  inSeason,
  permissionDimension,
  permissionEvent,
  recencyDimension,
  recencyEvent,
  withLevel,
  type Dimension,
  type RateEvent,
} from '@meander/core';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  loyaltyParameters,
  pausingParameters,
} from './shared-parameters.ts';
import { buyAgain, comeBack, fallAsleep, fallSilent, recommend, stopBuying } from './shared-moves.ts';

const { discovery, visiting, cookieWindow, subscribing, seasonAmplitude, seasonPeak } = attentionParameters;
const { windowCloses, qualifying, closing, dealLost } = decisionParameters;
const { goingDormant, waking } = pausingParameters;
const { repurchase, repeatRate, dropOut, churn, advocating, advocacyFades, winningBack, repeatWorth } =
  loyaltyParameters;

const prospects = ['follows', 'enquiry', 'proposal'];
const open = [...prospects, 'quiet'];
const clients = ['client', 'regular', 'referrer'];
const levels = ['none', 'faint', 'clear', 'strong'] as const;
const newcomer = { memory: 'none', permission: 'no', recency: 'away' } as const;

/** What people remember of such a firm is whether it can be trusted: memory and trust are one here. */
const trustDimension: Dimension = {
  id: 'memory',
  label: 'Trust',
  levels: [
    { id: 'none', label: 'Stranger', value: 0, meaning: 'Has no reason to trust the firm' },
    { id: 'faint', label: 'Known', value: 1 / 3, meaning: 'Has read or heard something of use' },
    { id: 'clear', label: 'Respected', value: 2 / 3, meaning: 'Thinks the firm knows its trade' },
    { id: 'strong', label: 'Trusted', value: 1, meaning: 'Would hand over a matter of weight' },
  ],
};

const steps = levels.slice(1).map((upper, i) => ({ lower: levels[i]!, upper }));

/** Trust grows by contacts that leave something behind and by what clients say, and wears off. */
const trustEvent: RateEvent = {
  kind: 'rates',
  id: 'trust',
  label: 'Gaining and losing trust',
  moves: [
    ...steps.map(({ lower, upper }) => ({
      id: 'trust',
      label: `Trust ${lower} to ${upper}`,
      from: { stage: open, memory: lower },
      to: { memory: upper },
      causes: [
        byNeed('learningOfIt', { cause: 'chance', label: 'Chance' }),
        byContact('remember'),
        byWordOfMouth('vouching', { milestone: ['repeat', 'advocate'] }),
      ],
    })),
    ...steps.map(({ lower, upper }) => ({
      id: 'doubt',
      label: `Trust ${upper} to ${lower}`,
      from: { stage: open, memory: upper },
      to: { memory: lower },
      causes: [byNeed('trustWears', { cause: 'time', label: 'Time' })],
    })),
  ],
};

const gate = byTrust({ dimension: 'memory', threshold: 'trustNeeded', width: 'gateWidth' });

/** Professional services: nobody hands over a matter of weight to a stranger. */
export const services = defineJourney({
  id: 'services',
  version: 1,
  kind: 'lifecycle',
  title: 'Professional services',
  purpose:
    'People follow, enquire, ask for a proposal and become clients; but nothing is sold below a level of trust, which grows by what is given away and by what clients say, and wears off.',
  source:
    'source article on marketing and sales funnels: where people must know and trust you first; rates per parameter',
  about: {
    history:
      'The exception the article of funnels makes itself: a funnel does not work where people have to know and trust a firm first, and does not convey that experience without referrals and reviews.',
    canSay: [
      'How little selling brings where nobody trusts the seller yet',
      'How long trust takes to build, and what referrals are worth beside advertising',
    ],
    cannotSay: [
      'How much work a firm can take on: clients are served without limit',
      'What one scandal does: trust wears off slowly and is lost one by one',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'unaware', label: 'Unaware', milestone: 'unaware', meaning: 'Has never heard of the firm' },
        {
          id: 'follows',
          label: 'Follows',
          milestone: 'aware',
          meaning: 'Knows the firm and hears of it now and then',
        },
        {
          id: 'enquiry',
          label: 'Enquiry',
          milestone: 'considers',
          meaning: 'Has a matter to hand over and asks around',
        },
        {
          id: 'proposal',
          label: 'Proposal',
          milestone: 'qualified',
          meaning: 'Has told the matter and been made a proposal',
        },
        { id: 'client', label: 'Client', milestone: 'customer', meaning: 'Has handed over a first matter' },
        {
          id: 'regular',
          label: 'Regular client',
          milestone: 'repeat',
          meaning: 'Hands over matter after matter',
        },
        { id: 'referrer', label: 'Referrer', milestone: 'advocate', meaning: 'Sends others to the firm' },
        {
          id: 'quiet',
          label: 'Put off',
          milestone: 'dormant',
          meaning: 'Had a matter and let it rest',
        },
        {
          id: 'former',
          label: 'Former client',
          milestone: 'dormant',
          meaning: 'Gives nothing more to the firm, and may come back',
        },
      ],
    },
    trustDimension,
    permissionDimension,
    recencyDimension,
  ],
  parameters: {
    discovery,
    visiting,
    cookieWindow,
    subscribing,
    seasonAmplitude,
    seasonPeak,
    windowCloses,
    qualifying,
    closing,
    dealLost,
    goingDormant,
    waking,
    matter: perWeek('A matter arises', 0.004, 'Rate at which somebody who follows has a matter to hand over'),
    trustNeeded: {
      label: 'Trust needed',
      unit: 'share',
      min: 0,
      max: 1,
      default: 0.5,
      meaning:
        'Level of trust at which half of those who would otherwise ask or buy do so: known is 1/3, respected 2/3',
      source: 'assumption',
    },
    gateWidth: {
      label: 'Width of the gate',
      unit: 'share',
      min: 0.001,
      max: 1,
      default: 0.05,
      meaning: 'How much trust takes the gate from half open to 73 % open',
      source: 'assumption',
    },
    learningOfIt: perWeek(
      'Trust by chance',
      0.004,
      'Rate at which people gain a level of trust by what they come across themselves',
    ),
    vouching: {
      ...perWeek(
        'Trust by referral',
        0.6,
        'Rate of gaining a level of trust if everybody were a regular client; scales with the share who are',
      ),
      max: 10,
    },
    trustWears: perWeek(
      'Trust wears off',
      0.01,
      'Rate at which a level of trust is lost',
      'assumption: half a level in a year and a third',
    ),
    trustedVisits: {
      label: 'Visits with trust',
      unit: 'factor at full trust, less 1',
      min: -1,
      max: 10,
      default: 2,
      meaning: 'How much more often people visit when they trust the firm fully',
      source: 'assumption',
    },
    referring: {
      ...perWeek(
        'Referrals',
        0.4,
        'Rate of hearing of the firm if everybody were a referrer; scales with the share who are',
      ),
      max: 10,
    },
    repurchase,
    repeatRate,
    dropOut,
    churn,
    advocating,
    advocacyFades,
    winningBack,
    repeatWorth,
  },
  start: { stage: 'unaware', ...newcomer },
  tallies: [
    { id: 'firstPurchase', label: 'First matters', worth: 1, isFirstPurchase: true },
    { id: 'repeatPurchase', label: 'Further matters', worth: 'repeatWorth' },
  ],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        {
          id: 'discover',
          label: 'Hears of the firm',
          from: { stage: 'unaware' },
          to: { stage: 'follows' },
          causes: [byNeed('discovery'), byContact('discover')],
        },
        {
          id: 'beReferred',
          label: 'Is referred',
          from: { stage: 'unaware' },
          to: { stage: 'follows', memory: 'clear' },
          causes: [byWordOfMouth('referring', { milestone: 'advocate' })],
        },
        {
          id: 'consider',
          label: 'Has a matter to hand over',
          from: { stage: 'follows' },
          to: { stage: 'enquiry' },
          causes: [
            { ...byNeed('matter'), factors: [inSeason('seasonAmplitude', 'seasonPeak')] },
            byContact('consider'),
          ],
          factors: [byTrait('need')],
        },
        {
          id: 'lose',
          label: 'Gives the matter to others',
          from: { stage: 'enquiry' },
          to: { stage: 'follows' },
          causes: [byNeed('windowCloses', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [byTrait('pace'), heldBy('reassure')],
        },
        fallAsleep({ from: ['enquiry', 'proposal'], to: 'quiet' }),
        {
          id: 'qualify',
          label: 'Asks for a proposal',
          from: { stage: 'enquiry' },
          to: { stage: 'proposal', permission: 'yes' },
          causes: [byNeed('qualifying'), byContact('qualify')],
          factors: [byTrait('pace'), gate],
        },
        {
          id: 'close',
          label: 'Hands over a first matter',
          from: { stage: 'proposal' },
          to: { stage: 'client', memory: 'strong', recency: 'away' },
          causes: [byNeed('closing'), byContact('close')],
          factors: [byTrait('pace'), gate],
          tally: 'firstPurchase',
        },
        {
          id: 'loseDeal',
          label: 'Decides otherwise',
          from: { stage: 'proposal' },
          to: { stage: 'follows' },
          causes: [byNeed('dealLost', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [byTrait('pace'), heldBy('reassure')],
        },
        {
          id: 'wake',
          label: 'Takes the matter up again',
          from: { stage: 'quiet' },
          to: { stage: 'enquiry' },
          causes: [byNeed('waking'), byContact('reactivate')],
        },
        buyAgain({ from: 'client', to: 'regular', label: 'Hands over a second matter' }),
        stopBuying({ from: 'client', to: 'former', label: 'Hands over no more' }),
        recommend({ from: 'regular', to: 'referrer', label: 'Begins to refer others' }),
        fallSilent({ from: 'referrer', to: 'regular', label: 'Refers no more' }),
        comeBack({ from: 'former', to: 'enquiry' }),
      ],
    },
    {
      kind: 'repeat',
      id: 'repurchase',
      label: 'Further matters',
      from: { stage: ['regular', 'referrer'] },
      move: 'buyOnceMore',
      causes: [byNeed('repeatRate'), byContact('renew')],
      factors: [byTrait('loyalty')],
      tally: 'repeatPurchase',
      dropOut: {
        id: 'dropOut',
        label: 'Hands over no more',
        probability: 'dropOut',
        to: { stage: 'former' },
      },
    },
    trustEvent,
    permissionEvent({
      subscribers: prospects,
      everyone: [...open, ...clients, 'former'],
      subscribing: 'subscribing',
    }),
    recencyEvent({
      stages: open,
      visiting: 'visiting',
      window: 'cookieWindow',
      visitingFactors: [withLevel('memory', 'trustedVisits')],
    }),
  ],
});
