/**
 * The fast path of agents: 2^16 customers share a block key, and a two-round mixer turns a counter into 32 bits in a couple of
 * nanoseconds. The second keyed round matters: with one round, two keys close in XOR give
 * permuted copies of the same draws.
 */

/**
 * A bijection on 32-bit words; the result is signed. Multipliers and shifts are from hash-prospector (C. Wellons), issue 19:
 * the lowest known bias for two multiplications.
 */
export function mix32(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0xd35a2d97);
  return h ^ (h >>> 15);
}

/**
 * A word of the block key (k0, k1): a signed 32-bit integer, uniform on -2^31..2^31-1. Counters 0..2^14-1 give the leading bytes
 * of the draws of four customers each, 2^16..2^17-1 what follows the byte of a single one.
 */
export function mixerWord(counter: number, k0: number, k1: number): number {
  return mix32((mix32(counter ^ k0) + k1) | 0);
}

/**
 * The draw of the customer whose number within its block is `low`: its leading byte and 24 bits of its own. Mostly the byte
 * alone decides, and one word has the bytes of four customers.
 * @returns a signed 32-bit integer, uniform on -2^31..2^31-1: compare it with `thresholdWord(probability)`
 */
export function mixedDraw(low: number, k0: number, k1: number): number {
  const lead = mixerWord(low >>> 2, k0, k1) >>> ((low & 3) << 3);
  return drawFrom(lead, low, k0, k1);
}

/** The same draw from a word whose lowest byte is the leading byte. */
export function drawFrom(lead: number, low: number, k0: number, k1: number): number {
  return (lead << 24) | (mixerWord(low | 0x10000, k0, k1) >>> 8);
}
