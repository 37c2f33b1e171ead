import { expect, it } from 'vitest';
import { compact, compactMoney, count, money, percent, plain } from './number.ts';

it('numbers have a true minus and at most three digits where there is noise', () => {
  expect(compactMoney(-50_123, 'EUR')).toBe('−€50.1k');
  expect(compactMoney(1_234_567, 'EUR', 'always')).toBe('+€1.23M');
  expect(compactMoney(0, 'EUR', 'always')).toBe('€0');
  expect(compact(12_400)).toBe('12.4k');
  expect(count(-12_400)).toBe('−12,400');
  expect(money(12_040.99, 'PLN').replace('\u00a0', ' ')).toBe('PLN 12,041');
  expect(percent(0.0346)).toBe('3.5%');
  expect(plain(57.410_712)).toBe('57.411');
});
