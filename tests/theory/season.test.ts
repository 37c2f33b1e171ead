/** A year of seasons is a year: what a season adds in its high weeks it takes away in the low ones. */
import { expect, test } from 'vitest';
import { inSeason } from '@meander/core';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const RATE = 0.03;

function staying(amplitude: number, peakWeek: number): Float64Array {
  const move = stageMove('unaware', 'aware', RATE, [inSeason(amplitude, peakWeek)]);
  return shareAt(tinyScenario(tinyJourney(oneEvent(move)), { people: 1000, weeks: 104 }), 'unaware');
}

test.each([
  [0, 1],
  [0.25, 48],
  [1, 13.5],
])(
  'amplitude %d with its peak in week %d leaves exp(-52 x rate) after each whole year',
  (amplitude, peak) => {
    const share = staying(amplitude, peak);
    expect(share[52]).toBeCloseTo(Math.exp(-52 * RATE), 12);
    expect(share[104]).toBeCloseTo(Math.exp(-104 * RATE), 12);
  },
);

test('half a year around the peak moves more people than the other half', () => {
  const share = staying(0.8, 13);
  const first = -Math.log(share[26]!);
  const second = -Math.log(share[52]! / share[26]!);
  expect(first).toBeGreaterThan(26 * RATE * 1.4);
  expect(second).toBeLessThan(26 * RATE * 0.6);
  expect(first + second).toBeCloseTo(52 * RATE, 12);
});
