import type { Experiment } from '@meander/core';
import { expect, test } from 'vitest';
import { describeMeasure, lineOf, readPlace } from './described.ts';

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
    'New customers, mean week',
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
  ).toEqual(['Spend added / Purchases', 'money per purchases', 'money per purchases']);
  expect(described({ measure: 'customers', week: 4, per: { measure: 'customers' } })[0]).toBe(
    'New customers, as a share of all, week 4',
  );
  expect(described({ measure: 'customers', since: 4, per: { measure: 'customers', week: 4 } })[0]).toBe(
    'New customers, as a share of those up to week 4, after week 4',
  );
  expect(described({ measure: 'customers', since: 4, week: 8, label: 'Buyers of the wave' })[0]).toBe(
    'Buyers of the wave, weeks 5 to 8',
  );
  const { course } = describeMeasure({
    arms: [{ id: 'a', label: 'A' }],
    measure: { measure: 'customers', read: 'centre' },
    contrast: { kind: 'difference', sign: 1 },
  } as never);
  expect(course).toEqual({ label: 'New customers', unit: 'people' });
});

test('a course is read at its end, in a week, or over weeks; or its number is a week', () => {
  expect(readPlace({ measure: 'customers' })).toBeNull();
  expect(readPlace({ measure: 'customers', week: 4 })).toEqual({ since: null, week: 4, isWeek: false });
  expect(readPlace({ measure: 'customers', since: 4 })).toEqual({ since: 4, week: null, isWeek: false });
  expect(readPlace({ measure: 'customers', read: 'reaches' })).toMatchObject({ isWeek: true });
});

test('the second arm is drawn beside the first, one that stands alone by itself, and a single number not at all', () => {
  const two = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B', changes: [{ path: 'market.price', op: 'set' as const, number: 1 }] },
  ] as const;
  const line = (more: Partial<Experiment>) =>
    lineOf({
      arms: two,
      measure: { measure: 'customers' },
      contrast: { kind: 'difference', sign: 1 },
      ...more,
    });
  expect(line({})).toEqual({ drawn: 'b', given: 'a' });
  expect(line({ contrast: { kind: 'level', sign: 1, than: 3 } })).toEqual({ drawn: 'a', given: null });
  expect(line({ measure: { measure: 'loopGain' } })).toBeNull();
  expect(line({ measure: { measure: 'customers', per: { measure: 'loopGain' } } })).toBeNull();
  const early = { id: 'c', label: 'C', measure: { measure: 'customers', week: 4 } };
  expect(line({ arms: [two[0], early] })).toEqual({ drawn: 'a', given: null });
  const beside = { ...early, measure: { measure: 'customers', less: { measure: 'customers', arm: 'b' } } };
  expect(line({ arms: [two[0], beside] })).toEqual({ drawn: 'c', given: 'a' });
});

test('where there is nothing to draw, the measure says why', () => {
  const noLine = (measure: Experiment['measure']) =>
    describeMeasure({ arms: [{ id: 'a', label: 'A' }], measure, contrast: { kind: 'level' } } as never)
      .noLine;
  expect(noLine({ measure: 'rate', move: 'close', where: {} })).toBeNull();
  expect(
    noLine({ measure: 'customers', per: { measure: 'customers', less: { measure: 'loopGain' } } }),
  ).toMatch(/^[A-Z].{20,}[.]$/);
});
