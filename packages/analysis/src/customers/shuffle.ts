/** Everybody in an order that a text decides: a permutation that is worked out place by place and never stored. */
import { nameHash } from '@meander/core';

const ROUNDS = 4;

/**
 * The customer at each place of a shuffled row of `count`: a Feistel network over the next power of four, walked until it
 * falls inside the row (Black and Rogaway 2002, cycle walking).
 */
export function shuffled(count: number, text: string): (place: number) => number {
  const half = Math.max(1, Math.ceil(Math.log2(Math.max(2, count)) / 2));
  const mask = 2 ** half - 1;
  const keys = Array.from({ length: ROUNDS }, (_, round) => nameHash(`${round} ${text}`));
  const once = (value: number): number => {
    let left = Math.floor(value / 2 ** half);
    let right = value & mask;
    for (const key of keys) {
      const next = left ^ (mixed(right, key) & mask);
      left = right;
      right = next;
    }
    return left * 2 ** half + right;
  };
  return (place) => {
    let at = once(place);
    while (at >= count) at = once(at);
    return at;
  };
}

/** Finaliser of MurmurHash3 over a word and a key. */
function mixed(word: number, key: number): number {
  let h = Math.imul(word, 0x9e3779b1) ^ key;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
