import {
  byNeed,
  idleChannel,
  moveBetween,
  theoryJourney,
  theoryScenario,
  type MeasureUse,
  type Scenario,
} from '@meander/core';
import { expect, test } from 'vitest';
import { advised } from './advice.ts';

const move = moveBetween('unaware', 'customer', [byNeed(0.1)]);
const journey = theoryJourney({ events: [{ kind: 'rates', id: 'stage', label: 'Stage', moves: [move] }] });
const scenario: Scenario = theoryScenario(journey, {
  people: 100,
  weeks: 2,
  channels: ['a', 'b'].map((id) => ({ ...idleChannel, id })),
  plan: { weekly: 100, split: { a: 0.3, b: 0.7 }, flight: {} },
});
const split = (plan: Scenario) => plan.plan.split;
const shareOf = (channel: string): MeasureUse => ({ measure: 'plannedShare', channel });

test('who wants as much as can be in one channel puts everything there', () => {
  expect(split(advised(scenario, { kind: 'best', goal: shareOf('a') }))).toEqual({ a: 1, b: 0 });
});

test('who wants what no money changes leaves the plan alone', () => {
  expect(advised(scenario, { kind: 'best', goal: { measure: 'customers' } })).toBe(scenario);
});

test('money goes where more is reported for it, a few points a round, and the total is kept', () => {
  // Reported is the share itself less the same for both, so that what is larger looks better for its money.
  const reported = { measure: 'plannedShare', less: shareOf('a') };
  const after = (rounds: number) =>
    split(advised(scenario, { kind: 'reported', reported, rounds, points: 5 }));
  expect(after(0)).toEqual({ a: 0.3, b: 0.7 });
  expect(after(2)).toEqual({ a: expect.closeTo(0.2, 12), b: expect.closeTo(0.8, 12) });
  expect(after(100)).toEqual({ a: expect.closeTo(0, 12), b: expect.closeTo(1, 12) });
});

test('where the same is reported of every euro nothing is moved', () => {
  const reported = { measure: 'plannedShare' };
  expect(advised(scenario, { kind: 'reported', reported, rounds: 8, points: 5 })).toBe(scenario);
});
