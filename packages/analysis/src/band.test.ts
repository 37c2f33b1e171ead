import { expect, test } from 'vitest';
import { band } from './band.ts';
import { blockOf } from './block.fixture.ts';

test('percentiles and the mean are taken week by week', () => {
  const block = blockOf([{ revenue: [4, 0] }, { revenue: [0, 8] }, { revenue: [2, 2] }]);
  expect(band(block, 'revenue')).toEqual([
    { week: 0, p05: 0, p25: 0, p50: 0, p75: 0, p95: 0, mean: 0 },
    { week: 1, p05: expect.closeTo(0.2), p25: 1, p50: 2, p75: 3, p95: expect.closeTo(3.8), mean: 2 },
    { week: 2, p05: 4, p25: 4, p50: 4, p75: 6, p95: expect.closeTo(7.6), mean: expect.closeTo(16 / 3) },
  ]);
});

test('without replications there is no band', () => {
  expect(band(blockOf([]), 'revenue')).toEqual([]);
});
