/** How long people stay where they are. */
import { describe, expect, test } from 'vitest';
import { MILESTONES, type JourneyEvent } from '@meander/core';
import { chiSquare, criticalChiSquare } from '../statistics.ts';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('a single exit at a constant weekly rate', () => {
  const scenario = (rate: number, people = 1000, weeks = 1000) =>
    tinyScenario(tinyJourney(oneEvent(stageMove('unaware', 'aware', rate))), { people, weeks });

  test.each([0.001, 0.05, 0.3, 2])('at rate %d a share exp(-rate x weeks) is still there', (rate) => {
    for (const [week, share] of shareAt(scenario(rate), 'unaware').entries())
      expect(Math.abs(share - Math.exp(-rate * week))).toBeLessThan(1e-12);
  });

  test.each([0.05, 0.3, 2])('at rate %d the mean stay is 1 / (1 - exp(-rate)) weeks', (rate) => {
    expect(sum(shareAt(scenario(rate), 'unaware'))).toBeCloseTo(1 / (1 - Math.exp(-rate)), 8);
  });

  test.each(['cohorts', 'agents'] as const)('%s leave after a geometric number of weeks', (population) => {
    const people = 50_000;
    const rate = 0.3;
    const leaving = 1 - Math.exp(-rate);
    const weeks = 40;
    const staying = shareAt(scenario(rate, people, weeks), 'unaware', { population });
    const left = Array.from({ length: weeks }, (_, week) => (staying[week]! - staying[week + 1]!) * people);
    const expected = left.map((_, week) => people * leaving * (1 - leaving) ** week);
    const { statistic, degrees } = chiSquare(left, expected);
    expect(degrees).toBeGreaterThan(15);
    expect(statistic).toBeLessThan(criticalChiSquare(degrees, 2));
  });

  test('nobody leaves at rate 0', () => {
    for (const population of ['expected', 'cohorts', 'agents'] as const)
      expect(shareAt(scenario(0, 1000, 20), 'unaware', { population })[20]).toBe(1);
  });
});

describe('six successive moves at rate .3', () => {
  const moves = MILESTONES.slice(0, 6).map((from, place) => stageMove(from, MILESTONES[place + 1]!, 0.3));
  const meanWeeks = (events: readonly JourneyEvent[]) => {
    const arrived = shareAt(tinyScenario(tinyJourney(events), { people: 1000, weeks: 400 }), MILESTONES[6]);
    return sum(arrived.map((share) => 1 - share));
  };

  test('take 23.15 weeks as one event: at most one move a week', () => {
    expect(meanWeeks(oneEvent(moves[0]!, ...moves.slice(1)))).toBeCloseTo(6 / (1 - Math.exp(-0.3)), 8);
    expect(meanWeeks(oneEvent(moves[0]!, ...moves.slice(1)))).toBeCloseTo(23.15, 2);
  });

  test('take 18.15 weeks as separate events in their order: several moves in a week are possible', () => {
    const events = moves.map((move): JourneyEvent => ({
      kind: 'rates',
      id: move.id,
      label: move.label,
      moves: [move],
    }));
    expect(meanWeeks(events)).toBeCloseTo(18.15, 2);
    // against the order, a move can only follow in a later week
    expect(meanWeeks(events.toReversed())).toBeCloseTo(23.15, 2);
  });
});
