import type { Experiment, ClaimArm } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

/** What a version costs a week; the rest of the budget goes to channels. */
const COST = 120;

const versions = (number: number): ClaimArm => ({
  id: `versions${number}`,
  label: number === 1 ? 'One version' : `${number} versions`,
  changes: [set('journey.personalDegree', 1 - 1 / number), set('budget.total', 12_000 - COST * (number - 1))],
});

export const tooManyVersionsDoNotPay: Experiment<Row> = {
  kind: 'experiment',
  id: 'too-many-versions-do-not-pay',
  rows: ['C53'],
  statement:
    'Personalisation gets complicated fast: some versions of every message pay for themselves, many do not.',
  source: from('lifecycle', 'C53'),
  world: { scenario: 'b2b-saas', changes: [set('journey.relevance', 0.5)] },
  arms: [versions(1), versions(2), versions(4), versions(8), versions(32)],
  measure: { measure: 'revenue' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question:
    'Every version of the messages costs the same to make and is paid from the budget. How many are best?',
  answers: ['A few', 'One', 'As many as possible'],
  answer: 0,
  cause:
    'The gain goes to 1 - 1 / versions of what full personalisation brings, the cost grows with every version; all plans spend the same in total.',
  counterWorld: {
    description: 'All businesses are alike: one version serves everybody.',

    changes: ['smb', 'mid', 'enterprise'].flatMap((segment) =>
      ['basket', 'need', 'pace', 'loyalty'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
    ),
  },
};
