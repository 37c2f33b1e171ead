/**
 * The fast path of agents: 2^16 customers share a block key, and a two-round mixer turns each one's low bits into
 * a draw in a couple of nanoseconds. The second keyed round matters: with one round, two keys close in XOR give
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
 * The draw of the customer whose number within its block is `low`, under the block key (k0, k1).
 * @returns a signed 32-bit integer, uniform on -2^31..2^31-1: compare it with `thresholdWord(probability)`
 */
export function mixerWord(low: number, k0: number, k1: number): number {
  return mix32((mix32(low ^ k0) + k1) | 0);
}
