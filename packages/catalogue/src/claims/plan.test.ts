import { applyChanges, type Change } from '@meander/core';
import { expect, it } from 'vitest';
import { presetById } from '../scenarios/index.ts';
import { add, set } from './changes.ts';
import { splitAnew } from './plan.ts';

const scenario = presetById('b2b-saas')!;
const found = Object.fromEntries(
  scenario.channels.map(({ id }, place) => [id, (1 + place) / 36]), // 1 + .. + 8 = 36
);

it.each<[string, readonly Change[]]>([
  ['nothing', []],
  ['a budget', [set('split.email', 20), set('budget.email', 500)]],
  ['a split', [set('horizonWeeks', 52), set('split.email', 20), add('split.upstream', 5)]],
])('a budget split anew after changes of %s has that split', (_, changes) => {
  const plan = { scenario: scenario.id, journey: null, lens: scenario.lens, changes };
  const result = applyChanges(scenario, splitAnew(plan, found).changes);
  expect(result.ok && result.value.plan.split).toEqual(
    Object.fromEntries(Object.entries(found).map(([id, share]) => [id, expect.closeTo(share, 12)])),
  );
  const before = applyChanges(scenario, changes);
  expect(result.ok && result.value.plan.weekly).toBeCloseTo(
    (before.ok && before.value.plan.weekly) as number,
    9,
  );
});
