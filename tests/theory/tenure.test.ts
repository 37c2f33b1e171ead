/** Rates that depend on time in stage, and forgetting that begins late, against the survival curves they stand for. */
import { describe, expect, test } from 'vitest';
import {
  byNeed,
  checkScenario,
  coolingWithTenure,
  lastContactDimension,
  memoryDimension,
  memoryEvent,
  risingWithTenure,
  simulateBlock,
  tenureDimension,
  type Factor,
  type JourneyEvent,
} from '@meander/core';
import { criticalZ, standardError } from '../statistics.ts';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const RATE = 0.05;
const LAST = 6;

const scenarioOf = (events: readonly JourneyEvent[], people = 1000, weeks = 20, seed = 'tenure') =>
  tinyScenario(
    tinyJourney(events, {
      dimensions: [tenureDimension({ where: { stage: ['unaware', 'aware'] }, weeks: LAST })],
      start: { tenure: 'new' },
    }),
    { people, weeks, seed },
  );

const courses: readonly { name: string; factor: Factor; at: (weeks: number) => number }[] = [
  { name: 'rising', factor: risingWithTenure(3, 1.5), at: (a) => 1 + (a / 3) ** 1.5 },
  { name: 'cooling', factor: coolingWithTenure(2, 1), at: (a) => 1 / (1 + a / 2) },
];

describe.each(courses)('a $name rate', ({ factor, at }) => {
  /** Rate in the n-th full week of a stay, n = 0, 1, ... */
  const rate = (n: number) => RATE * at(Math.min(n, LAST));
  const survival = (weeks: number) => {
    let hazard = 0;
    for (let n = 0; n < weeks; n++) hazard += rate(n);
    return Math.exp(-hazard);
  };
  const exit = stageMove('unaware', 'gone', RATE, [factor]);

  test('leaves exp(-sum of the weekly rates) behind', () => {
    const left = shareAt(scenarioOf(oneEvent(exit)), 'unaware');
    for (const [week, share] of left.entries()) expect(Math.abs(share - survival(week))).toBeLessThan(1e-12);
  });

  test('begins anew in the stage that a move leads to', () => {
    const events = oneEvent(stageMove('unaware', 'aware', 0.2), stageMove('aware', 'gone', RATE, [factor]));
    const there = shareAt(scenarioOf(events), 'aware');
    for (const week of [1, 2, 5, 12, 20]) {
      let share = 0;
      for (let arrival = 1; arrival <= week; arrival++)
        share += Math.exp(-0.2 * (arrival - 1)) * (1 - Math.exp(-0.2)) * survival(week - arrival);
      expect(Math.abs(there[week]! - share)).toBeLessThan(1e-12);
    }
  });

  test.each(['cohorts', 'agents'] as const)('%s stay as long as is expected', (population) => {
    const people = 400;
    const to = 100;
    const block = simulateBlock(scenarioOf(oneEvent(exit), people, 12, population), {
      population,
      from: 0,
      to,
    });
    // weeks lived in the stage, summed over people
    const stays = Array.from({ length: to }, (_, replication) => {
      const first = replication * block.milestones.length * 13;
      const row = block.milestones.indexOf('unaware') * 13;
      return block.stock.subarray(first + row, first + row + 13).reduce((sum, count) => sum + count, 0);
    });
    let expected = 0;
    for (let week = 0; week <= 12; week++) expected += people * survival(week);
    const meanStay = stays.reduce((sum, stay) => sum + stay, 0) / to;
    expect(Math.abs(meanStay - expected)).toBeLessThan(criticalZ(4) * standardError(stays));
  });
});

test('a move that stays in its stage does not start the count anew, and one that names a level sets it', () => {
  const events = (to: Record<string, string>): JourneyEvent[] => [
    {
      kind: 'rates',
      id: 'stir',
      label: 'Stirs',
      moves: [{ id: 'stir', label: 'Stirs', from: { stage: 'unaware' }, to, causes: [byNeed(700)] }],
    },
    ...oneEvent({ ...stageMove('unaware', 'gone', 700), from: { stage: 'unaware', tenure: 'weeks2' } }),
  ];
  const left = (to: Record<string, string>) => shareAt(scenarioOf(events(to), 10, 8), 'unaware');
  expect(left({ stage: 'unaware' })[2]).toBe(1);
  expect(left({ stage: 'unaware' })[3]).toBe(0);
  expect(left({ stage: 'unaware', tenure: 'weeks0' })[8]).toBe(1);
});

describe('forgetting that begins three whole weeks after the last contact', () => {
  const stages = ['unaware'];
  const delay = lastContactDimension({ stages, weeks: 3 });
  const forgetful = (extra: readonly JourneyEvent[], weeks: number) => {
    const journey = tinyJourney(
      [
        memoryEvent({ stages, reminding: 0, forgetting: 0.3, delay }),
        ...extra,
        // whoever remembers nothing is seen to have left
        ...oneEvent({ ...stageMove('unaware', 'gone', 700), from: { stage: 'unaware', memory: 'none' } }),
      ],
      { dimensions: [memoryDimension, delay], start: { memory: 'faint', lastContact: 'new' } },
    );
    return shareAt(tinyScenario(journey, { people: 1000, weeks }), 'unaware');
  };

  test('leaves everybody with what they remember until then, and takes it away at its rate afterwards', () => {
    const remembering = forgetful([], 12);
    for (const [week, share] of remembering.entries())
      expect(Math.abs(share - Math.exp(-0.3 * Math.max(0, week - 3)))).toBeLessThan(1e-12);
  });

  test('is put off by every contact', () => {
    const reminded: JourneyEvent = {
      kind: 'rates',
      id: 'remind',
      label: 'Reminds',
      moves: [
        {
          id: 'remind',
          label: 'Reminds',
          from: { stage: 'unaware', lastContact: 'weeks2' },
          to: { lastContact: 'new' },
          causes: [byNeed(700)],
        },
      ],
    };
    expect(forgetful([reminded], 30)[30]).toBe(1);
  });
});

test('a dimension that resets with one that is not there, or ages where nothing is, is refused', () => {
  const scenario = scenarioOf(oneEvent(stageMove('unaware', 'gone', RATE, [risingWithTenure(0, 20)])));
  const [stage, tenure] = scenario.journeys.lifecycle.dimensions;
  const journey = {
    ...scenario.journeys.lifecycle,
    dimensions: [stage!, { ...tenure!, resetsWith: 'stag', ages: { stage: 'unawar' } }],
  };
  const result = checkScenario({ ...scenario, journeys: { funnel: journey, lifecycle: journey } });
  expect(
    result.ok ? [] : result.issues.map(({ path, suggestion }) => [path.slice(2).join('.'), suggestion]),
  ).toEqual([
    ['tenure.ages.stage', 'unaware'],
    ['tenure.resetsWith', 'stage'],
    ['stage.unaware-to-gone.factors.1.scale', '0.01'],
    ['stage.unaware-to-gone.factors.1.exponent', '10'],
  ]);
});
