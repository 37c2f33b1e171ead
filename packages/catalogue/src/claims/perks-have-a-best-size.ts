import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const perk = (depth: number) => ({
  id: `perk${depth * 100}`,
  label: `A perk worth ${depth * 100} % of the price`,
  changes: [set('promotion', depth)],
});

export const perksHaveABestSize: Experiment<Row> = {
  kind: 'experiment',
  id: 'perks-have-a-best-size',
  rows: ['D6'],
  statement: 'Perks cost money on every order: profit is best at some size between none and a large one.',
  source: from('river', 'D6'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail', changes: [set('horizonWeeks', 52)] },
  arms: [perk(0), perk(0.05), perk(0.1), perk(0.2), perk(0.3)],
  measure: { measure: 'netValue' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question: 'How large should a perk be that everybody gets all year, for the most profit?',
  answers: ['Something in between', 'None', 'As large as possible'],
  answer: 0,
  cause:
    'Conversion grows with the perk by exp(pull x depth), every order pays for it, and people get used to the lower price.',
  counterWorld: {
    description: 'Buyers do not care for perks, nor for what they pay: a perk only costs.',
    changes: [set('journey.pull', 0), set('journey.sensitivity', 0)],
  },
};
