import {
  afterDelay,
  byLeadScore,
  byNeed,
  defineJourney,
  risingWithTenure,
  servedBy,
  tenureDimension,
  whileWaitingFor,
} from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  handOverParameters,
  pausingParameters,
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
import { close, consider, discover, lose, loseDeal, qualify, wake } from './shared-moves.ts';

const { wordOfMouth: _w, ...attention } = attentionParameters;
const { accepting, refusing, disqualifying } = handOverParameters;
const { goingDormant, waking } = pausingParameters;
const { reviewers, salesSlots, idling, walkingIn } = salesParameters;

const open = ['aware', 'lead', 'mql', 'sal', 'sql', 'parked'];

/** Budget as a trait: what a lead usually spends has to be enough. */
const affordable = byLeadScore({ traits: { basket: 1 }, threshold: 'budgetNeeded' });

/** What a seller does: reviews, takes on, calls, follows up; and what happens to those who have to wait. */
export const salesFunnel = defineJourney({
  id: 'sales-funnel',
  version: 1,
  kind: 'funnel',
  title: 'Sales funnel',
  purpose:
    'Marketing-qualified, sales-accepted and sales-qualified lead, close. Leads are reviewed and called by people whose time is limited; whoever is left idle gives up, the sooner the longer it lasts. Some buy without passing the stages at all.',
  source: 'stages of the source article on marketing and sales funnels; rates per parameter',
  about: {
    history:
      'Salespeople drew funnels from 1904 on (Dukesmith). MQL, SAL and SQL are the hand-overs that sales consultancies counted in the 2000s.',
    canSay: [
      'How many calls a team can make, and how many leads are lost because it cannot make more',
      'What a slower answer costs, and what reviewing leads saves',
      'How many sales pass no stage of the funnel',
      'Who cannot pay for what is offered',
    ],
    cannotSay: [
      'Which single lead is called first: people at a queue share the time of those who serve',
      'What happens after the purchase',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'unaware', label: 'Unaware', milestone: 'unaware', meaning: 'Has never heard of the brand' },
        { id: 'aware', label: 'Aware', milestone: 'aware', meaning: 'Knows the brand' },
        { id: 'lead', label: 'Lead', milestone: 'considers', meaning: 'Has a need and considers the offer' },
        {
          id: 'mql',
          label: 'Marketing-qualified lead',
          milestone: 'qualified',
          meaning: 'Has asked for an offer and waits for a review',
        },
        {
          id: 'sal',
          label: 'Sales-accepted lead',
          milestone: 'qualified',
          meaning: 'Sales has taken the lead on and looks for need, budget and a date',
        },
        {
          id: 'sql',
          label: 'Sales-qualified lead',
          milestone: 'qualified',
          meaning: 'Has need, budget and a date, and is called until it decides',
        },
        {
          id: 'customer',
          label: 'Customer',
          milestone: 'customer',
          meaning: 'Has bought; the funnel ends here',
        },
        {
          id: 'parked',
          label: 'Gone quiet',
          milestone: 'dormant',
          meaning: 'Was left idle or put it off, and may ask again',
        },
        { id: 'gone', label: 'Out', milestone: 'gone', meaning: 'Is not a fit, or has decided otherwise' },
      ],
    },
    ...attentionDimensions,
    tenureDimension({ where: { stage: 'sql' }, weeks: 4 }),
  ],
  parameters: {
    ...attention,
    ...decisionParameters,
    accepting,
    refusing,
    disqualifying,
    goingDormant,
    waking,
    answering: perWeek(
      'Qualification if answered at once',
      1.64,
      'Rate at which an accepted lead that is answered at once turns out to have need, budget and a date',
      'so that 49 % qualify after an answer in 42 hours: SiriusDecisions-style average, recalled',
    ),
    followUpDelay: {
      label: 'Follow-up delay',
      unit: 'hours',
      min: 0,
      max: 1000,
      default: 42,
      meaning: 'Time from the acceptance of a lead to the first call',
      source: 'mean response of firms that answer, 42 h (Harvard Business Review 2011, as quoted)',
    },
    reviewers,
    salesSlots,
    idling,
    idleWeeks: {
      label: 'Patience',
      unit: 'weeks',
      min: 0.1,
      max: 52,
      default: 3,
      meaning: 'After how many weeks in the stage the rate of giving up has doubled',
      source: 'assumption',
    },
    idleSteepness: {
      label: 'Steepness of giving up',
      unit: '',
      min: 0,
      max: 5,
      default: 1.5,
      meaning: 'The larger, the slower giving up begins and the faster it goes on',
      source: 'assumption',
    },
    budgetNeeded: {
      label: 'Budget needed',
      unit: 'multiples of the average purchase',
      min: -1,
      max: 1000,
      default: -1,
      meaning:
        'Leads whose purchases are not larger than this cannot pay for what is offered, and do not buy (below 0: nobody is asked)',
      source: 'neutral',
    },
    walkingIn,
  },
  start: { stage: 'unaware', ...blank, tenure: 'new' },
  tallies: salesTallies,
  pools: salesPools,
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({ from: 'unaware', to: 'aware' }),
        consider({ from: 'aware', to: 'lead' }),
        walkIn({ from: 'aware', to: 'customer', sets: blank }),
        qualify({ from: 'lead', to: 'mql', sets: { permission: 'yes' } }),
        lose({ from: 'lead', to: 'gone', sets: blank }),
        accept({ from: 'mql', to: 'sal' }),
        refuse({ from: 'mql', to: 'gone', sets: blank }),
        leaveUnreviewed({ from: 'mql', to: 'parked', sets: { recency: 'away' } }),
        {
          id: 'qualifyForSales',
          label: 'Is qualified by sales',
          from: { stage: 'sal' },
          to: { stage: 'sql' },
          causes: [byNeed('answering', { cause: 'sales', label: 'Sales' })],
          factors: [afterDelay({ delay: 'followUpDelay' })],
        },
        disqualify({ from: 'sal', to: 'gone', sets: blank }),
        {
          id: 'sleep',
          label: 'Goes quiet',
          from: { stage: 'sal' },
          to: { stage: 'parked', recency: 'away' },
          causes: [byNeed('goingDormant', { cause: 'time', label: 'Time' })],
        },
        close({ from: 'sql', to: 'customer', sets: blank, factors: [servedBy('sales'), affordable] }),
        {
          id: 'giveUp',
          label: 'Gives up while idle',
          from: { stage: 'sql' },
          to: { stage: 'parked', recency: 'away' },
          causes: [byNeed('idling', { cause: 'idle', label: 'Left idle' })],
          factors: [whileWaitingFor('sales'), risingWithTenure('idleWeeks', 'idleSteepness')],
        },
        loseDeal({ from: 'sql', to: 'gone', sets: blank }),
        wake({ from: 'parked', to: 'lead', label: 'Asks again' }),
      ],
    },
    ...attentionEvents({ open, subscribers: ['aware', 'lead'] }),
  ],
});
