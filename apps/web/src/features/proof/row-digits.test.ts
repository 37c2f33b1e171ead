import { expect, test } from 'vitest';
import { createFormat } from '../../format.ts';
import { rowDigits } from './row-digits.ts';

const noRange = { low: '', high: '' };
const format = createFormat({ locale: 'en', numberingSystem: 'latn' });

test.each([
  [
    { published: 0.00944, ours: 0.0094420771, difference: 0.0000020771, tolerance: 0.0000094 },
    { published: '0.00944', ours: '0.0094421', difference: '+0.0000021', tolerance: '0.0000094', ...noRange },
  ],
  [
    { published: -9582.43, ours: -9582.4256, difference: 0.0044, tolerance: 0.01 },
    { published: '−9,582.43', ours: '−9,582.426', difference: '+0.004', tolerance: '0.01', ...noRange },
  ],
  [
    { published: 2357, ours: 2357, difference: 0, tolerance: 0 },
    { published: '2,357', ours: '2,357', difference: '0', tolerance: '0', ...noRange },
  ],
  [
    { published: 81.428, ours: 81.4283, difference: 0.0003, tolerance: 20 },
    { published: '81.428', ours: '81.428', difference: '+0.0003', tolerance: '20', ...noRange },
  ],
  [
    { published: 16.4, ours: null, difference: null, tolerance: 0.2 },
    { published: '16.4', ours: '', difference: '', tolerance: '0.2', ...noRange },
  ],
  [
    { published: 16, ours: -0.257, difference: -16.257, tolerance: 15, accepted: { low: 1, high: 36.5 } },
    { published: '16', ours: '−0.3', difference: '−16.3', tolerance: '15', low: '1', high: '36.5' },
  ],
])('%j is shown as far as its tolerance and its publication go', (row, shown) => {
  expect(rowDigits(format, { accepted: null, ...row })).toEqual(shown);
});
