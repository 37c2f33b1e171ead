/**
 * Draws in the orders in which a simulation uses them, where keyed generators go wrong first: a large population in one week, a
 * customer's weeks in a row, and the same customers in neighbouring weeks, events and replications. Each statistic counts draws
 * in equal bins; the counts of independent draws vary like a multinomial's, neither more nor less.
 */
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

/** The key of an event of a week. */
type KeyAt = (replication: number, week: number, event: string) => Key;

interface Order {
  readonly name: string;
  /** Standard errors by which the counts vary more than those of independent draws. */
  readonly excess: (generator: Generator, at: KeyAt) => number;
}

const BITS = 24;
const purpose = nameHash('first clock');

export function keysOf(seed: string): KeyAt {
  const root = seedKey(seed);
  return (replication, week, event) =>
    sliceKey(weekKey(root, replication, week, 0), nameHash(event), purpose);
}

export const orders: readonly Order[] = [
  {
    name: 'sixteen million customers in one week, highest 24 bits',
    excess: (generator, at) => population(generator, at(0, 1, 'purchase'), 32 - BITS),
  },
  {
    name: 'sixteen million customers in one week, lowest 24 bits',
    excess: (generator, at) => population(generator, at(0, 1, 'purchase'), 0),
  },
  { name: 'neighbouring customers', excess: neighbours },
  {
    name: 'the same customers in neighbouring weeks',
    excess: (generator, at) => pairs(generator, at(0, 1, 'purchase'), at(0, 2, 'purchase')),
  },
  {
    name: 'the same customers in neighbouring replications',
    excess: (generator, at) => pairs(generator, at(6, 5, 'purchase'), at(7, 5, 'purchase')),
  },
  {
    name: 'the same customers in neighbouring events',
    excess: (generator, at) => pairs(generator, at(2, 9, 'visit 1'), at(2, 9, 'visit 2')),
  },
  { name: 'a thousand weeks of one customer after the other', excess: lives },
];

/** What the mixer would do without block keys: a permutation draws without replacement, so its counts vary too little. */
export function excessOfMixerAlone(at: KeyAt): { found: number; expected: number } {
  const [k0, k1] = at(0, 1, 'purchase');
  const counts = new Uint16Array(2 ** BITS);
  for (let i = 0; i < counts.length; i++) counts[mixerWord(i, k0!, k1!) >>> (32 - BITS)]!++;
  // The variance lacks 2^24 of 2^32.
  return {
    found: excessSpread(counts, 2 ** BITS),
    expected: -(2 ** (BITS - 32)) * Math.sqrt(2 ** BITS / 2),
  };
}

function population(generator: Generator, key: Key, shift: number): number {
  const words = new Int32Array(2 ** BITS);
  customerWords(generator, key, 0, words);
  const counts = new Uint16Array(2 ** BITS);
  for (let i = 0; i < words.length; i++) counts[(words[i]! >>> shift) & (2 ** BITS - 1)]!++;
  return excessSpread(counts, words.length);
}

function neighbours(generator: Generator, at: KeyAt): number {
  const words = new Int32Array(2 ** 22);
  customerWords(generator, at(1, -3, 'purchase'), 0, words);
  const counts = new Uint16Array(2 ** 20);
  for (let i = 0; i < words.length; i += 2) counts[pairBin(words[i]!, words[i + 1]!)]!++;
  return excessSpread(counts, words.length / 2);
}

function pairs(generator: Generator, a: Key, b: Key): number {
  const [left, right] = [new Int32Array(2 ** 22), new Int32Array(2 ** 22)];
  customerWords(generator, a, 0, left);
  customerWords(generator, b, 0, right);
  const counts = new Uint16Array(2 ** 20);
  for (let i = 0; i < left.length; i++) counts[pairBin(left[i]!, right[i]!)]!++;
  return excessSpread(counts, left.length);
}

/** Bins of a customer and the leading ten bits: a life that repeats itself, or avoids to, shows. */
function lives(generator: Generator, at: KeyAt): number {
  const weeks = Array.from({ length: 1024 }, (_, week) => at(0, week, 'purchase'));
  const counts = new Uint16Array(2 ** 20);
  for (let customer = 0; customer < 1024; customer++) {
    for (const week of weeks)
      counts[(customer << 10) | (customerWord(generator, week, customer * 97) >>> 22)]!++;
  }
  return excessSpread(counts, 2 ** 20);
}

/** A bin of the leading ten bits of both words. */
function pairBin(a: number, b: number): number {
  return ((a >>> 22) << 10) | (b >>> 22);
}

/** (chi-square - its mean) / its standard deviation, for so many draws in equal bins. */
function excessSpread(counts: Uint16Array, draws: number): number {
  const mean = draws / counts.length;
  let chiSquare = 0;
  for (let bin = 0; bin < counts.length; bin++) chiSquare += (counts[bin]! - mean) ** 2 / mean;
  const degrees = counts.length - 1;
  return (chiSquare - degrees) / Math.sqrt(2 * degrees * (1 - 1 / draws));
}
