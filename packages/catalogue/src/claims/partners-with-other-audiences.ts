import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const sharing = (overlap: number) => ({
  id: `overlap${overlap * 100}`,
  label: `${overlap * 100} % of the partner's audience are ours already`,
  changes: [set('channels.partnerships.overlap', overlap)],
});

export const partnersWithOtherAudiences: Experiment<Row> = {
  kind: 'experiment',
  id: 'partners-with-other-audiences',
  rows: ['U4'],
  statement:
    'Partners widen the audience as far as theirs differs from ours: the more they overlap, the fewer new people hear of the brand.',
  source: from('river', 'U4'),
  world: {
    scenario: 'b2c-retail',
    channels: ['partnerships'],
    start: 'launch',
    changes: [set('horizonWeeks', 52), set('budget.partnerships', 2000)],
  },
  arms: [sharing(0.8), sharing(0.4), sharing(0)],
  measure: { measure: 'moves', move: 'discover' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Three partners offer to write to their customers for us; 80, 40 and none in a hundred of these are ours already. Through whom do most people hear of us?',
  answers: [
    'Through the one with other customers',
    'Through the one with customers like ours',
    'It makes no difference',
  ],
  answer: 0,
  cause:
    'What overlaps reaches people who are reached anyway: contacts with new people shrink with the overlap.',
  counterWorld: {
    description: 'What the partner writes is not read.',
    changes: ['discover', 'consider', 'reactivate', 'remember'].map((act) =>
      set(`channels.partnerships.response.${act}`, 0),
    ),
  },
};
