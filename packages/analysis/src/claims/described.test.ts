import type { Experiment } from '@meander/core';
import { expect, test } from 'vitest';
import { describeMeasure } from './described.ts';

const described = (measure: Experiment['measure'], kind: 'difference' | 'ratio' = 'difference') => {
  const arms = [{ id: 'a', label: 'A' }] as const;
  const { label, unit, effectUnit } = describeMeasure({
    arms,
    measure,
    contrast: { kind, sign: 1 },
  } as never);
  return [label, unit, effectUnit];
};

test('a measure says its unit, also when it is a time, a share, or one thing per another', () => {
  expect(described({ measure: 'customers' })).toEqual(['New customers', 'people', 'people']);
  expect(described({ measure: 'customers' }, 'ratio')).toEqual(['New customers', 'people', 'share']);
  expect(described({ measure: 'customers', read: 'centre' })).toEqual([
    'When: New customers',
    'weeks',
    'weeks',
  ]);
  expect(described({ measure: 'abandoned', pool: 'p', per: { measure: 'arrivals', pool: 'p' } })).toEqual([
    'Who gave up / Arrivals',
    'share',
    'share',
  ]);
  expect(
    described({ measure: 'spend', less: { measure: 'spend', arm: 'b' }, per: { measure: 'purchases' } }),
  ).toEqual(['Spend, added / Purchases', 'money per purchases', 'money per purchases']);
  const { course } = describeMeasure({
    arms: [{ id: 'a', label: 'A' }],
    measure: { measure: 'customers', read: 'centre' },
    contrast: { kind: 'difference', sign: 1 },
  } as never);
  expect(course).toEqual({ label: 'New customers', unit: 'people' });
});
