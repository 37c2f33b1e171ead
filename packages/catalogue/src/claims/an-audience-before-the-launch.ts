import type { Change, Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';

/** Upstream before the launch at a share of the plan, and as planned after it. */
const before = (share: number): Change[] =>
  upstream.map((channel) =>
    set(
      `flight.${channel}`,
      inWeeksOnly(1, 12, 26, share).map((value, i) => (i < 12 ? value : 1)),
    ),
  );

export const anAudienceBeforeTheLaunch: Experiment<Row> = {
  kind: 'experiment',
  id: 'an-audience-before-the-launch',
  rows: ['B62'],
  statement:
    'Without a product yet, begin with the marketing funnel: the larger the audience before the launch, the more is sold in its first four weeks.',
  source: from('funnels', 'B62'),
  world: { scenario: 'product-launch', changes: [set('horizonWeeks', 26)] },
  arms: [
    { id: 'none', label: 'Nothing before the launch', changes: before(0) },
    { id: 'half', label: 'Half of the plan', changes: before(0.5) },
    { id: 'plan', label: 'The plan', changes: before(1) },
  ],
  measure: { measure: 'customers', week: 16 },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Three firms launch the same thing. One has built an audience for three months, one half of it, one none. Who sells most in the first month?',
  answers: ['The one with the largest audience', 'All alike'],
  answer: 0,
  cause:
    'Nobody can buy before the launch; those on the waiting list look at the offer as soon as it is there.',
  counterWorld: {
    description: 'It can be had only a month later than was said.',
    changes: [set('market.launchWeek', 17)],
  },
};
