import { expect, test } from 'vitest';
import { createFormat } from '../../format.ts';
import { claimQuantity } from './claim-quantity.ts';

const format = createFormat({ locale: 'en', numberingSystem: 'latn' });
const write = (unit: string, value: number) =>
  claimQuantity(format, unit, 'EUR').full(value).replaceAll('\u00A0', ' ');

test('every unit is written with three digits, money in the currency of the scenario', () => {
  expect(write('people', 12.345)).toBe('12.3 people');
  expect(write('people', 12_345)).toBe('12.3k people');
  expect(write('per week', 0.001_234)).toBe('0.00123 per week');
  expect(write('share', 0.1234)).toBe('12.3%');
  expect(write('share', 0.001_234)).toBe('0.123%');
  expect(write('money per purchases', 1234)).toBe('€1.23k per purchases');
  expect(write('contacts per money', 0.5)).toBe('0.5 contacts per EUR');
  expect(write('purchases', 0)).toBe('0 purchases');
});
