import { byNeed, byTrait, competitorLoss, defineJourney } from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { perWeek } from './per-week.ts';
import { attentionParameters, decisionParameters } from './shared-parameters.ts';
import { close, consider, discover, lose, qualify } from './shared-moves.ts';

const { wordOfMouth: _, ...attention } = attentionParameters;

/** Top, middle and bottom of the funnel, told by what people know: their problem, its solutions, this product. */
export const tofuMofuBofu = defineJourney({
  id: 'tofu-mofu-bofu',
  version: 1,
  kind: 'funnel',
  title: 'TOFU, MOFU, BOFU',
  purpose:
    'Top, middle and bottom of the funnel by what people know: problem-aware, solution-aware, product-aware, then customer. Somebody who knows the product can still choose a competitor.',
  source: 'stages of the source article on why not to use a funnel (2020); rates per parameter',
  about: {
    history:
      'The usual three stages of content marketing: the funnel of 1924 read as levels of knowledge. The source article names them problem-, solution- and product-aware.',
    canSay: [
      'How much of the loss is ignorance, giving up, or a competitor',
      'Which stage content should be written for when one of them runs dry',
    ],
    cannotSay: ['Who learns in another order, or forgets what was learnt', 'What happens after the purchase'],
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
          meaning: 'Has not come across what the brand has to say',
        },
        {
          id: 'problemAware',
          label: 'Top: problem-aware',
          milestone: 'aware',
          meaning:
            'Knows the problem and has met the brand through it, unsure which kinds of solutions exist',
        },
        {
          id: 'solutionAware',
          label: 'Middle: solution-aware',
          milestone: 'considers',
          meaning: 'Knows a variety of solutions and wants one of them',
        },
        {
          id: 'productAware',
          label: 'Bottom: product-aware',
          milestone: 'qualified',
          meaning: 'Sees this product as one of the possible solutions',
        },
        {
          id: 'customer',
          label: 'Customer',
          milestone: 'customer',
          meaning: 'Has bought; the funnel ends here',
        },
        { id: 'gone', label: 'Dropped out', milestone: 'gone', meaning: 'Gave up, or bought elsewhere' },
      ],
    },
    ...attentionDimensions,
  ],
  parameters: {
    ...attention,
    ...decisionParameters,
    givingUp: perWeek(
      'Giving up at the bottom',
      0.01,
      'Rate at which somebody who knows the product lets the matter be',
    ),
  },
  start: { stage: 'unaware', ...blank },
  tallies: [{ id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({ from: 'unaware', to: 'problemAware', label: 'Meets the brand through the problem' }),
        consider({ from: 'problemAware', to: 'solutionAware', label: 'Learns which solutions exist' }),
        qualify({ from: 'solutionAware', to: 'productAware', label: 'Compares this product' }),
        close({ from: 'productAware', to: 'customer', sets: blank }),
        lose({ from: 'solutionAware', to: 'gone', sets: blank }),
        competitorLoss({
          from: { stage: 'productAware' },
          to: { stage: 'gone', ...blank },
          rate: 'dealLost',
          memory: 'windowMemory',
        }),
        {
          id: 'giveUp',
          label: 'Lets it be',
          from: { stage: 'productAware' },
          to: { stage: 'gone', ...blank },
          causes: [byNeed('givingUp', { cause: 'time', label: 'Time' })],
          factors: [byTrait('pace')],
        },
      ],
    },
    ...attentionEvents({ open: ['problemAware', 'solutionAware', 'productAware'] }),
  ],
});
