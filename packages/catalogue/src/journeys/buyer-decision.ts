import {
  bySatisfaction,
  byContact,
  byNeed,
  byTalk,
  byTrait,
  defineJourney,
  heldBy,
  inSeason,
  satisfactionDimension,
  satisfactionEvent,
  withLevel,
} from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import {
  attentionParameters,
  decisionParameters,
  experienceParameters,
  loyaltyParameters,
  talkative,
} from './shared-parameters.ts';
import { close, comeBack, loseDeal } from './shared-moves.ts';

const { discovery: _d, ...attention } = attentionParameters;
const { needRate: _n, qualifying: _q, ...decision } = decisionParameters;
const { repeatRate, dropOut, repeatWorth, winningBack } = loyaltyParameters;

const open = ['content', 'need', 'search', 'evaluation'];
const customers = ['purchase', 'postPurchase'];

/** The buyer's side: a need, a search, an evaluation, a purchase, and what one makes of it. */
export const buyerDecision = defineJourney({
  id: 'buyer-decision',
  version: 1,
  kind: 'lifecycle',
  title: 'Buyer decision process',
  purpose:
    'Need, search, evaluation, purchase and what comes after, told from the side of the buyer: needs arise without any seller, brands only come into question, and experience decides what happens next.',
  source: 'the five steps of the buyer decision process, recalled; rates per parameter',
  about: {
    history:
      'John Dewey described how people think in five steps in 1910; marketing made them the buyer decision process. The names of the steps are recalled, not quoted.',
    canSay: [
      'What people buy when nothing is spent at all: needs and searches do not ask for a seller',
      'How memory of the brand decides whether it comes into question once somebody looks',
      'How experience feeds the next purchase, or the search for something else',
    ],
    cannotSay: [
      'How a seller works: leads, hand-overs and capacity are not in it',
      'When people first heard of the brand: that is a level of memory here, not a stage',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        {
          id: 'content',
          label: 'No need',
          milestone: 'unaware',
          meaning: 'Needs nothing of the kind; may remember the brand or not',
        },
        { id: 'need', label: 'Need', milestone: 'aware', meaning: 'Feels that something is missing' },
        {
          id: 'search',
          label: 'Search',
          milestone: 'considers',
          meaning: 'Looks for information, brands come into question',
        },
        {
          id: 'evaluation',
          label: 'Evaluation',
          milestone: 'qualified',
          meaning: 'Weighs this brand against others',
        },
        { id: 'purchase', label: 'Purchase', milestone: 'customer', meaning: 'Has bought and tries it out' },
        {
          id: 'postPurchase',
          label: 'After the purchase',
          milestone: 'repeat',
          meaning: 'Has formed a judgement and buys again, or looks around',
        },
        {
          id: 'elsewhere',
          label: 'Bought elsewhere',
          milestone: 'dormant',
          meaning: 'Has decided for another brand and may be dissatisfied with it one day',
        },
      ],
    },
    ...attentionDimensions,
    satisfactionDimension,
  ],
  parameters: {
    ...attention,
    ...decision,
    arising: perWeek(
      'A need arises',
      0.004,
      'Rate at which somebody comes to feel that something is missing',
      'Dawes: 20 % of business buyers a year, .0039 a week',
    ),
    beginningSearch: perWeek(
      'Beginning to search',
      0.25,
      'Rate at which somebody with a need begins to look',
    ),
    lettingBe: perWeek('Letting it be', 0.15, 'Rate at which a need goes away before anything is done'),
    comingIntoQuestion: perWeek(
      'Coming into question',
      0.006,
      'Rate at which somebody who looks takes up a brand that is not remembered',
    ),
    lookingAgain: perWeek('Looking again', 0.03, 'Rate at which somebody who evaluates searches on'),
    judging: perWeek('Judging', 0.25, 'Rate at which a buyer forms a judgement after trying it out'),
    lookingAround: perWeek(
      'Looking around',
      0.004,
      'Rate at which a customer of middling satisfaction begins to search for something else',
    ),
    experience: {
      label: 'Weight of experience',
      unit: '',
      min: 0,
      max: 5,
      default: 0.7,
      meaning: 'Delighted customers buy again exp(this) times as often as content ones',
      source: 'assumption',
    },
    ...experienceParameters,
    talkative,
    repeatRate,
    dropOut,
    repeatWorth,
    winningBack,
  },
  start: { stage: 'content', ...blank, satisfaction: 'neutral' },
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
          id: 'feel',
          label: 'Feels a need',
          from: { stage: 'content' },
          to: { stage: 'need' },
          causes: [byNeed('arising')],
          factors: [byTrait('need'), inSeason('seasonAmplitude', 'seasonPeak')],
        },
        {
          id: 'letBe',
          label: 'Lets it be',
          from: { stage: 'need' },
          to: { stage: 'content' },
          causes: [byNeed('lettingBe', { cause: 'time', label: 'Time' })],
        },
        {
          id: 'search',
          label: 'Begins to search',
          from: { stage: 'need' },
          to: { stage: 'search' },
          causes: [byNeed('beginningSearch'), byContact('consider')],
        },
        {
          id: 'evaluate',
          label: 'Takes the brand into question',
          from: { stage: 'search' },
          to: { stage: 'evaluation' },
          causes: [
            { ...byNeed('comingIntoQuestion'), factors: [withLevel('memory', 'needMemory')] },
            byContact('qualify'),
            byTalk('wordOfMouth', [
              { who: { stage: 'postPurchase', satisfaction: 'high' }, weight: 'talkative' },
            ]),
          ],
          factors: [byTrait('pace')],
        },
        {
          id: 'lose',
          label: 'Takes another brand',
          from: { stage: 'search' },
          to: { stage: 'elsewhere', recency: 'away' },
          causes: [byNeed('windowCloses', { cause: 'elsewhere', label: 'Elsewhere or not at all' })],
          factors: [withLevel('memory', 'windowMemory'), byTrait('pace'), heldBy('reassure')],
        },
        {
          id: 'lookAgain',
          label: 'Searches on',
          from: { stage: 'evaluation' },
          to: { stage: 'search' },
          causes: [byNeed('lookingAgain', { cause: 'time', label: 'Time' })],
          factors: [byTrait('pace')],
        },
        loseDeal({ from: 'evaluation', to: 'elsewhere', sets: { recency: 'away' } }),
        close({ from: 'evaluation', to: 'purchase' }),
        {
          id: 'judge',
          label: 'Forms a judgement',
          from: { stage: 'purchase' },
          to: { stage: 'postPurchase' },
          causes: [byNeed('judging', { cause: 'experience', label: 'Experience' })],
        },
        {
          id: 'lookAround',
          label: 'Looks around',
          from: { stage: 'postPurchase' },
          to: { stage: 'search', satisfaction: 'neutral' },
          causes: [byNeed('lookingAround', { cause: 'experience', label: 'Experience' })],
          factors: [bySatisfaction('dissatisfaction')],
        },
        comeBack({ from: 'elsewhere', to: 'search' }),
      ],
    },
    {
      kind: 'repeat',
      id: 'repurchase',
      label: 'Repeat purchases',
      from: { stage: 'postPurchase' },
      move: 'buyOnceMore',
      causes: [
        { ...byNeed('repeatRate'), factors: [inSeason('seasonAmplitude', 'seasonPeak')] },
        byContact('renew'),
      ],
      factors: [byTrait('loyalty'), bySatisfaction('experience')],
      tally: 'repeatPurchase',
      dropOut: {
        id: 'dropOut',
        label: 'Stops buying',
        probability: 'dropOut',
        to: { stage: 'elsewhere', satisfaction: 'neutral' },
      },
    },
    satisfactionEvent({ stages: customers, pleasing: 'pleasing', disappointing: 'disappointing' }),
    ...attentionEvents({ open, known: [...open, ...customers, 'elsewhere'] }),
  ],
});
