import { expect, test } from 'vitest';
import { mix32, mixerWord } from './mixer.ts';

test('the mixer is a bijection', () => {
  // every step is undone: shifts by repetition, products by the inverse of an odd number modulo 2^32
  const inverse = (odd: number) => {
    let x = odd;
    for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(odd, x));
    return x;
  };
  const unshift = (h: number, by: number) => {
    let x = h;
    for (let i = by; i < 32; i += by) x = h ^ (x >>> by);
    return x;
  };
  const lost: number[] = [];
  for (let i = 0; i < 100_000; i++) {
    const word = Math.imul(i, 0x9e3779b1);
    let back = unshift(mix32(word), 15);
    back = Math.imul(back, inverse(0xd35a2d97));
    back = unshift(back, 15);
    back = Math.imul(back, inverse(0x21f0aaad));
    if (unshift(back, 16) !== word) lost.push(word);
  }
  expect(lost).toEqual([]);
});

test('customers of one block never share a draw under one key', () => {
  const words = new Set<number>();
  for (let low = 0; low < 0x10000; low++) words.add(mixerWord(low, 0x12345678, 0x9abcdef0 | 0));
  expect(words.size).toBe(0x10000);
});

test('keys that differ little in their second word do not repeat each other', () => {
  // One keyed round would give permuted copies of the same draws; after the second a draw recurs only by chance.
  const draws = new Set<number>();
  for (let low = 0; low < 0x10000; low++) draws.add(mixerWord(low, 100, 7));
  for (const [k0, k1] of [
    [100, 6],
    [102, 5],
    [101, 7 ^ 0x10000],
  ] as const) {
    let shared = 0;
    for (let low = 0; low < 0x10000; low++) if (draws.has(mixerWord(low, k0, k1))) shared++;
    // 65,536 x 65,536 / 2^32 = 1 expected by chance; a Poisson(1) count reaches 12 with probability 1e-9
    expect(shared).toBeLessThan(12);
  }
});

test('every bit of a draw is set half the time', () => {
  const n = 0x10000;
  const counts = new Int32Array(32);
  for (let low = 0; low < n; low++) {
    const word = mixerWord(low, 0x243f6a88, 0x13198a2e);
    for (let bit = 0; bit < 32; bit++) counts[bit]! += (word >>> bit) & 1;
  }
  for (const count of counts) expect(Math.abs(count - n / 2)).toBeLessThan(5 * Math.sqrt(n / 4));
});
