import { expect, test } from 'vitest';
import { readLink, writeLink } from '../../comparison/link.ts';
import { firstView } from '../../comparison/view.ts';
import { pairOfImport, pointsToMove, type ImportedScenario } from './pair-of-import.ts';

const scenario = (downstream: number): ImportedScenario => ({
  preset: { key: 'b2c-retail' },
  presetVersion: 1,
  seed: 'otter-42',
  horizonWeeks: 104,
  changes: [
    { path: 'budget.total', number: 12_040.83, list: null },
    { path: 'flight.events', number: null, list: [1.98765, 0.01235] },
  ],
  ownChannels: [{ id: 'radio', label: 'Radio', like: 'brandVideo' }],
  budget: {
    allocations: [
      { share: 1 - downstream, channel: { kind: 'UPSTREAM' } },
      { share: downstream, channel: { kind: 'DOWNSTREAM' } },
    ],
  },
});

test('an imported plan is plan A as a link can hold it, and plan B moves 15 points upstream', () => {
  const pair = pairOfImport(scenario(0.6), pointsToMove(scenario(0.6)));
  expect(pair.onlyB).toEqual([{ op: 'add', path: 'split.upstream', number: 15 }]);
  expect(pair.shared[1]).toEqual({ op: 'list', path: 'flight.events', list: [1.99, 0.01] });
  expect(readLink(writeLink({ pair, view: firstView })).link.pair).toEqual(pair);
});

test('where downstream has less than 15 points, so many are moved as there are', () => {
  expect(pointsToMove(scenario(0.087))).toBe(8);
  expect(pointsToMove(scenario(0.15))).toBe(15);
  expect(pairOfImport(scenario(0), pointsToMove(scenario(0))).onlyB).toEqual([]);
});
