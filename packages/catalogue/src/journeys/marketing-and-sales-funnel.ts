import {
  byContact,
  byNeed,
  byPersonalisation,
  byTrait,
  byWordOfMouth,
  defineJourney,
  heldBy,
  memoryDimension,
  memoryEvent,
  permissionDimension,
  permissionEvent,
  recencyDimension,
  recencyEvent,
  servedBy,
  whileWaitingFor,
  withLevel,
  type Dimension,
} from '@meander/core';
import { blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  handOverParameters,
  salesParameters,
} from './shared-parameters.ts';
import {
  accept,
  disqualify,
  leaveUnreviewed,
  refuse,
  salesPools,
  salesTallies,
  walkIn,
} from './sales-moves.ts';
import { close, consider, discover, lose } from './shared-moves.ts';

const open = ['awareness', 'consideration', 'conversion', 'mql', 'sal', 'sql'];
const { wordOfMouth: _, ...attention } = attentionParameters;
const { qualifying: _qualifying, dealLost: _dealLost, ...decision } = decisionParameters;

/** How a lead came to sales: the way of the funnel, or past it. */
const leadDimension: Dimension = {
  id: 'lead',
  label: 'Lead',
  levels: [
    { id: 'warm', label: 'Warm', value: 0, meaning: 'Comes the way of the funnel' },
    { id: 'referred', label: 'Referred', value: 0, meaning: 'Was sent by a customer, past the funnel' },
    { id: 'cold', label: 'Cold', value: 1, meaning: 'Was called without having asked, past the funnel' },
  ],
};

const offFunnel = ['referred', 'cold'];
const out = { to: 'gone', sets: { ...blank, lead: 'warm' } } as const;

/** The funnel as it is drawn: forward or out, and finished at the first sale. Some sales pass beside it. */
export const marketingAndSalesFunnel = defineJourney({
  id: 'marketing-and-sales-funnel',
  version: 1,
  kind: 'funnel',
  title: 'Marketing and sales funnel',
  purpose:
    'Awareness, consideration and conversion, then a hand-over: marketing-qualified leads are reviewed, accepted and qualified by sales, and called until they buy. People move forward or drop out; the story ends at the first purchase. Referred and cold leads and walk-ins come past the stages and are counted apart.',
  source: 'stages of the source article on marketing and sales funnels; rates per parameter',
  about: {
    history:
      'The marketing funnel and the sales funnel put together at the marketing-qualified lead, as the source article recommends to those who have both.',
    canSay: [
      'How many of those who hear of the brand come to each stage, and which stage loses most',
      'What first purchases cost, channel by channel',
      'How much sells past the funnel: referrals, walk-ins, cold calls, and how much seldomer cold leads buy than warm ones',
      'What it is worth to give leads to the right seller',
      'How many leads are lost because nobody has time to review or to call them',
    ],
    cannotSay: [
      'Who comes back: a need that passes is a person lost',
      'What customers are worth after the first purchase',
      'How patience ends: whoever is left idle gives up at one pace, week after week',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'unaware', label: 'Unaware', milestone: 'unaware', meaning: 'Has never heard of the brand' },
        { id: 'awareness', label: 'Awareness', milestone: 'aware', meaning: 'Knows the brand' },
        {
          id: 'consideration',
          label: 'Consideration',
          milestone: 'considers',
          meaning: 'Has a need and considers the brand',
        },
        {
          id: 'conversion',
          label: 'Conversion',
          milestone: 'considers',
          meaning: 'Has answered and left an address',
        },
        {
          id: 'mql',
          label: 'Marketing-qualified lead',
          milestone: 'qualified',
          meaning: 'Marketing finds the lead worth handing over',
        },
        {
          id: 'sal',
          label: 'Sales-accepted lead',
          milestone: 'qualified',
          meaning: 'Sales has taken the lead on',
        },
        {
          id: 'sql',
          label: 'Sales-qualified lead',
          milestone: 'qualified',
          meaning: 'Has need, budget and a date',
        },
        {
          id: 'customer',
          label: 'Customer',
          milestone: 'customer',
          meaning: 'Has bought; the funnel ends here',
        },
        { id: 'gone', label: 'Dropped out', milestone: 'gone', meaning: 'Left the funnel' },
      ],
    },
    memoryDimension,
    permissionDimension,
    recencyDimension,
    leadDimension,
  ],
  parameters: {
    ...attention,
    ...decision,
    ...handOverParameters,
    ...salesParameters,
    routing: {
      label: 'Routing of leads',
      unit: 'share',
      min: -1,
      max: 1,
      default: 0,
      meaning:
        'How right leads are given to the sellers of what they need (0: to whoever is free; below 0: to the wrong ones)',
      source: 'neutral',
    },
    routingGain: {
      label: 'Gain by routing',
      unit: 'share',
      min: 0,
      max: 0.5,
      default: 0.2,
      meaning: 'How many more leads qualify with the right seller, where every lead needs something else',
      source: 'assumption, of the size of the gain by personal messages',
    },
    losing: perWeek(
      'Losing deals',
      0.35,
      'Rate at which a sales-qualified lead decides otherwise',
      'so that about a quarter buy: 6 to 28 %, from benchmarks of vendors that disagree',
    ),
    referrals: {
      label: 'Referrals by customers',
      unit: 'per week',
      min: 0,
      max: 1,
      default: 0.0005,
      meaning:
        'Rate at which customers would send somebody straight to sales if everybody were a customer; scales with the share who are',
      source: 'assumption',
    },
    coldLeads: {
      label: 'Buying of cold leads',
      unit: 'factor of a cold lead, less 1',
      min: -1,
      max: 0,
      default: -0.8,
      meaning: 'How much seldomer a lead that was called cold buys than a warm one',
      source: 'assumption: cold messages get some sales, warm leads are easy to sell to (source article)',
    },
  },
  start: { stage: 'unaware', ...blank, lead: 'warm' },
  tallies: salesTallies,
  pools: salesPools,
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({ from: 'unaware', to: 'awareness' }),
        consider({ from: 'awareness', to: 'consideration' }),
        {
          id: 'respond',
          label: 'Leaves an address',
          from: { stage: 'consideration' },
          to: { stage: 'conversion', permission: 'yes' },
          causes: [byNeed('responding')],
          factors: [byTrait('pace')],
        },
        {
          id: 'qualify',
          label: 'Becomes a marketing-qualified lead',
          from: { stage: 'conversion' },
          to: { stage: 'mql' },
          causes: [
            { ...byNeed('handingOver'), factors: [withLevel('memory', 'closingMemory')] },
            byContact('qualify'),
          ],
          factors: [byTrait('pace')],
        },
        accept({ from: 'mql', to: 'sal' }),
        {
          id: 'qualifyForSales',
          label: 'Is qualified by sales',
          from: { stage: 'sal' },
          to: { stage: 'sql' },
          causes: [byNeed('qualifyingSales', { cause: 'sales', label: 'Sales' })],
          factors: [byPersonalisation({ accuracy: 'routing', relevance: 'routingGain' })],
        },
        close({
          from: 'sql',
          when: { lead: 'warm' },
          to: 'customer',
          sets: blank,
          factors: [servedBy('sales')],
        }),
        {
          id: 'approach',
          label: 'Is called cold',
          from: { stage: 'unaware' },
          to: { stage: 'sql', memory: 'faint', lead: 'cold' },
          causes: [byContact('approach')],
          factors: [byTrait('need')],
        },
        {
          id: 'beReferred',
          label: 'Is sent by a customer',
          from: { stage: 'unaware' },
          to: { stage: 'sql', memory: 'clear', lead: 'referred' },
          causes: [byWordOfMouth('referrals', { milestone: 'customer' })],
          factors: [byTrait('need')],
        },
        {
          id: 'closeOffFunnel',
          label: 'Buys off the funnel',
          from: { stage: 'sql', lead: offFunnel },
          to: { stage: 'customer', ...blank, lead: 'warm' },
          causes: [
            { ...byNeed('closing'), factors: [withLevel('memory', 'closingMemory')] },
            byContact('close'),
          ],
          factors: [byTrait('pace'), servedBy('sales'), withLevel('lead', 'coldLeads')],
          tally: 'offFunnel',
        },
        walkIn({ from: 'awareness', to: 'customer', sets: blank, label: 'Walks in and buys' }),
        {
          id: 'giveUp',
          label: 'Gives up while idle',
          from: { stage: 'sql' },
          to: { stage: out.to, ...out.sets },
          causes: [byNeed('idling', { cause: 'idle', label: 'Left idle' })],
          factors: [whileWaitingFor('sales')],
        },
        lose({ from: ['consideration', 'conversion'], ...out }),
        refuse({ from: 'mql', ...out }),
        leaveUnreviewed({ from: 'mql', ...out }),
        disqualify({ from: 'sal', ...out }),
        {
          id: 'loseDeal',
          label: 'Decides otherwise',
          from: { stage: 'sql' },
          to: { stage: out.to, ...out.sets },
          causes: [byNeed('losing', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [withLevel('memory', 'windowMemory'), byTrait('pace'), heldBy('reassure')],
        },
      ],
    },
    memoryEvent({ stages: open, reminding: 'reminding', forgetting: 'forgetting' }),
    permissionEvent({
      subscribers: ['awareness', 'consideration'],
      everyone: open,
      subscribing: 'subscribing',
    }),
    recencyEvent({
      stages: open,
      visiting: 'visiting',
      window: 'cookieWindow',
      visitingFactors: [withLevel('memory', 'visitMemory')],
    }),
  ],
});
