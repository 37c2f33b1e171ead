/**
 * The fast path of agents in AssemblyScript: finds the customers whose draw needs a second look, and resolves their races. It does
 * what `src/engine/kernel/typescript.ts` and `src/engine/race.ts` do, with the same bits; `src/engine/kernel/wasm.ts` lays
 * out its memory and gives it tables. Compiled by build.mjs into `src/engine/kernel/agents.wasm.ts`.
 */

/** Of 64 customers at most so many away from home are looked at one by one; more of them, all at once. */
const FEW: u64 = 12;
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

// @ts-ignore: decorator
@inline
function mix4(word: v128): v128 {
  let h = v128.xor(word, i32x4.shr_u(word, 16));
  h = i32x4.mul(h, i32x4.splat(0x21f0aaad));
  h = v128.xor(h, i32x4.shr_u(h, 15));
  h = i32x4.mul(h, i32x4.splat(0xd35a2d97));
  return v128.xor(h, i32x4.shr_u(h, 15));
}

/** The leading bytes of the draws of sixteen customers. */
// @ts-ignore: decorator
@inline
function leads(low: u32, key0: v128, key1: v128): v128 {
  const counters = i32x4.add(i32x4.splat(low >> 2), i32x4(0, 1, 2, 3));
  return mix4(i32x4.add(mix4(v128.xor(counters, key0)), key1));
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
  const key0 = i32x4.splat(k0);
  const key1 = i32x4.splat(k1);
  const isHomeStirred = event.home != NEVER;
  const screen = i8x16.splat(<i8>(event.home >> 24));
  const threshold = event.threshold;
  const bytes = event.thresholdByte;
  let count: u32 = 0;
  for (let start: u32 = 0; start < size; start += 64) {
    let look = load<u64>(away + (start >> 3));
    if (popcnt(look) > FEW) {
      look = 0;
      for (let at: u32 = 0; at < 64; at += 16) {
        const limit = limits<Cell>(cells + (start + at) * sizeof<Cell>(), bytes);
        const hits = i8x16.le_s(leads(low + start + at, key0, key1), limit);
        look |= (<u64>i8x16.bitmask(hits)) << at;
      }
    } else if (isHomeStirred) {
      for (let at: u32 = 0; at < 64; at += 16) {
        const hits = i8x16.le_s(leads(low + start + at, key0, key1), screen);
        look |= (<u64>i8x16.bitmask(hits)) << at;
      }
    }
    for (; look != 0; look &= look - 1) {
      const place = start + <u32>ctz(look);
      const limit = load<i32>(threshold + ((<usize>load<Cell>(cells + place * sizeof<Cell>())) << 2));
      if (limit == NEVER) continue;
      const number = low + place;
      const lead = mixerWord(number >> 2, k0, k1) >> ((number & 3) << 3);
      if (<i8>lead > <i8>(limit >> 24)) continue;
      const word = <i32>((lead << 24) | (mixerWord(number | 0x10000, k0, k1) >> 8));
      if (word > limit || place >= size) continue;
      store<u32>(found + (count << 2), place);
      store<i32>(words + (count << 2), word);
      count++;
    }
  }
  return count;
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

// ---- keyed uniforms, as in random/threefry.ts and random/schedule.ts

// @ts-ignore: decorator
@inline
const TWO_TO_MINUS_53: f64 = 1.0 / 9007199254740992.0;

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

/** For -1 < x < 0. */
function log1p(x: f64): f64 {
  if (x > -0.2928932188134525) return x > -1.1102230246251565e-16 ? x : logOfReduced(x, 0, 0);
  const u = 1 + x;
  const k = exponentOf(u);
  return logOfReduced(u * powerOfTwo(-k) - 1, k, (x - (u - 1)) / u);
}

// ---- the race, as in engine/race.ts

/** The clock that is first, chosen in proportion to the paces. */
// @ts-ignore: decorator
@inline
function whoseClock(event: Event, customer: u32, group: u32, whose: u32): u32 {
  let left =
    uniform(event.common0, event.common1, customer, whose) * load<f64>(event.paceSum + (group << 3));
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
function winner(tables: Tables, event: Event, customer: u32, word: i32, cell: u32): i32 {
  const group = load<u32>(event.groupOf + (cell << 2));
  const tail = <u32>(threefry(event.common0, event.common1, customer, tables.refine) >> 32);
  const u = fraction(<u32>word ^ 0x80000000, tail);
  const first = -log1p(-u) / load<f64>(event.paceSum + (group << 3));
  if (!(first < load<f64>(event.reach + (cell << 3)))) return -1;
  const firstClock = whoseClock(event, customer, group, tables.whose);
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
  for (let i: u32 = 0; i < count; i++) {
    const place = load<u32>(found + (i << 2));
    const at = cells + place * sizeof<Cell>();
    const cell = <u32>load<Cell>(at);
    const entry = winner(tables, event, customer + place, load<i32>(words + (i << 2)), cell);
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
