import { expect, test } from 'vitest';
import { threefry2x32 } from './threefry.ts';

const out = new Uint32Array(2);

test('published known answers of Threefry2x32-20 are reproduced', () => {
  // Random123 1.14, tests/kat_vectors: counter, key, result
  const answers = [
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  ] as const;
  for (const [c0, c1, k0, k1, x, y] of answers) {
    threefry2x32(k0, k1, c0, c1, out);
    expect([...out]).toEqual([x, y]);
    threefry2x32(k0 | 0, k1 | 0, c0 | 0, c1 | 0, out); // signed words are the same words
    expect([...out]).toEqual([x, y]);
  }
});

test('a block agrees with the rounds written as a loop', () => {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  for (let trial = 0; trial < 1000; trial++) {
    const [k0, k1, c0, c1] = [1, 2, 3, 4].map((i) => Math.imul(trial * 4 + i, 0x9e3779b1));
    const keys = [k0!, k1!, k0! ^ k1! ^ 0x1bd11bda];
    let x = (c0! + k0!) | 0;
    let y = (c1! + k1!) | 0;
    for (let round = 0; round < 20; round++) {
      const rotation = rotations[round % 8]!;
      x = (x + y) | 0;
      y = ((y << rotation) | (y >>> (32 - rotation))) ^ x;
      if (round % 4 !== 3) continue;
      const injection = (round + 1) / 4;
      x = (x + keys[injection % 3]!) | 0;
      y = (y + keys[(injection + 1) % 3]! + injection) | 0;
    }
    threefry2x32(k0!, k1!, c0!, c1!, out);
    expect([...out]).toEqual([x >>> 0, y >>> 0]);
  }
});

test('a block may be written over its own key', () => {
  const key = Uint32Array.of(0x13198a2e, 0x03707344);
  threefry2x32(key[0]!, key[1]!, 0x243f6a88, 0x85a308d3, key);
  expect([...key]).toEqual([0xc4923a9c, 0x483df7a0]);
});

test('flipping any one bit of key or counter flips half the bits of the block', () => {
  // 128 flips x 200 blocks x 64 bits: the mean share of flipped bits is 1/2 with a standard error of 0.0004
  let flipped = 0;
  const other = new Uint32Array(2);
  for (let block = 0; block < 200; block++) {
    const words = [1, 2, 3, 4].map((i) => Math.imul(block * 4 + i, 0x85ebca6b));
    threefry2x32(words[0]!, words[1]!, words[2]!, words[3]!, out);
    for (let bit = 0; bit < 128; bit++) {
      const changed = words.map((word, i) => (i === bit >>> 5 ? word ^ (1 << (bit & 31)) : word));
      threefry2x32(changed[0]!, changed[1]!, changed[2]!, changed[3]!, other);
      const differing = ones(out[0]! ^ other[0]!) + ones(out[1]! ^ other[1]!);
      expect(differing).toBeGreaterThan(8); // Binomial(64, 1/2): eight or fewer has probability 3e-10
      flipped += differing;
    }
  }
  const trials = 128 * 200 * 64;
  expect(Math.abs(flipped / trials - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / trials));
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest > 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}
