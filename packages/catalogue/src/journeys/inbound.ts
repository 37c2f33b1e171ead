import {
  byContact,
  byNeed,
  byTrait,
  byWordOfMouth,
  defineJourney,
  inMarketDimension,
  inMarketEvent,
  inSeason,
  matching,
  withLevel,
  type Move,
} from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import { attentionParameters, decisionParameters } from './shared-parameters.ts';
import { close, discover, lose, loseDeal } from './shared-moves.ts';

const { wordOfMouth: _w, ...attention } = attentionParameters;
const { needRate: _n, ...decision } = decisionParameters;

const share = (label: string, value: number, meaning: string) => ({
  label,
  unit: 'share',
  min: 0,
  max: 1,
  default: value,
  meaning,
  source: 'assumption',
});

/** Is spoken to without having asked, while nothing is needed: thinks less of the brand. */
function disturbed(from: string, to: string): Move {
  return {
    id: 'disturb',
    label: `Is disturbed, memory ${from} to ${to}`,
    from: { stage: 'awareness', market: 'out', memory: from },
    to: { memory: to },
    causes: [byContact('disturb')],
  };
}

/** Inbound: content that is found by those who are looking for an answer. */
export const inbound = defineJourney({
  id: 'inbound',
  version: 1,
  kind: 'funnel',
  title: 'Inbound',
  purpose:
    'Awareness, interest, consideration, conversion: people are found rather than interrupted. Only somebody who is looking for an answer just now goes on from awareness, and content works in the stage it was written for.',
  source: 'stages of the source article on why not to use a funnel (2020); rates per parameter',
  about: {
    history:
      'The idea of the early 2000s that content should attract people instead of bombarding them. It keeps the straight line of AIDA and the view of the seller.',
    canSay: [
      'What it is worth to be found when a need arises, and how little can be done before',
      'What content for the wrong stage loses, and what testimonials add as customers become many',
    ],
    cannotSay: [
      'How people differ from one another: one content serves all',
      'What happens after the purchase, but for what customers say of it',
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
          meaning: 'Has not come across the content of the brand',
        },
        {
          id: 'awareness',
          label: 'Awareness',
          milestone: 'aware',
          meaning: 'Knows the pain, has yet to learn that solutions exist',
        },
        {
          id: 'interest',
          label: 'Interest',
          milestone: 'considers',
          meaning: 'Knows that solutions exist, wants to know how this one works',
        },
        {
          id: 'consideration',
          label: 'Consideration',
          milestone: 'considers',
          meaning: 'Knows how this one works, asks whether it is the best',
        },
        {
          id: 'conversion',
          label: 'Conversion',
          milestone: 'qualified',
          meaning: 'Is ready to buy and needs to know how',
        },
        {
          id: 'customer',
          label: 'Customer',
          milestone: 'customer',
          meaning: 'Has bought; the funnel ends here',
        },
        { id: 'gone', label: 'Dropped out', milestone: 'gone', meaning: 'Found another answer, or none' },
      ],
    },
    inMarketDimension,
    ...attentionDimensions,
  ],
  parameters: {
    ...attention,
    ...decision,
    entering: perWeek(
      'A need arises',
      0.0039,
      'Rate at which somebody begins to look for such a product',
      'Dawes: 20 % of business buyers a year, .0039 a week',
    ),
    leavingMarket: perWeek('Looking ends', 0.08, 'Rate at which somebody stops looking without an answer'),
    searching: perWeek(
      'Finding by search',
      0.012,
      'Rate at which somebody who looks comes to the content of a brand that is not remembered',
    ),
    learning: perWeek(
      'Learning how it works',
      0.15,
      'Rate at which an interested person learns by themselves how the product works',
    ),
    lookedFor: {
      label: 'Contacts while looking',
      unit: 'factor while looking, less 1',
      min: 0,
      max: 100,
      default: 5,
      meaning: 'How much likelier a contact is followed by somebody who is looking for an answer',
      source: 'assumption',
    },
    teachingFit: share('Fit of teaching content', 0.5, 'How well content works on people who are interested'),
    proofFit: share('Fit of proof', 1, 'How well content works on people who compare'),
    testimonials: {
      ...perWeek(
        'Testimonials',
        0.2,
        'Rate at which somebody who compares is convinced if everybody were a customer; scales with the share who are',
      ),
      max: 10,
    },
  },
  start: { stage: 'unaware', market: 'out', ...blank },
  tallies: [{ id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({ from: 'unaware', to: 'awareness', label: 'Comes across the content' }),
        {
          id: 'consider',
          label: 'Finds an answer',
          from: { stage: 'awareness', market: 'in' },
          to: { stage: 'interest' },
          causes: [
            { ...byNeed('searching'), factors: [withLevel('memory', 'needMemory')] },
            { ...byContact('consider'), factors: [withLevel('market', 'lookedFor')] },
          ],
        },
        {
          id: 'compare',
          label: 'Learns how it works',
          from: { stage: 'interest' },
          to: { stage: 'consideration' },
          causes: [
            byNeed('learning'),
            { ...byContact('qualify'), factors: [matching({ interest: 'teachingFit' })] },
          ],
          factors: [byTrait('pace')],
        },
        {
          id: 'qualify',
          label: 'Is convinced',
          from: { stage: 'consideration' },
          to: { stage: 'conversion', permission: 'yes' },
          causes: [
            { ...byNeed('qualifying'), factors: [withLevel('memory', 'closingMemory')] },
            { ...byContact('qualify'), factors: [matching({ consideration: 'proofFit' })] },
            byWordOfMouth('testimonials', { milestone: 'customer' }),
          ],
          factors: [byTrait('pace')],
        },
        close({ from: 'conversion', to: 'customer', sets: { ...blank, market: 'out' } }),
        lose({ from: ['interest', 'consideration'], to: 'gone', sets: { ...blank, market: 'out' } }),
        loseDeal({ from: 'conversion', to: 'gone', sets: { ...blank, market: 'out' } }),
      ],
    },
    inMarketEvent({
      where: { stage: ['unaware', 'awareness'] },
      entering: 'entering',
      leaving: 'leavingMarket',
      enteringFactors: [byTrait('need'), inSeason('seasonAmplitude', 'seasonPeak')],
    }),
    {
      kind: 'rates',
      id: 'disturbance',
      label: 'Being disturbed',
      moves: [disturbed('strong', 'clear'), disturbed('clear', 'faint'), disturbed('faint', 'none')],
    },
    ...attentionEvents({ open: ['awareness', 'interest', 'consideration', 'conversion'] }),
  ],
});
