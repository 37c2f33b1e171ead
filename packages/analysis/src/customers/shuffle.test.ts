import { expect, test } from 'vitest';
import { shuffled } from './shuffle.ts';

const row = (count: number, text: string) =>
  Array.from({ length: count }, (_, place) => shuffled(count, text)(place));

test.each([1, 2, 3, 17, 1000])('everybody of %i stands at one place', (count) => {
  expect(row(count, 'otter-42').toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: count }, (_, i) => i),
  );
});

test('a text decides the order', () => {
  expect(row(50, 'a')).toEqual(row(50, 'a'));
  expect(row(50, 'a')).not.toEqual(row(50, 'b'));
});

test('who stands in the first half is a matter of chance', () => {
  // of 1,000 orders, how often each of 8 is among the first 4: binomial, 6 standard errors
  const often = new Float64Array(8);
  for (let text = 0; text < 1000; text++)
    for (const who of row(8, `order ${text}`).slice(0, 4)) often[who] = often[who]! + 1;
  const error = Math.sqrt(1000 * 0.25);
  for (const each of often) expect(Math.abs(each - 500)).toBeLessThan(6 * error);
});
