import { drawFrom, mixedDraw, mixerWord } from './mixer.ts';
import type { Key } from './seed.ts';
import { threefry2x32 } from './threefry.ts';

/**
 * The key schedule: which number is drawn for what.
 *
 *   seed key -> week key (replication, week, substep) -> slice key (event, purpose) -> one draw (customer or cell, move)
 *
 * Every arrow is a Threefry block, a bijection of its counter, so two draws of one slice never share a block. The
 * scenario is never part of a key: two scenarios under one seed share their luck. Keys are written into `out`
 * when it is given, so that loops need not allocate.
 */

/** `fast`: agents' common case from a block key and the mixer. `audit`: every number from Threefry. */
export type Generator = 'fast' | 'audit';

/** Of the 32 bits that hold week and substep, the substep has the lowest 12. */
const SUBSTEP_BITS = 12;
/** Substeps of one week are 0..4095. */
export const SUBSTEP_MAX = (1 << SUBSTEP_BITS) - 1;
/** Weeks are -524,288..524,287; warm-up weeks are negative. */
export const WEEK_MIN = -(1 << (31 - SUBSTEP_BITS));
export const WEEK_MAX = -WEEK_MIN - 1;
/** Replications are 0..4,294,967,295, and so are customers. */
export const REPLICATION_MAX = 2 ** 32 - 1;

/** The second counter word of block keys and agents' common draws (all bits set), apart from the hashes of moves. */
const COMMON_CASE = -1;

const TWO_TO_MINUS_53 = 1 / 2 ** 53;
// Words are passed on as signed integers (| 0), which engines keep unboxed.
const scratch = new Uint32Array(2);

/**
 * The key of one substep of one week in one replication.
 * @throws RangeError naming the value and its range
 */
export function weekKey(
  seed: Key,
  replication: number,
  week: number,
  substep: number,
  out: Key = new Uint32Array(2),
): Key {
  checkRange('replication', replication, 0, REPLICATION_MAX);
  checkRange('week', week, WEEK_MIN, WEEK_MAX);
  checkRange('substep', substep, 0, SUBSTEP_MAX);
  threefry2x32(
    seed[0]! | 0,
    seed[1]! | 0,
    replication | 0,
    ((week - WEEK_MIN) << SUBSTEP_BITS) | substep,
    out,
  );
  return out;
}

/** The key of one decision (an event's name and what the draw is for, both hashed) within a week. */
export function sliceKey(
  week: Key,
  eventHash: number,
  purposeHash: number,
  out: Key = new Uint32Array(2),
): Key {
  threefry2x32(week[0]! | 0, week[1]! | 0, eventHash | 0, purposeHash | 0, out);
  return out;
}

/** The mixer's key for the 65,536 customers whose number shifted right by 16 is `block`. */
export function blockKey(slice: Key, block: number, out: Key = new Uint32Array(2)): Key {
  threefry2x32(slice[0]! | 0, slice[1]! | 0, block, COMMON_CASE, out);
  return out;
}

/**
 * The common-case draws of the customers first, first + 1, ... into `out`, as signed 32-bit integers
 * (compare with `thresholdWord`). A draw depends on the slice and the customer alone, not on first or length.
 */
export function customerWords(generator: Generator, slice: Key, first: number, out: Int32Array): void {
  const s0 = slice[0]! | 0;
  const s1 = slice[1]! | 0;
  if (generator === 'audit') {
    for (let i = 0; i < out.length; i++) {
      threefry2x32(s0, s1, (first + i) | 0, COMMON_CASE, scratch);
      out[i] = scratch[0]! | 0;
    }
    return;
  }
  for (let i = 0; i < out.length;) {
    const customer = first + i;
    threefry2x32(s0, s1, customer >>> 16, COMMON_CASE, scratch);
    const k0 = scratch[0]! | 0;
    const k1 = scratch[1]! | 0;
    const end = Math.min(out.length, i + 0x10000 - (customer & 0xffff));
    let low = customer & 0xffff;
    let leads = mixerWord(low >>> 2, k0, k1);
    for (; i < end; i++, low++) {
      if ((low & 3) === 0) leads = mixerWord(low >>> 2, k0, k1);
      out[i] = drawFrom(leads >>> ((low & 3) << 3), low, k0, k1);
    }
  }
}

/** The common-case draw of one customer: the same number as in `customerWords`. */
export function customerWord(generator: Generator, slice: Key, customer: number): number {
  const block = generator === 'audit' ? customer : customer >>> 16;
  threefry2x32(slice[0]! | 0, slice[1]! | 0, block | 0, COMMON_CASE, scratch);
  const k0 = scratch[0]! | 0;
  return generator === 'audit' ? k0 : mixedDraw(customer & 0xffff, k0, scratch[1]! | 0);
}

/**
 * The word below or at which a common-case draw may be an event of this probability: floor(p 2^32) - 2^31.
 * A smaller draw is certainly below p, a larger one certainly above; the equal one needs `refineWord`.
 */
export function thresholdWord(probability: number): number {
  return Math.min(Math.floor(probability * 2 ** 32), 2 ** 32 - 1) - 2 ** 31;
}

/** The 53-bit uniform whose leading 32 bits are a customer's common-case draw: the slow path loses no precision. */
export function refineWord(word: number, slice: Key, customer: number, purposeHash: number): number {
  threefry2x32(slice[0]! | 0, slice[1]! | 0, customer | 0, purposeHash | 0, scratch);
  return ((word + 2 ** 31) * 2 ** 21 + ((scratch[0]! >>> 11) | 1)) * TWO_TO_MINUS_53;
}

/**
 * A uniform in the open interval (0, 1) for the pair (a, b): a customer or the hash of a cell, and the hash of a move
 * or an attempt. It is an odd multiple of 2^-53, so that 1 - u is exact and has the same law.
 */
export function uniform53(slice: Key, a: number, b: number): number {
  threefry2x32(slice[0]! | 0, slice[1]! | 0, a | 0, b | 0, scratch);
  return ((scratch[0]! >>> 0) * 2 ** 21 + ((scratch[1]! >>> 11) | 1)) * TWO_TO_MINUS_53;
}

/** A uniform unsigned 32-bit integer for the pair (a, b): the leading bits of `uniform53` for the same pair. */
export function uniform32(slice: Key, a: number, b: number): number {
  threefry2x32(slice[0]! | 0, slice[1]! | 0, a | 0, b | 0, scratch);
  return scratch[0]! >>> 0;
}

function checkRange(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RangeError(`invalid ${field}: ${value} (expected a whole number from ${min} to ${max})`);
}
