import { defineJourney } from '@meander/core';
import { attentionDimensions, attentionEvents, blank } from './attention.ts';
import { attentionParameters, decisionParameters } from './shared-parameters.ts';
import { close, consider, discover, lose, loseDeal, qualify } from './shared-moves.ts';

const { wordOfMouth: _, ...attention } = attentionParameters;

/** Attention, interest, desire, action: the oldest staged model of a sale, a straight line. */
export const aida = defineJourney({
  id: 'aida',
  version: 1,
  kind: 'funnel',
  title: 'AIDA',
  purpose:
    'Attention, interest, desire, action: a purchase in four steps that follow one another. Whoever does not take the next one is lost.',
  source: 'stages of the source article on why not to use a funnel (2020); rates per parameter',
  about: {
    history:
      'E. St. Elmo Lewis advised in 1898 to attract attention, hold interest and create desire, and later added: get action. Townsend (Bond Salesmanship, 1924) credits him and first speaks of a funnel; Peterson (1959) drew the picture known today.',
    canSay: [
      'How many people are lost before each step, and which step holds the others up',
      'What a contact is worth that makes people notice, against one that makes them act',
    ],
    cannotSay: [
      'Who comes back: a step not taken ends the story',
      'What happens after the purchase',
      'Why people need anything: the model looks from the side of the seller',
    ],
  },
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        {
          id: 'unaware',
          label: 'Before attention',
          milestone: 'unaware',
          meaning: 'Has not noticed the brand',
        },
        {
          id: 'attention',
          label: 'Attention',
          milestone: 'aware',
          meaning: 'Has noticed that there is such a solution',
        },
        {
          id: 'interest',
          label: 'Interest',
          milestone: 'considers',
          meaning: 'Wants to know more of this kind of solution',
        },
        { id: 'desire', label: 'Desire', milestone: 'qualified', meaning: 'Wants this one' },
        {
          id: 'action',
          label: 'Action',
          milestone: 'customer',
          meaning: 'Has bought it; the story ends here',
        },
        { id: 'gone', label: 'Lost', milestone: 'gone', meaning: 'Did not take the next step' },
      ],
    },
    ...attentionDimensions,
  ],
  parameters: { ...attention, ...decisionParameters },
  start: { stage: 'unaware', ...blank },
  tallies: [{ id: 'firstPurchase', label: 'First purchases', worth: 1, isFirstPurchase: true }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        discover({ from: 'unaware', to: 'attention', label: 'Notices the brand' }),
        consider({ from: 'attention', to: 'interest', label: 'Becomes interested' }),
        qualify({ from: 'interest', to: 'desire', label: 'Wants this one' }),
        close({ from: 'desire', to: 'action', label: 'Acts', sets: blank }),
        lose({ from: 'interest', to: 'gone', label: 'Loses interest', sets: blank }),
        loseDeal({ from: 'desire', to: 'gone', sets: blank }),
      ],
    },
    ...attentionEvents({ open: ['attention', 'interest', 'desire'] }),
  ],
});
