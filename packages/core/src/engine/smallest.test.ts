import { expect, test } from 'vitest';
import { smallestAt } from './smallest.ts';

test('exactly as many take part as were asked for, also where leading bits agree', () => {
  const people = 5000;
  const cells = 3;
  const cellOf = Array.from({ length: people }, (_, i) => (i * 7) % cells);
  // coarse words: many share theirs
  const words = Array.from({ length: people }, (_, i) => (Math.imul(i, 0x9e3779b1) >>> 20) - 2 ** 31);
  const whole = (customer: number, word: number) => (word + 2 ** 31 + (customer + 0.5) / people) / 4096;
  const counts = Float64Array.from({ length: cells }, (_, c) => cellOf.filter((cell) => cell === c).length);
  const asked = [10, 0, counts[2]!, 500, 1, counts[2]!];
  const numbers = Float64Array.from(asked);
  smallestAt(numbers, counts, (visit) => cellOf.forEach((cell, i) => visit(i, words[i]!, cell)), whole);
  for (const [at, m] of asked.entries()) {
    const taking = cellOf.filter((cell, i) => cell === at % cells && whole(i, words[i]!) <= numbers[at]!);
    expect(taking).toHaveLength(m);
  }
});
