import { expect, test } from 'vitest';
import { flightingOf, flightings, flightOf } from './flighting.ts';

test('every way of spreading money over weeks spends the same in the long run, and is known again by its factors', () => {
  for (const flighting of flightings) {
    const flight = flightOf(flighting);
    expect(flightingOf(flight)).toBe(flighting);
    if (flight === null) continue;
    expect(flight.reduce((sum, factor) => sum + factor, 0) / flight.length).toBeCloseTo(1, 12);
  }
  expect(flightingOf([3, 0, 0])).toBeNull();
});
