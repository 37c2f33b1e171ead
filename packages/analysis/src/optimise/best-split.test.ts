import {
  byNeed,
  idleChannel,
  moveBetween,
  theoryJourney,
  theoryScenario,
  type Scenario,
} from '@meander/core';
import { describe, expect, it } from 'vitest';
import { bestSplit } from './best-split.ts';

const ids = ['a', 'b', 'c', 'd'] as const;

function scenario(locks: string[] = []): Scenario {
  const move = moveBetween('unaware', 'customer', [byNeed(0.1)]);
  const journey = theoryJourney({ events: [{ kind: 'rates', id: 'stage', label: 'Stage', moves: [move] }] });
  const channels = ids.map((id) => ({ ...idleChannel, id }));
  const plan = { weekly: 100, split: { a: 0.4, b: 0.3, c: 0.2, d: 0.1 }, flight: {} };
  return theoryScenario(journey, { people: 1, weeks: 1, channels, plan, locks });
}

const shares = ({ plan }: Scenario) => ids.map((id) => plan.split[id]!);

/** Diminishing returns: the sum of weight x sqrt(share), which is greatest where shares are as the squares of the weights. */
const roots = (weights: readonly number[]) => (plans: readonly Scenario[]) =>
  plans.map((plan) => shares(plan).reduce((sum, share, i) => sum + weights[i]! * Math.sqrt(share), 0));

describe('the best split', () => {
  it.each([[[1, 2, 3, 4]], [[5, 1, 1, 1]], [[0, 1, 0, 1]], [[1, 1, 1, 1]]])(
    'of diminishing returns %j is where they are equal, to two points',
    (weights) => {
      const squares = weights.map((weight) => weight ** 2);
      const total = squares.reduce((sum, square) => sum + square, 0);
      const found = shares(bestSplit(scenario(), roots(weights)));
      expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      for (const [i, share] of found.entries())
        expect(Math.abs(share - squares[i]! / total), ids[i]).toBeLessThanOrEqual(0.02);
    },
  );

  it('of constant returns is all in the best channel', () => {
    const worth = (plans: readonly Scenario[]) =>
      plans.map((plan) => 2 * shares(plan)[2]! + shares(plan)[0]!);
    expect(shares(bestSplit(scenario(), worth))).toEqual([0, 0, 1, 0]);
  });

  it('leaves locked channels alone', () => {
    const [a, b, c, d] = shares(bestSplit(scenario(['a']), roots([0, 1, 1, 0])));
    expect(a).toBe(0.4);
    expect(Math.abs(b! - 0.3)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(c! - 0.3)).toBeLessThanOrEqual(0.02);
    expect(d).toBeLessThanOrEqual(0.02);
  });

  it('is the plan as it is where none is worth more', () => {
    const start = scenario();
    expect(bestSplit(start, (plans) => plans.map(() => 7))).toBe(start);
    expect(bestSplit(scenario([...ids]), roots([1, 2, 3, 4])).plan.split).toEqual(start.plan.split);
  });
});
