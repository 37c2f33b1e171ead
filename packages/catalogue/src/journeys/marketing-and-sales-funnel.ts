import {
  byContact,
  byNeed,
  byTrait,
  defineJourney,
  inSeason,
  memoryDimension,
  memoryEvent,
  permissionDimension,
  permissionEvent,
  recencyDimension,
  recencyEvent,
  withLevel,
} from '@meander/core';
import { attentionParameters, decisionParameters, handOverParameters } from './shared-parameters.ts';

const open = ['awareness', 'consideration', 'conversion', 'mql', 'sal', 'sql'];
const { wordOfMouth: _, ...attention } = attentionParameters;
const { qualifying: _qualifying, ...decision } = decisionParameters;

/** The funnel as it is drawn: forward or out, and finished at the first sale. */
export const marketingAndSalesFunnel = defineJourney({
  id: 'marketing-and-sales-funnel',
  version: 1,
  kind: 'funnel',
  title: 'Marketing and sales funnel',
  purpose:
    'Awareness, consideration and conversion, then marketing-qualified, sales-accepted and sales-qualified lead, then customer. People move forward or drop out; the story ends at the first purchase.',
  source: 'stages of the source article on marketing and sales funnels; rates per parameter',
  about: {
    history:
      'The marketing funnel and the sales funnel put together at the marketing-qualified lead, as the source article recommends to those who have both.',
    canSay: [
      'How many of those who hear of the brand come to each stage, and which stage loses most',
      'What first purchases cost, channel by channel',
    ],
    cannotSay: [
      'Who comes back: a need that passes is a person lost',
      'What customers are worth after the first purchase',
      'What salespeople have time for: nobody waits in it',
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
  ],
  parameters: {
    ...attention,
    ...decision,
    ...handOverParameters,
  },
  start: { stage: 'unaware', memory: 'none', permission: 'no', recency: 'away' },
  tallies: [{ id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true }],
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
          to: { stage: 'awareness', memory: 'faint' },
          causes: [byNeed('discovery'), byContact('discover')],
        },
        {
          id: 'consider',
          label: 'Starts to consider',
          from: { stage: 'awareness' },
          to: { stage: 'consideration' },
          causes: [
            {
              ...byNeed('needRate'),
              factors: [withLevel('memory', 'needMemory'), inSeason('seasonAmplitude', 'seasonPeak')],
            },
            byContact('consider'),
          ],
          factors: [byTrait('need')],
        },
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
        {
          id: 'accept',
          label: 'Is accepted by sales',
          from: { stage: 'mql' },
          to: { stage: 'sal' },
          causes: [byNeed('accepting', { cause: 'sales', label: 'Sales' })],
        },
        {
          id: 'qualifyForSales',
          label: 'Is qualified by sales',
          from: { stage: 'sal' },
          to: { stage: 'sql' },
          causes: [byNeed('qualifyingSales', { cause: 'sales', label: 'Sales' })],
        },
        {
          id: 'close',
          label: 'Buys for the first time',
          from: { stage: 'sql' },
          to: { stage: 'customer', memory: 'none', permission: 'no', recency: 'away' },
          causes: [
            { ...byNeed('closing'), factors: [withLevel('memory', 'closingMemory')] },
            byContact('close'),
          ],
          factors: [byTrait('pace')],
          tally: 'firstPurchase',
        },
        {
          id: 'lose',
          label: 'Window closes',
          from: { stage: ['consideration', 'conversion'] },
          to: { stage: 'gone', memory: 'none', permission: 'no', recency: 'away' },
          causes: [byNeed('windowCloses', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [withLevel('memory', 'windowMemory'), byTrait('pace')],
        },
        {
          id: 'refuse',
          label: 'Is refused by sales',
          from: { stage: 'mql' },
          to: { stage: 'gone', memory: 'none', permission: 'no', recency: 'away' },
          causes: [byNeed('refusing', { cause: 'sales', label: 'Sales' })],
        },
        {
          id: 'disqualify',
          label: 'Is not a fit',
          from: { stage: 'sal' },
          to: { stage: 'gone', memory: 'none', permission: 'no', recency: 'away' },
          causes: [byNeed('disqualifying', { cause: 'sales', label: 'Sales' })],
        },
        {
          id: 'loseDeal',
          label: 'Decides otherwise',
          from: { stage: 'sql' },
          to: { stage: 'gone', memory: 'none', permission: 'no', recency: 'away' },
          causes: [byNeed('dealLost', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [withLevel('memory', 'windowMemory'), byTrait('pace')],
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
