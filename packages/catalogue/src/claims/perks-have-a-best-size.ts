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
  arms: [perk(0), perk(0.1), perk(0.2), perk(0.3), perk(0.5)],
  measure: { measure: 'netValue' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'fails',
  why: 'A perk that everybody always gets soon is the price people are used to. What it then still sells more does not make up for a margin of 45 % that becomes 35 %, so none is best.',
  question: 'How large should a perk be that everybody gets all year, for the most profit?',
  answers: ['Something in between', 'None', 'As large as possible'],
  answer: 1,
  cause:
    'Conversion grows with the perk by exp(pull × depth), a third of it borrowed from later weeks; every order pays for it, costs what it did before, and people get used to the lower price.',
  counterWorld: {
    description:
      'What is sold costs a fifth of its price, and nobody gets used to paying less: there a perk of about 30 % is best.',
    changes: [set('market.margin', 0.8), set('journey.sensitivity', 0)],
  },
};
