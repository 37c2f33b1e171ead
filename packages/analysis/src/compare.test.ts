import { describe, expect, test } from 'vitest';
import { blockOf } from './block.fixture.ts';
import { difference, differenceBand, differences, summary } from './compare.ts';

const a = blockOf([{ netValue: [1, 1] }, { netValue: [5, 5] }, { netValue: [0, 0] }, { netValue: [2, 2] }]);
const b = blockOf([{ netValue: [0, 3] }, { netValue: [5, 5] }, { netValue: [1, 1] }, { netValue: [0, 0] }]);

test('differences are taken within each replication', () => {
  expect(differences(a, b, 'netValue').map((future) => [...future])).toEqual([
    [0, -1, 1],
    [0, 0, 0],
    [0, 1, 2],
    [0, -2, -4],
  ]);
});

describe('the probability that B is above A', () => {
  test('counts ties as one half', () => {
    expect(difference(a, b, 'netValue').probabilityPositive).toBe(2.5 / 4);
    expect(difference(a, b, 'netValue', 1).probabilityPositive).toBe(1.5 / 4);
    expect(difference(a, a, 'netValue').probabilityPositive).toBe(1 / 2);
  });

  test('is turned round when the plans are', () => {
    const [forth, back] = [difference(a, b, 'netValue'), difference(b, a, 'netValue')];
    expect(forth.probabilityPositive + back.probabilityPositive).toBe(1);
    expect(forth.estimate.median).toBe(-back.estimate.median);
  });
});

test('a week other than the horizon may be asked for', () => {
  expect(difference(a, b, 'netValue', 1).estimate.mean.value).toBe(-0.5);
  expect(difference(a, b, 'netValue').estimate.mean.value).toBe(-0.25);
  expect(summary(a, 'netValue', 1).mean.value).toBe(2);
  expect(summary(a, 'netValue').mean.value).toBe(4);
  expect(() => difference(a, b, 'netValue', 3)).toThrow(RangeError);
  expect(() => summary(a, 'netValue', -1)).toThrow(RangeError);
});

test('the band has its weeks from 0, where nothing differs yet', () => {
  const [start, first, second] = differenceBand(a, b, 'netValue');
  expect(start).toEqual({ week: 0, p05: 0, p25: 0, p50: 0, p75: 0, p95: 0, mean: 0 });
  expect(first).toMatchObject({ week: 1, p50: -0.5, p25: -1.25, p75: 0.25, mean: -0.5 });
  expect(second).toMatchObject({ week: 2, p50: 0.5, mean: -0.25 });
});

test('only the replications that both have are compared', () => {
  const longer = blockOf(Array.from({ length: 6 }, () => ({ netValue: [0, 0] })));
  expect(differences(a, longer, 'netValue')).toHaveLength(4);
});

test('runs that are not paired are refused', () => {
  expect(() => differences(a, { ...b, from: 1 }, 'netValue')).toThrow(RangeError);
  expect(() => differences(a, blockOf([{ netValue: [1] }]), 'netValue')).toThrow(RangeError);
});
