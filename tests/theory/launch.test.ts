/** What begins in a week of the plan, and what only some weeks bring. */
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  byContact,
  byNeed,
  fromWeek,
  inWeeks,
  simulateBlock,
  weeklyColumn,
  type JourneyEvent,
  type Population,
} from '@meander/core';
import { channelTotals } from '@meander/analysis';
import { steadyChannel } from './census.ts';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];

test('nobody moves before the launch of a rate, and exp(-rate x weeks since) are left after it', () => {
  const scenario = tinyScenario(tinyJourney(oneEvent(stageMove('unaware', 'aware', 0.2, [fromWeek(5)]))), {
    people: 1000,
    weeks: 12,
  });
  for (const [week, share] of shareAt(scenario, 'unaware').entries())
    expect(Math.abs(share - Math.exp(-0.2 * Math.max(0, week - 4)))).toBeLessThan(1e-12);
});

test('calendar weeks multiply a rate and leave other weeks alone', () => {
  const scenario = tinyScenario(
    tinyJourney(oneEvent(stageMove('unaware', 'aware', 0.1, [inWeeks([3, 4], 5, 10)]))),
    { people: 1000, weeks: 14 },
  );
  const left = shareAt(scenario, 'unaware');
  const rates = Array.from({ length: 14 }, (_, i) => -Math.log(left[i + 1]! / left[i]!));
  for (const [i, rate] of rates.entries())
    expect(rate).toBeCloseTo([3, 4, 13, 14].includes(i + 1) ? 0.5 : 0.1, 10);
});

describe('twelve entry weeks as twelve segments', () => {
  const trait = {
    label: 'Entry',
    unit: 'week',
    min: 0,
    max: 100,
    default: 1,
    meaning: 'Entry',
    source: 'given',
  };
  const enter: JourneyEvent = {
    kind: 'rates',
    id: 'entry',
    label: 'Entry',
    moves: [
      {
        id: 'enter',
        label: 'Enters',
        from: { stage: 'unaware' },
        to: { stage: 'customer' },
        causes: [byNeed(700)],
        factors: [fromWeek(0, 'entry')],
      },
    ],
  };
  const scenario = tinyScenario(tinyJourney([enter]), {
    people: 1200,
    weeks: 14,
    market: {
      currency: 'EUR',
      traits: { entry: trait },
      segments: Array.from({ length: 12 }, (_, i) => ({
        id: `week${i + 1}`,
        label: `Week ${i + 1}`,
        share: 1,
        traits: { entry: i + 1 },
      })),
      targeting: {},
    },
  });
  test.each(populations)('%s enter, segment by segment, in their weeks', (population) => {
    const entered = shareAt(scenario, 'customer', { population });
    for (let week = 0; week <= 14; week++) expect(entered[week]).toBeCloseTo(Math.min(week, 12) / 12, 12);
  });
});

describe('a channel that is launched in week 4', () => {
  const journey = tinyJourney(
    oneEvent({ ...stageMove('unaware', 'aware', 0), causes: [byContact('notice')] }),
  );
  const always = tinyScenario(journey, {
    people: 1000,
    weeks: 8,
    channels: [{ ...steadyChannel('notice', 2, 0.1), buying: 'budget' }],
    plan: { weekly: 100, split: { steady: 1 }, flight: {} },
  });
  const changed = applyChanges(always, [{ path: 'channels.steady.launchWeek', op: 'set', number: 4 }]);
  if (!changed.ok) throw new Error(changed.issues[0]!.message);
  const launched = changed.value;

  test.each(populations)('%s: is not bought before, and its money stays unspent', (population) => {
    const block = simulateBlock(launched, { population, from: 0, to: 1 });
    expect([...weeklyColumn(block, 0, 'unspent')].slice(0, 3)).toEqual([100, 100, 100]);
    expect([...weeklyColumn(block, 0, 'spend')].slice(0, 3)).toEqual([0, 0, 0]);
    expect(weeklyColumn(block, 0, 'spend')[3]).toBeGreaterThan(0);
    const [total] = channelTotals(block);
    expect(total!.spend + total!.unspent).toBeCloseTo(800, 9);
  });

  test('acts from then on as it would have acted from the start', () => {
    const late = shareAt(launched, 'unaware');
    const early = shareAt(always, 'unaware');
    for (let week = 0; week <= 3; week++) expect(late[week]).toBe(1);
    for (let week = 3; week <= 8; week++) expect(late[week]).toBe(early[week - 3]);
  });
});
