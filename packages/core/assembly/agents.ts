/**
 * The fast path of agents in AssemblyScript: finds the customers whose draw needs a second look, and resolves their races. It does
 * what `src/engine/kernel/typescript.ts` and `src/engine/race.ts` do, with the same bits; `src/engine/kernel/wasm.ts` lays
 * out its memory and gives it tables. Compiled by build.mjs into `src/engine/kernel/agents.wasm.ts`.
 */

/** Of 64 customers at most so many away from home are listed, as many as are written at once; of more, those whose leading byte is low enough. */
const FEW: u64 = 8;
/** The threshold word of a probability of zero. */
const NEVER: i32 = i32.MIN_VALUE;

/** An event's tables, in the order in which wasm.ts writes down where they are. */
@unmanaged
class Event {
  rowStart: usize;
  groupOf: usize;
  clockStart: usize;
  clockHash: usize;
  pace: usize;
  paceSum: usize;
  /** Cell -> largest word that needs a second look, and its leading byte. */
  threshold: usize;
  thresholdByte: usize;
  reach: usize;
  /** The largest threshold of the homes. */
  home: i32;
  common0: u32;
  common1: u32;
  others0: u32;
  others1: u32;
}

/** Tables of all events. */
@unmanaged
class Tables {
  entryRate: usize;
  entryClock: usize;
  entryTo: usize;
  rate: usize;
  /** Cell -> 1 where people start; customers. */
  home: usize;
  counts: usize;
  /** Rate -> moves. */
  moved: usize;
  refine: u32;
  whose: u32;
  /** Room for what four customers have drawn, 96 bytes. */
  drawn: usize;
}

// ---- draws, as in random/mixer.ts

// @ts-ignore: decorator
@inline
function mix(word: u32): u32 {
  let h = word ^ (word >> 16);
  h *= 0x21f0aaad;
  h ^= h >> 15;
  h *= 0xd35a2d97;
  return h ^ (h >> 15);
}

// @ts-ignore: decorator
@inline
function mixerWord(counter: u32, k0: u32, k1: u32): u32 {
  return mix(mix(counter ^ k0) + k1);
}

/**
 * The mixer's factors, where no compiler knows that they stay as they are: V8 makes a constant of four lanes anew in
 * every turn of a loop.
 */
export let factor1: u32 = 0x21f0aaad;
export let factor2: u32 = 0xd35a2d97;

// @ts-ignore: decorator
@inline
function mix4(word: v128, by1: v128, by2: v128): v128 {
  let h = v128.xor(word, i32x4.shr_u(word, 16));
  h = i32x4.mul(h, by1);
  h = v128.xor(h, i32x4.shr_u(h, 15));
  h = i32x4.mul(h, by2);
  return v128.xor(h, i32x4.shr_u(h, 15));
}

/** `mixerWord` of four counters. */
// @ts-ignore: decorator
@inline
function mixerWords(counters: v128, key0: v128, key1: v128, by1: v128, by2: v128): v128 {
  return mix4(i32x4.add(mix4(v128.xor(counters, key0), by1, by2), key1), by1, by2);
}

/** The leading bytes of the draws of sixteen customers. */
// @ts-ignore: decorator
@inline
function leads(low: u32, key0: v128, key1: v128, by1: v128, by2: v128): v128 {
  return mixerWords(i32x4.add(i32x4.splat(low >> 2), i32x4(0, 1, 2, 3)), key0, key1, by1, by2);
}

/** The leading bytes of the thresholds of sixteen customers. */
// @ts-ignore: decorator
@inline
function limits<Cell>(cells: usize, bytes: usize): v128 {
  let all = i8x16.splat(0);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 0 * sizeof<Cell>()), all, 0);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 1 * sizeof<Cell>()), all, 1);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 2 * sizeof<Cell>()), all, 2);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 3 * sizeof<Cell>()), all, 3);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 4 * sizeof<Cell>()), all, 4);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 5 * sizeof<Cell>()), all, 5);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 6 * sizeof<Cell>()), all, 6);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 7 * sizeof<Cell>()), all, 7);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 8 * sizeof<Cell>()), all, 8);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 9 * sizeof<Cell>()), all, 9);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 10 * sizeof<Cell>()), all, 10);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 11 * sizeof<Cell>()), all, 11);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 12 * sizeof<Cell>()), all, 12);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 13 * sizeof<Cell>()), all, 13);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 14 * sizeof<Cell>()), all, 14);
  all = v128.load_lane<u8>(bytes + load<Cell>(cells, 15 * sizeof<Cell>()), all, 15);
  return all;
}

/** Lists the places of the bits that are set; up to eight words behind the list may change. @returns the new end of the list */
// @ts-ignore: decorator
@inline
function list(bits: u64, start: u32, end: usize): usize {
  const next = end + (<usize>popcnt(bits) << 2);
  // eight at once, whether there are as many or not: how many there are is what no processor can foresee
  do {
    store<u32>(end, start + <u32>ctz(bits), 0);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 4);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 8);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 12);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 16);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 20);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 24);
    bits &= bits - 1;
    store<u32>(end, start + <u32>ctz(bits), 28);
    bits &= bits - 1;
    end += 32;
  } while (bits != 0);
  return next;
}

/** Lists everybody away from home. @returns their number, or `most` where they are as many or more */
export function gather(away: usize, size: u32, listed: usize, most: u32): u32 {
  const full = listed + (<usize>most << 2);
  let end = listed;
  for (let start: u32 = 0; start < size && end < full; start += 64) {
    const bits = load<u64>(away + (start >> 3));
    if (bits != 0) end = list(bits, start, end);
  }
  return end < full ? <u32>((end - listed) >> 2) : most;
}

/** Lists who may need a second look: everybody away from home, or of many those whose leading byte is low enough. */
// @ts-ignore: decorator
@inline
function screen<Cell>(
  event: Event,
  cells: usize,
  away: usize,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  found: usize,
): usize {
  const key0 = i32x4.splat(k0);
  const key1 = i32x4.splat(k1);
  const by1 = i32x4.splat(factor1);
  const by2 = i32x4.splat(factor2);
  const isHomeStirred = event.home != NEVER;
  const limitAtHome = i8x16.splat(<i8>(event.home >> 24));
  const bytes = event.thresholdByte;
  let end = found;
  for (let start: u32 = 0; start < size; start += 64) {
    let look = load<u64>(away + (start >> 3));
    if (popcnt(look) > FEW) {
      look = 0;
      for (let at: u32 = 0; at < 64; at += 16) {
        const limit = limits<Cell>(cells + (start + at) * sizeof<Cell>(), bytes);
        const hits = i8x16.le_s(leads(low + start + at, key0, key1, by1, by2), limit);
        look |= (<u64>i8x16.bitmask(hits)) << at;
      }
    } else if (isHomeStirred) {
      for (let at: u32 = 0; at < 64; at += 16) {
        const hits = i8x16.le_s(leads(low + start + at, key0, key1, by1, by2), limitAtHome);
        look |= (<u64>i8x16.bitmask(hits)) << at;
      }
    }
    if (look != 0) end = list(look, start, end);
  }
  return end;
}

/**
 * Keeps those of a list who need a second look: first by the leading byte of their draw, then by all of it. Four are drawn for at
 * once; each is written down behind the last who was kept, and the next takes the place of one who is not.
 * @param listed may be `found` itself
 * @param end of the list; up to four words behind it may change
 */
function keep<Cell>(
  event: Event,
  cells: usize,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  listed: usize,
  end: usize,
  words: usize,
  found: usize,
): u32 {
  const key0 = i32x4.splat(k0);
  const key1 = i32x4.splat(k1);
  const by1 = i32x4.splat(factor1);
  const by2 = i32x4.splat(factor2);
  const first = i32x4.splat(low);
  const wordOf = words - found;

  const bytes = event.thresholdByte;
  fillUp(end, size);
  let kept = found;
  for (let at = listed; at < end; at += 16) {
    const counters = i32x4.shr_u(i32x4.add(v128.load(at), first), 2);
    const drawn = kept + wordOf;
    v128.store(drawn, mixerWords(counters, key0, key1, by1, by2));
    kept = keepByLead<Cell>(at, drawn, 0, low, cells, bytes, kept, wordOf);
    kept = keepByLead<Cell>(at, drawn, 4, low, cells, bytes, kept, wordOf);
    kept = keepByLead<Cell>(at, drawn, 8, low, cells, bytes, kept, wordOf);
    kept = keepByLead<Cell>(at, drawn, 12, low, cells, bytes, kept, wordOf);
  }

  const threshold = event.threshold;
  const second = i32x4.splat(0x10000);
  end = kept;
  fillUp(end, size);
  kept = found;
  for (let at = found; at < end; at += 16) {
    const counters = v128.or(i32x4.add(v128.load(at), first), second);
    const rest = i32x4.shr_u(mixerWords(counters, key0, key1, by1, by2), 8);
    const drawn = at + wordOf;
    v128.store(drawn, v128.or(i32x4.shl(v128.load(drawn), 24), rest));
    kept = keepByWord<Cell>(at, drawn, 0, size, cells, threshold, kept, wordOf);
    kept = keepByWord<Cell>(at, drawn, 4, size, cells, threshold, kept, wordOf);
    kept = keepByWord<Cell>(at, drawn, 8, size, cells, threshold, kept, wordOf);
    kept = keepByWord<Cell>(at, drawn, 12, size, cells, threshold, kept, wordOf);
  }
  return <u32>((kept - found) >> 2);
}

/** Fills a list up to a multiple of four, with the place behind the last customer. */
// @ts-ignore: decorator
@inline
function fillUp(end: usize, size: u32): void {
  v128.store(end, i32x4.splat(size));
}

// @ts-ignore: decorator
@inline
function keepByLead<Cell>(
  at: usize,
  drawn: usize,
  i: usize,
  low: u32,
  cells: usize,
  bytes: usize,
  kept: usize,
  wordOf: usize,
): usize {
  const place = load<u32>(at + i);
  const lead = <i32>load<i8>(drawn + ((low + place) & 3) + i);
  const limit = <i32>load<i8>(bytes + <usize>load<Cell>(cells + place * sizeof<Cell>()));
  store<u32>(kept, place);
  store<i32>(kept + wordOf, lead);
  return kept + ((<usize>(lead <= limit)) << 2);
}

// @ts-ignore: decorator
@inline
function keepByWord<Cell>(
  at: usize,
  drawn: usize,
  i: usize,
  size: u32,
  cells: usize,
  threshold: usize,
  kept: usize,
  wordOf: usize,
): usize {
  const place = load<u32>(at + i);
  const word = load<i32>(drawn + i);
  const limit = load<i32>(threshold + ((<usize>load<Cell>(cells + place * sizeof<Cell>())) << 2));
  store<u32>(kept, place);
  store<i32>(kept + wordOf, word);
  return kept + ((<usize>((word <= limit) & (limit != NEVER) & (place < size))) << 2);
}

// @ts-ignore: decorator
@inline
function find<Cell>(
  event: Event,
  cells: usize,
  away: usize,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  words: usize,
  found: usize,
): u32 {
  const end = screen<Cell>(event, cells, away, low, size, k0, k1, found);
  return keep<Cell>(event, cells, low, size, k0, k1, found, end, words, found);
}

/** Cells of one byte. */
export function find8(
  event: Event,
  cells: usize,
  away: usize,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  words: usize,
  found: usize,
): u32 {
  return find<u8>(event, cells, away, low, size, k0, k1, words, found);
}

/** Cells of two bytes. */
export function find16(
  event: Event,
  cells: usize,
  away: usize,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  words: usize,
  found: usize,
): u32 {
  return find<u16>(event, cells, away, low, size, k0, k1, words, found);
}

/** The same among those listed by `gather`, where nobody at home needs a second look. Cells of one byte. */
export function findListed8(
  event: Event,
  cells: usize,
  listed: usize,
  count: u32,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  words: usize,
  found: usize,
): u32 {
  return keep<u8>(event, cells, low, size, k0, k1, listed, listed + (<usize>count << 2), words, found);
}

/** Cells of two bytes. */
export function findListed16(
  event: Event,
  cells: usize,
  listed: usize,
  count: u32,
  low: u32,
  size: u32,
  k0: u32,
  k1: u32,
  words: usize,
  found: usize,
): u32 {
  return keep<u16>(event, cells, low, size, k0, k1, listed, listed + (<usize>count << 2), words, found);
}

// ---- keyed uniforms, as in random/threefry.ts and random/schedule.ts

// @ts-ignore: decorator
@inline
const TWO_TO_MINUS_53: f64 = 1.0 / 9007199254740992.0;

// @ts-ignore: decorator
@inline
function rotate(word: v128, by: i32): v128 {
  return v128.or(i32x4.shl(word, by), i32x4.shr_u(word, 32 - by));
}

/** The blocks of four counters (c0, c1): writes down their first words, then their second ones. */
function threefry4(key0: u32, key1: u32, c0: v128, c1: u32, at: usize): void {
  const k0 = i32x4.splat(key0);
  const k1 = i32x4.splat(key1);
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  const k2 = i32x4.splat(key2);
  let x = i32x4.add(c0, k0);
  let y = i32x4.splat(c1 + key1);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 13), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 15), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 26), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 6), x);
  x = i32x4.add(x, k1); y = i32x4.add(y, i32x4.splat(key2 + 1));
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 17), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 29), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 16), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 24), x);
  x = i32x4.add(x, k2); y = i32x4.add(y, i32x4.splat(key0 + 2));
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 13), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 15), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 26), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 6), x);
  x = i32x4.add(x, k0); y = i32x4.add(y, i32x4.splat(key1 + 3));
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 17), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 29), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 16), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 24), x);
  x = i32x4.add(x, k1); y = i32x4.add(y, i32x4.splat(key2 + 4));
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 13), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 15), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 26), x);
  x = i32x4.add(x, y); y = v128.xor(rotate(y, 6), x);
  v128.store(at, i32x4.add(x, k2));
  v128.store(at, i32x4.add(y, i32x4.splat(key0 + 5)), 16);
}

/** The two words of a block: the first in the upper half. */
// @ts-ignore: decorator
@inline
function threefry(k0: u32, k1: u32, c0: u32, c1: u32): u64 {
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  let x = c0 + k0;
  let y = c1 + k1;
  x += y; y = rotl<u32>(y, 13) ^ x;
  x += y; y = rotl<u32>(y, 15) ^ x;
  x += y; y = rotl<u32>(y, 26) ^ x;
  x += y; y = rotl<u32>(y, 6) ^ x;
  x += k1; y += k2 + 1;
  x += y; y = rotl<u32>(y, 17) ^ x;
  x += y; y = rotl<u32>(y, 29) ^ x;
  x += y; y = rotl<u32>(y, 16) ^ x;
  x += y; y = rotl<u32>(y, 24) ^ x;
  x += k2; y += k0 + 2;
  x += y; y = rotl<u32>(y, 13) ^ x;
  x += y; y = rotl<u32>(y, 15) ^ x;
  x += y; y = rotl<u32>(y, 26) ^ x;
  x += y; y = rotl<u32>(y, 6) ^ x;
  x += k0; y += k1 + 3;
  x += y; y = rotl<u32>(y, 17) ^ x;
  x += y; y = rotl<u32>(y, 29) ^ x;
  x += y; y = rotl<u32>(y, 16) ^ x;
  x += y; y = rotl<u32>(y, 24) ^ x;
  x += k1; y += k2 + 4;
  x += y; y = rotl<u32>(y, 13) ^ x;
  x += y; y = rotl<u32>(y, 15) ^ x;
  x += y; y = rotl<u32>(y, 26) ^ x;
  x += y; y = rotl<u32>(y, 6) ^ x;
  return ((<u64>(x + k2)) << 32) | (<u64>(y + k0 + 5));
}

// @ts-ignore: decorator
@inline
function fraction(high: u32, low: u32): f64 {
  return (<f64>high * 2097152.0 + <f64>((low >> 11) | 1)) * TWO_TO_MINUS_53;
}

/** Two fractions, from the first two lanes of words. */
// @ts-ignore: decorator
@inline
function fractions(high: v128, low: v128): v128 {
  const leading = f64x2.mul(f64x2.convert_low_i32x4_u(high), f64x2.splat(2097152));
  return f64x2.mul(f64x2.add(leading, f64x2.convert_low_i32x4_u(low)), f64x2.splat(TWO_TO_MINUS_53));
}

/** The low words of fractions: 20 bits and a final 1. */
// @ts-ignore: decorator
@inline
function lowWords(words: v128): v128 {
  return v128.or(i32x4.shr_u(words, 11), i32x4.splat(1));
}

/** The last two lanes as the first. */
// @ts-ignore: decorator
@inline
function upper(words: v128): v128 {
  return v128.shuffle<u32>(words, words, 2, 3, 2, 3);
}

// @ts-ignore: decorator
@inline
function uniform(k0: u32, k1: u32, a: u32, b: u32): f64 {
  const drawn = threefry(k0, k1, a, b);
  return fraction(<u32>(drawn >> 32), <u32>drawn);
}

// ---- logarithms, as in elementary/log.ts

// @ts-ignore: decorator
@inline
const LN2_HIGH: f64 = 6.93147180369123816490e-1;
// @ts-ignore: decorator
@inline
const LN2_LOW: f64 = 1.90821492927058770002e-10;

// @ts-ignore: decorator
@inline
function logOfReduced(f: f64, k: f64, c: f64): f64 {
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return s * (halfSquare + even + odd) + (k * LN2_LOW + c) - halfSquare + f + k * LN2_HIGH;
}

// @ts-ignore: decorator
@inline
function exponentOf(x: f64): i32 {
  return ((<i32>(reinterpret<u64>(x) >> 32) + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 1023;
}

// @ts-ignore: decorator
@inline
function powerOfTwo(exponent: i32): f64 {
  return reinterpret<f64>((<u64>(exponent + 1023)) << 52);
}

/** For normal positive numbers. */
// @ts-ignore: decorator
@inline
function log(x: f64): f64 {
  const k = exponentOf(x);
  return logOfReduced(x * powerOfTwo(-k) - 1, k, 0);
}

/** log(1 + x) of two numbers with -1 < x < 0. */
// @ts-ignore: decorator
@inline
function log1p2(x: v128): v128 {
  const u = f64x2.add(x, f64x2.splat(1));
  const biased = i64x2.shr_u(i64x2.add(u, i64x2.splat(<i64>(0x3ff00000 - 0x3fe6a09e) << 32)), 52);
  const power = i64x2.shl(i64x2.sub(i64x2.splat(2046), biased), 52);
  const exponent = f64x2.convert_low_i32x4_s(
    i32x4.sub(v128.shuffle<u32>(biased, biased, 0, 2, 0, 2), i32x4.splat(1023)),
  );
  const lost = f64x2.div(f64x2.sub(x, f64x2.sub(u, f64x2.splat(1))), u);
  const isNear = f64x2.gt(x, f64x2.splat(-0.2928932188134525));
  const f = v128.bitselect(x, f64x2.sub(f64x2.mul(u, power), f64x2.splat(1)), isNear);
  const logarithm = logOfReduced2(f, v128.andnot(exponent, isNear), v128.andnot(lost, isNear));
  return v128.bitselect(x, logarithm, f64x2.gt(x, f64x2.splat(-1.1102230246251565e-16)));
}

// @ts-ignore: decorator
@inline
function logOfReduced2(f: v128, k: v128, c: v128): v128 {
  const halfSquare = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = f64x2.mul(w, f64x2.splat(0.15313837699209373));
  even = f64x2.mul(w, f64x2.add(f64x2.splat(0.22222198432149784), even));
  even = f64x2.mul(w, f64x2.add(f64x2.splat(0.3999999999940942), even));
  let odd = f64x2.mul(w, f64x2.splat(0.14798198605116586));
  odd = f64x2.mul(w, f64x2.add(f64x2.splat(0.1818357216161805), odd));
  odd = f64x2.mul(w, f64x2.add(f64x2.splat(0.2857142874366239), odd));
  odd = f64x2.mul(z, f64x2.add(f64x2.splat(0.6666666666666735), odd));
  const main = f64x2.mul(s, f64x2.add(f64x2.add(halfSquare, even), odd));
  const low = f64x2.add(f64x2.mul(k, f64x2.splat(LN2_LOW)), c);
  return f64x2.add(
    f64x2.add(f64x2.sub(f64x2.add(main, low), halfSquare), f),
    f64x2.mul(k, f64x2.splat(LN2_HIGH)),
  );
}

// ---- the race, as in engine/race.ts

/** The clock that is first, chosen in proportion to the paces. */
// @ts-ignore: decorator
@inline
function whoseClock(event: Event, group: u32, u: f64): u32 {
  let left = u * load<f64>(event.paceSum + (group << 3));
  const last = load<u32>(event.clockStart + (group << 2), 4) - 1;
  let clock = load<u32>(event.clockStart + (group << 2));
  for (; clock < last; clock++) {
    left -= load<f64>(event.pace + (clock << 3));
    if (left < 0) return clock;
  }
  return last;
}

/** When within the week an entry's clock rings, 1 if not in this week. */
// @ts-ignore: decorator
@inline
function ringing(tables: Tables, event: Event, customer: u32, entry: u32, first: f64, firstClock: u32): f64 {
  const clock = load<u32>(tables.entryClock + (entry << 2));
  const rate = load<f64>(tables.rate + (load<u32>(tables.entryRate + (entry << 2)) << 3));
  const head = first * load<f64>(event.pace + (clock << 3));
  if (head >= rate) return 1;
  if (clock == firstClock) return head / rate;
  const u = uniform(event.others0, event.others1, customer, load<u32>(event.clockHash + (clock << 2)));
  return head + 1 - u >= rate ? 1 : (head + -log(u)) / rate;
}

// @ts-ignore: decorator
@inline
function winner(tables: Tables, event: Event, customer: u32, clock: f64, whose: f64, cell: u32): i32 {
  const group = load<u32>(event.groupOf + (cell << 2));
  const first = clock / load<f64>(event.paceSum + (group << 3));
  if (!(first < load<f64>(event.reach + (cell << 3)))) return -1;
  const firstClock = whoseClock(event, group, whose);
  const end = load<u32>(event.rowStart + (cell << 2), 4);
  let wins = -1;
  let time: f64 = 1;
  for (let entry = load<u32>(event.rowStart + (cell << 2)); entry < end; entry++) {
    const rings = ringing(tables, event, customer, entry, first, firstClock);
    if (rings < time) {
      wins = entry;
      time = rings;
    }
  }
  return wins;
}

// @ts-ignore: decorator
@inline
function add(at: usize, by: f64): void {
  store<f64>(at, load<f64>(at) + by);
}

/** Draws for four customers found when the first clock rings, in units of its pace, and the uniform that says whose it is. */
// @ts-ignore: decorator
@inline
function drawFour(tables: Tables, event: Event, customers: v128, words: v128): void {
  const drawn = tables.drawn;
  threefry4(event.common0, event.common1, customers, tables.refine, drawn);
  threefry4(event.common0, event.common1, customers, tables.whose, drawn + 64);
  const high = v128.xor(words, i32x4.splat(0x80000000));
  const low = lowWords(v128.load(drawn));
  v128.store(drawn, f64x2.neg(log1p2(f64x2.neg(fractions(high, low)))));
  v128.store(drawn, f64x2.neg(log1p2(f64x2.neg(fractions(upper(high), upper(low))))), 16);
  const whoseHigh = v128.load(drawn, 64);
  const whoseLow = lowWords(v128.load(drawn, 80));
  v128.store(drawn, fractions(whoseHigh, whoseLow), 32);
  v128.store(drawn, fractions(upper(whoseHigh), upper(whoseLow)), 48);
}

/** Resolves the races of the customers found, and moves those who win one. */
// @ts-ignore: decorator
@inline
function settle<Cell>(
  tables: Tables,
  event: Event,
  cells: usize,
  away: usize,
  customer: u32,
  count: u32,
  words: usize,
  found: usize,
): void {
  const drawn = tables.drawn;
  for (let i: u32 = 0; i < count; i++) {
    if ((i & 3) == 0)
      drawFour(
        tables,
        event,
        i32x4.add(v128.load(found + (i << 2)), i32x4.splat(customer)),
        v128.load(words + (i << 2)),
      );
    const place = load<u32>(found + (i << 2));
    const at = cells + place * sizeof<Cell>();
    const cell = <u32>load<Cell>(at);
    const mine = drawn + ((i & 3) << 3);
    const entry = winner(tables, event, customer + place, load<f64>(mine), load<f64>(mine, 32), cell);
    if (entry < 0) continue;
    const to = load<u32>(tables.entryTo + (entry << 2));
    store<Cell>(at, <Cell>to);
    add(tables.counts + (cell << 3), -1);
    add(tables.counts + (to << 3), 1);
    add(tables.moved + (load<u32>(tables.entryRate + (entry << 2)) << 3), 1);
    const byte = away + (place >> 3);
    const bit = 1 << (place & 7);
    store<u8>(byte, load<u8>(tables.home + to) != 0 ? load<u8>(byte) & ~bit : load<u8>(byte) | bit);
  }
}

/** Cells of one byte. */
export function settle8(
  tables: Tables,
  event: Event,
  cells: usize,
  away: usize,
  customer: u32,
  count: u32,
  words: usize,
  found: usize,
): void {
  settle<u8>(tables, event, cells, away, customer, count, words, found);
}

/** Cells of two bytes. */
export function settle16(
  tables: Tables,
  event: Event,
  cells: usize,
  away: usize,
  customer: u32,
  count: u32,
  words: usize,
  found: usize,
): void {
  settle<u16>(tables, event, cells, away, customer, count, words, found);
}
