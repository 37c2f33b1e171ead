/**
 * Draws in the orders in which a simulation uses them, where keyed generators go wrong first: a large population in one week, a
 * customer's weeks in a row, and the same customers in neighbouring weeks, events and replications. Each test counts draws in
 * equal bins; the counts of independent draws vary like a multinomial's, neither more nor less.
 */
import { describe, expect, test } from 'vitest';
import {
  customerWord,
  customerWords,
  nameHash,
  seedKey,
  sliceKey,
  weekKey,
  type Generator,
  type Key,
} from '../../packages/core/src/random/index.ts';
import { mixerWord } from '../../packages/core/src/random/mixer.ts';
import { nightly, TIMEOUT } from '../laws/worlds.ts';

/** Two-sided chance of a false alarm 6e-5 each; there are about a dozen statistics a seed. */
const LIMIT = 4;
const seeds = nightly ? ['otter-42', 'heron-7', 'a', 'b', 'c', 'd', 'e', 'f'] : ['otter-42'];
const generators: readonly Generator[] = ['fast', 'audit'];
const BITS = 24;
const purpose = nameHash('first clock');

/** The key of an event of a week. */
function slice(seed: string, replication: number, week: number, event: string): Key {
  return sliceKey(weekKey(seedKey(seed), replication, week, 0), nameHash(event), purpose);
}

/** Standard errors by which the counts vary more than those of so many independent draws over as many equal bins. */
function excessSpread(counts: Uint16Array, draws: number): number {
  const mean = draws / counts.length;
  let chiSquare = 0;
  for (let bin = 0; bin < counts.length; bin++) chiSquare += (counts[bin]! - mean) ** 2 / mean;
  const degrees = counts.length - 1;
  return (chiSquare - degrees) / Math.sqrt(2 * degrees * (1 - 1 / draws));
}

describe.each(seeds)('seed %s', (seed) => {
  const at = (replication: number, week: number, event: string) => slice(seed, replication, week, event);

  describe.each(generators)('%s', (generator) => {
    test(
      'a week of sixteen million customers has counts as spread as independent draws',
      { timeout: TIMEOUT },
      () => {
        const words = new Int32Array(2 ** BITS);
        customerWords(generator, at(0, 1, 'purchase'), 0, words);
        for (const shift of [0, 32 - BITS]) {
          // the lowest bits, then the highest
          const counts = new Uint16Array(2 ** BITS);
          for (let i = 0; i < words.length; i++) counts[(words[i]! >>> shift) & (2 ** BITS - 1)]!++;
          expect(Math.abs(excessSpread(counts, words.length))).toBeLessThan(LIMIT);
        }
      },
    );

    test('neighbouring customers are independent of each other', () => {
      const words = new Int32Array(2 ** 22);
      customerWords(generator, at(1, -3, 'purchase'), 0, words);
      const counts = new Uint16Array(2 ** 20);
      for (let i = 0; i < words.length; i += 2) counts[pair(words[i]!, words[i + 1]!)]!++;
      expect(Math.abs(excessSpread(counts, words.length / 2))).toBeLessThan(LIMIT);
    });

    test.each([
      { of: 'weeks', a: at(0, 1, 'purchase'), b: at(0, 2, 'purchase') },
      { of: 'replications', a: at(6, 5, 'purchase'), b: at(7, 5, 'purchase') },
      { of: 'events', a: at(2, 9, 'visit 1'), b: at(2, 9, 'visit 2') },
    ])('the same customers in neighbouring $of draw independently', ({ a, b }) => {
      const [left, right] = [new Int32Array(2 ** 22), new Int32Array(2 ** 22)];
      customerWords(generator, a, 0, left);
      customerWords(generator, b, 0, right);
      const counts = new Uint16Array(2 ** 20);
      for (let i = 0; i < left.length; i++) counts[pair(left[i]!, right[i]!)]!++;
      expect(Math.abs(excessSpread(counts, left.length))).toBeLessThan(LIMIT);
    });

    test('one customer after the other, the draws of their weeks are spread like independent ones', () => {
      const weeks = Array.from({ length: 1024 }, (_, i) => at(0, i, 'purchase'));
      const counts = new Uint16Array(2 ** 20);
      for (let customer = 0; customer < 1024; customer++) {
        for (const week of weeks)
          counts[(customer << 10) | (customerWord(generator, week, customer * 97) >>> 22)]!++;
      }
      expect(Math.abs(excessSpread(counts, 2 ** 20))).toBeLessThan(LIMIT);
    });
  });

  test('the mixer alone, without block keys, would spread a large population too little', () => {
    const [k0, k1] = at(0, 1, 'purchase');
    const counts = new Uint16Array(2 ** BITS);
    for (let i = 0; i < counts.length; i++) counts[mixerWord(i, k0!, k1!) >>> (32 - BITS)]!++;
    // A permutation draws without replacement: the variance lacks 2^24 / 2^32, eleven standard errors.
    const lacking = -(2 ** (BITS - 32)) * Math.sqrt(2 ** BITS / 2);
    expect(Math.abs(excessSpread(counts, 2 ** BITS) - lacking)).toBeLessThan(LIMIT);
    expect(lacking).toBeLessThan(-2 * LIMIT);
  });
});

/** A bin of the leading ten bits of both words. */
function pair(a: number, b: number): number {
  return ((a >>> 22) << 10) | (b >>> 22);
}
