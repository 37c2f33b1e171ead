/**
 * The draws of cohorts in AssemblyScript. `uniforms` does what `uniform53` in `src/random/schedule.ts` does, for many (cell, move)
 * pairs at once; `find` tells the moves that nobody makes, and `count` does most of what `binomialQuantile` does for the others. All
 * with the same bits; `src/engine/kernel/draws.ts` lays out the memory. Compiled by build.mjs.
 */

// Numbers stand in memory, for V8 would build a constant vector anew in every turn of a loop.

/** Of log1p: its series in s = f / (2 + f), as in elementary/log.ts. */
const LOG = memory.data<f64>([
  2, 0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
]);
/** Of exp: parts per ln2, a part in two numbers, and the Taylor series, as in elementary/exp.ts. */
const EXP = memory.data<f64>([
  184.6649652337873, 0.00541521234663378, 1.4907929134926466e-12, 0.16666666666666666, 0.041666666666666664,
  0.008333333333333333,
]);
/** Of the normal quantile near the middle, as in random/normal.ts: numerator and denominator, from the highest power of r down. */
const NUMERATOR = memory.data<f64>([
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
]);
const DENOMINATOR = memory.data<f64>([
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
]);
/** Half of the luck that is near the middle, and its square. */
const MIDDLE = memory.data<f64>([0.425, 0.180625]);
/** Of the offset of a count, as in random/cornish-fisher.ts: its terms in 1, 1/sigma, 1/sigma^2 and 1/sigma^3. */
const ZEROTH = memory.data<f64>([6]);
const FIRST = memory.data<f64>([3, 7, 144]);
const SECOND = memory.data<f64>([9, 3, 7, 16, 6480]);
const THIRD = memory.data<f64>([9, 486, 351, 256, 2124, 324, 6282, 433, 4887, 622080]);
/** And of the bound on its error. */
const BOUND = memory.data<f64>([0.05, 0.02, 0.003, 1e-15]);
/** Veltkamp's split, as in elementary/double.ts. */
const SPLIT = memory.data<f64>([134217729]);
/** 1.5 x 2^52: a whole number added to it stands in the lowest bits. */
const WHOLE = memory.data<f64>([6755399441055744]);
const HALF = memory.data<f64>([0.5]);
const ONE = memory.data<f64>([1]);
const MINUS_ONE = memory.data<f64>([-1]);
/** The luck of whoever is not counted here: nothing falls below it, not even sums that have gone astray. */
const NO_LUCK = memory.data<f64>([-Infinity]);
/** What `count` counts: chances up to this, where log1p needs no reduction, ... */
const MOST_CHANCE = memory.data<f64>([0.29]);
/** ... variances below LEAST_VARIANCE in random/cornish-fisher.ts, and uniforms up to UPPER_TAIL in random/binomial.ts. */
const LEAST_VARIANCE = memory.data<f64>([16]);
const UPPER_TAIL = memory.data<f64>([0.9999990463256836]);
/** Variances from here on need no bound: EXACT_VARIANCE in random/cornish-fisher.ts. */
const EXACT_VARIANCE = memory.data<f64>([1048576]);

/** The first byte that is free. */
export const dataEnd: usize = __heap_base;

/** Where everything is, in the order in which kernel/draws.ts writes it down. */
@unmanaged
class Tables {
  /** Entry -> its uniform. */
  uniform: usize;
  /** Entry -> where its chance, and the number of customers left in its cell, stand. */
  chance: usize;
  left: usize;
  /** Entries that wait to be counted, and those whose turn it is. */
  waiting: usize;
  turn: usize;
  /** Of each: trials, odds, P(X = 0), the uniform or NO_LUCK, and the result. */
  trials: usize;
  odds: usize;
  none: usize;
  luck: usize;
  moving: usize;
  /** 2^(i/128), high and low, as in elementary/exp.ts. */
  roots: usize;
}

// @ts-ignore: decorator
@inline
function number(list: usize, place: usize = 0): v128 {
  return v128.load64_splat(list + 8 * place);
}

// @ts-ignore: decorator
@inline
function rotate(word: v128, by: i32): v128 {
  return v128.or(i32x4.shl(word, by), i32x4.shr_u(word, 32 - by));
}

/**
 * The uniforms in (0, 1) of four pairs of words: the first word's 32 bits, then 20 of the second and a final 1. Each is
 * put behind an exponent where its lowest bit counts what it should, 2^-32 and 2^-53; what these exponents add is taken off.
 */
// @ts-ignore: decorator
@inline
function storeUniforms(out: usize, x: v128, y: v128, leading: v128, trailing: v128, added: v128): void {
  const last = v128.or(i32x4.shr_u(y, 11), i32x4.splat(1));
  v128.store(
    out,
    f64x2.add(
      f64x2.sub(v128.shuffle<u32>(x, leading, 0, 4, 1, 5), added),
      v128.shuffle<u32>(last, trailing, 0, 4, 1, 5),
    ),
  );
  v128.store(
    out,
    f64x2.add(
      f64x2.sub(v128.shuffle<u32>(x, leading, 2, 6, 3, 7), added),
      v128.shuffle<u32>(last, trailing, 2, 6, 3, 7),
    ),
    16,
  );
}

/**
 * Two blocks of four pairs side by side, for a round of one waits for the round before it.
 * @param first counters' first words (hashes of cells), 4 bytes each, read up to the next multiple of 8
 * @param second counters' second words (hashes of moves)
 * @param out uniforms, 8 bytes each, written up to the next multiple of 8
 */
export function uniforms(key0: u32, key1: u32, first: usize, second: usize, out: usize, count: u32): void {
  const k0 = i32x4.splat(key0);
  const k1 = i32x4.splat(key1);
  const k2 = i32x4.splat(key0 ^ key1 ^ 0x1bd11bda);
  const leading = i32x4.splat(0x41300000); // 2^20
  const trailing = i32x4.splat(0x3fe00000); // 1/2
  const added = f64x2.splat(1048576.5);
  for (let i: u32 = 0; i < count; i += 8) {
    let x = i32x4.add(v128.load(first + 4 * i), k0);
    let y = i32x4.add(v128.load(second + 4 * i), k1);
    let v = i32x4.add(v128.load(first + 4 * i, 16), k0);
    let w = i32x4.add(v128.load(second + 4 * i, 16), k1);

    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 13), x);
    w = v128.xor(rotate(w, 13), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 15), x);
    w = v128.xor(rotate(w, 15), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 26), x);
    w = v128.xor(rotate(w, 26), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 6), x);
    w = v128.xor(rotate(w, 6), v);
    x = i32x4.add(x, k1);
    v = i32x4.add(v, k1);
    y = i32x4.add(y, i32x4.add(k2, i32x4.splat(1)));
    w = i32x4.add(w, i32x4.add(k2, i32x4.splat(1)));

    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 17), x);
    w = v128.xor(rotate(w, 17), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 29), x);
    w = v128.xor(rotate(w, 29), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 16), x);
    w = v128.xor(rotate(w, 16), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 24), x);
    w = v128.xor(rotate(w, 24), v);
    x = i32x4.add(x, k2);
    v = i32x4.add(v, k2);
    y = i32x4.add(y, i32x4.add(k0, i32x4.splat(2)));
    w = i32x4.add(w, i32x4.add(k0, i32x4.splat(2)));

    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 13), x);
    w = v128.xor(rotate(w, 13), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 15), x);
    w = v128.xor(rotate(w, 15), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 26), x);
    w = v128.xor(rotate(w, 26), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 6), x);
    w = v128.xor(rotate(w, 6), v);
    x = i32x4.add(x, k0);
    v = i32x4.add(v, k0);
    y = i32x4.add(y, i32x4.add(k1, i32x4.splat(3)));
    w = i32x4.add(w, i32x4.add(k1, i32x4.splat(3)));

    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 17), x);
    w = v128.xor(rotate(w, 17), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 29), x);
    w = v128.xor(rotate(w, 29), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 16), x);
    w = v128.xor(rotate(w, 16), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 24), x);
    w = v128.xor(rotate(w, 24), v);
    x = i32x4.add(x, k1);
    v = i32x4.add(v, k1);
    y = i32x4.add(y, i32x4.add(k2, i32x4.splat(4)));
    w = i32x4.add(w, i32x4.add(k2, i32x4.splat(4)));

    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 13), x);
    w = v128.xor(rotate(w, 13), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 15), x);
    w = v128.xor(rotate(w, 15), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 26), x);
    w = v128.xor(rotate(w, 26), v);
    x = i32x4.add(x, y);
    v = i32x4.add(v, w);
    y = v128.xor(rotate(y, 6), x);
    w = v128.xor(rotate(w, 6), v);
    x = i32x4.add(x, k2);
    v = i32x4.add(v, k2);
    y = i32x4.add(y, i32x4.add(k0, i32x4.splat(5)));
    w = i32x4.add(w, i32x4.add(k0, i32x4.splat(5)));

    storeUniforms(out + 8 * i, x, y, leading, trailing, added);
    storeUniforms(out + 8 * i + 32, v, w, leading, trailing, added);
  }
}

/**
 * Lists the entries first .. last - 1 that somebody may move along: P(X = 0) >= 1 - np, so nobody does where u <= 1 - np. No branch,
 * for no machine would guess it.
 * @returns how many are waiting
 */
export function find(tables: Tables, first: usize, last: usize): usize {
  const left = tables.left;
  const chance = tables.chance;
  const uniform = tables.uniform;
  let waiting = tables.waiting;
  for (let entry = first; entry < last; entry++) {
    const p = load<f64>(<usize>load<u32>(chance + 4 * entry));
    const mean = p * load<f64>(<usize>load<u32>(left + 4 * entry));
    store<u32>(waiting, <u32>entry);
    waiting += 4 * (1 - (i32(mean + load<f64>(uniform + 8 * entry) < 1) & i32(p <= 0.5)));
  }
  return (waiting - tables.waiting) / 4;
}

/**
 * Counts how many move along the first entry of every cell that waits, -1 where `binomialQuantile` has to say it.
 * @returns how many entries have had their turn
 */
export function count(tables: Tables, waiting: usize): usize {
  const entries = callUp(tables, waiting);
  setOut(tables, entries);
  search(tables, entries);
  return entries;
}

/** Tells the first entry of every cell from the others, which wait on. */
function callUp(tables: Tables, entries: usize): usize {
  const left = tables.left;
  const from = tables.waiting;
  let waiting = from;
  let turn = tables.turn;
  let last: u32 = 0;
  for (let i: usize = 0; i < entries; i++) {
    const entry = load<u32>(from + 4 * i);
    const cell = load<u32>(left + 4 * entry);
    const isFirst = i32(cell != last);
    store<u32>(turn, entry);
    store<u32>(waiting, entry);
    turn += 4 * isFirst;
    waiting += 4 * (1 - isFirst);
    last = cell;
  }
  return (turn - tables.turn) / 4;
}

/** Works out P(X = 0) = exp(n log1p(-p)) and whatever else the search needs, two by two. */
function setOut(tables: Tables, entries: usize): void {
  const turn = tables.turn;
  const uniform = tables.uniform;
  const luck = tables.luck;
  for (let i: usize = 0; i < entries; i += 2) {
    const a = <usize>load<u32>(turn + 4 * i);
    const b = <usize>load<u32>(turn + 4 * i, 4);
    const n = pair(tables.left, a, b);
    const p = pair(tables.chance, a, b);
    const u = v128.load64_lane(uniform + 8 * b, number(uniform, a), 1);
    const q = f64x2.sub(number(ONE), p);
    const variance = f64x2.mul(f64x2.mul(n, p), q);
    const isLarge = f64x2.ge(variance, number(LEAST_VARIANCE));
    let counted = number(MINUS_ONE);
    if (v128.any_true(isLarge)) counted = v128.bitselect(expanded(n, p, u, variance), counted, isLarge);
    v128.store(tables.moving + 8 * i, counted);
    const isSearched = v128.and(
      v128.and(f64x2.le(p, number(MOST_CHANCE)), f64x2.lt(variance, number(LEAST_VARIANCE))),
      f64x2.le(u, number(UPPER_TAIL)),
    );
    const none = exp(f64x2.mul(n, log1p(f64x2.neg(p))), tables.roots);
    v128.store(tables.trials + 8 * i, n);
    v128.store(tables.odds + 8 * i, f64x2.div(p, q));
    v128.store(tables.none + 8 * i, none);
    v128.store(luck + 8 * i, v128.bitselect(u, number(NO_LUCK), isSearched));
  }
  // The search goes on by fours.
  v128.store(luck + 8 * entries, number(NO_LUCK));
  v128.store(luck + 8 * entries, number(NO_LUCK), 16);
}

/** The numbers of two entries. @param places entry -> where its number stands */
// @ts-ignore: decorator
@inline
function pair(places: usize, a: usize, b: usize): v128 {
  const first = <usize>load<u32>(places + 4 * a);
  const second = <usize>load<u32>(places + 4 * b);
  return v128.load64_lane(second, v128.load64_splat(first), 1);
}

/** log1p of two numbers from -MOST_CHANCE to 0. */
// @ts-ignore: decorator
@inline
function log1p(f: v128): v128 {
  const halfSquare = f64x2.mul(f64x2.mul(number(HALF), f), f);
  const s = f64x2.div(f, f64x2.add(number(LOG), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = f64x2.add(number(LOG, 4), f64x2.mul(w, number(LOG, 6)));
  even = f64x2.mul(w, f64x2.add(number(LOG, 2), f64x2.mul(w, even)));
  let odd = f64x2.add(number(LOG, 5), f64x2.mul(w, number(LOG, 7)));
  odd = f64x2.add(number(LOG, 3), f64x2.mul(w, odd));
  odd = f64x2.mul(z, f64x2.add(number(LOG, 1), f64x2.mul(w, odd)));
  const sum = f64x2.add(f64x2.add(halfSquare, even), odd);
  return f64x2.add(f64x2.sub(f64x2.mul(s, sum), halfSquare), f);
}

/** exp of two numbers from -700 to 0. */
// @ts-ignore: decorator
@inline
function exp(x: v128, roots: usize): v128 {
  const k = f64x2.floor(f64x2.add(f64x2.mul(x, number(EXP)), number(HALF)));
  const bits = f64x2.add(k, number(WHOLE));
  const first = v128.load(roots + 16 * <usize>(i32x4.extract_lane(bits, 0) & 127));
  const second = v128.load(roots + 16 * <usize>(i32x4.extract_lane(bits, 2) & 127));
  const high = v128.shuffle<u64>(first, second, 0, 2);
  const low = v128.shuffle<u64>(first, second, 1, 3);
  const scale = i64x2.add(i64x2.shl(i64x2.shr_u(bits, 7), 52), number(ONE));
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(k, number(EXP, 1))), f64x2.mul(k, number(EXP, 2)));
  let part = f64x2.add(number(EXP, 4), f64x2.mul(r, number(EXP, 5)));
  part = f64x2.add(number(EXP, 3), f64x2.mul(r, part));
  part = f64x2.add(number(HALF), f64x2.mul(r, part));
  part = f64x2.add(r, f64x2.mul(f64x2.mul(r, r), part));
  return f64x2.mul(f64x2.add(high, f64x2.add(low, f64x2.mul(high, part))), scale);
}

/** Two counts of a variance from LEAST_VARIANCE on, or -1: what `expandedCount` does near the middle, for chances up to 1/2. */
// @ts-ignore: decorator
@inline
function expanded(n: v128, p: v128, u: v128, variance: v128): v128 {
  const one = number(ONE);
  const middle = f64x2.sub(u, number(HALF));
  const r = f64x2.sub(number(MIDDLE, 1), f64x2.mul(middle, middle));
  const z = f64x2.div(f64x2.mul(middle, polynomial(r, NUMERATOR)), polynomial(r, DENOMINATOR));
  const sigma = f64x2.sqrt(variance);
  const offset = countOffset(z, sigma, f64x2.sub(one, f64x2.add(p, p)));
  const mean = f64x2.mul(n, p);
  const whole = f64x2.floor(mean);
  const rest = f64x2.add(f64x2.sub(mean, whole), productError(n, p, mean));
  const position = f64x2.sub(f64x2.add(rest, offset), number(HALF));
  const boundary = f64x2.floor(f64x2.add(position, number(HALF)));
  const distance = f64x2.sub(position, boundary);
  const square = f64x2.mul(sigma, sigma);
  const isNear = v128.and(
    f64x2.lt(square, number(EXACT_VARIANCE)),
    f64x2.lt(f64x2.abs(distance), countOffsetBound(z, square, offset)),
  );
  const isKnown = v128.andnot(
    v128.and(f64x2.le(p, number(HALF)), f64x2.le(f64x2.abs(middle), number(MIDDLE))),
    isNear,
  );
  const above = v128.and(f64x2.gt(distance, f64x2.splat(0)), one);
  const customers = f64x2.add(f64x2.add(whole, boundary), above);
  return v128.bitselect(
    f64x2.pmin(n, f64x2.pmax(f64x2.splat(0), customers)),
    number(MINUS_ONE),
    isKnown,
  );
}

/** A polynomial of degree 7. */
// @ts-ignore: decorator
@inline
function polynomial(x: v128, coefficients: usize): v128 {
  let sum = f64x2.add(f64x2.mul(number(coefficients), x), number(coefficients, 1));
  sum = f64x2.add(f64x2.mul(sum, x), number(coefficients, 2));
  sum = f64x2.add(f64x2.mul(sum, x), number(coefficients, 3));
  sum = f64x2.add(f64x2.mul(sum, x), number(coefficients, 4));
  sum = f64x2.add(f64x2.mul(sum, x), number(coefficients, 5));
  sum = f64x2.add(f64x2.mul(sum, x), number(coefficients, 6));
  return f64x2.add(f64x2.mul(sum, x), number(coefficients, 7));
}

// @ts-ignore: decorator
@inline
function countOffset(z: v128, sigma: v128, d: v128): v128 {
  const zz = f64x2.mul(z, z);
  const dd = f64x2.mul(d, d);
  const r = f64x2.div(number(ONE), sigma);

  let first = f64x2.add(f64x2.mul(f64x2.sub(dd, number(FIRST)), zz), number(FIRST));
  first = f64x2.mul(z, f64x2.sub(first, f64x2.mul(number(FIRST, 1), dd)));
  first = f64x2.div(first, number(FIRST, 2));

  let second = f64x2.mul(f64x2.add(f64x2.mul(number(SECOND, 1), zz), number(SECOND, 2)), zz);
  second = f64x2.sub(second, number(SECOND, 3));
  second = f64x2.mul(f64x2.mul(d, f64x2.sub(number(SECOND), dd)), second);
  second = f64x2.div(second, number(SECOND, 4));

  let square = f64x2.sub(f64x2.mul(number(THIRD), dd), number(THIRD, 1));
  square = f64x2.sub(f64x2.mul(square, dd), number(THIRD, 2));
  square = f64x2.mul(f64x2.mul(square, zz), zz);
  let linear = f64x2.sub(f64x2.mul(number(THIRD, 3), dd), number(THIRD, 4));
  linear = f64x2.mul(f64x2.sub(f64x2.mul(linear, dd), number(THIRD, 5)), zz);
  const constant = f64x2.mul(f64x2.sub(number(THIRD, 6), f64x2.mul(number(THIRD, 7), dd)), dd);
  let third = f64x2.add(f64x2.add(f64x2.add(square, linear), constant), number(THIRD, 8));
  third = f64x2.div(f64x2.mul(z, third), number(THIRD, 9));

  const skew = f64x2.div(f64x2.mul(d, f64x2.sub(zz, number(ONE))), number(ZEROTH));
  const rest = f64x2.mul(r, f64x2.add(first, f64x2.mul(r, f64x2.add(second, f64x2.mul(r, third)))));
  return f64x2.add(f64x2.add(f64x2.mul(z, sigma), skew), rest);
}

// @ts-ignore: decorator
@inline
function countOffsetBound(z: v128, variance: v128, offset: v128): v128 {
  const zz = f64x2.mul(z, z);
  const sixth = f64x2.mul(f64x2.mul(f64x2.mul(number(BOUND, 2), zz), zz), zz);
  const sum = f64x2.add(f64x2.add(number(BOUND), f64x2.mul(number(BOUND, 1), zz)), sixth);
  return f64x2.add(
    f64x2.div(sum, f64x2.mul(variance, variance)),
    f64x2.mul(number(BOUND, 3), f64x2.abs(offset)),
  );
}

// @ts-ignore: decorator
@inline
function productError(a: v128, b: v128, product: v128): v128 {
  const aHigh = upperBits(a);
  const bHigh = upperBits(b);
  const aLow = f64x2.sub(a, aHigh);
  const bLow = f64x2.sub(b, bHigh);
  const high = f64x2.sub(f64x2.mul(aHigh, bHigh), product);
  const mixed = f64x2.add(f64x2.add(high, f64x2.mul(aHigh, bLow)), f64x2.mul(aLow, bHigh));
  return f64x2.add(mixed, f64x2.mul(aLow, bLow));
}

// @ts-ignore: decorator
@inline
function upperBits(x: v128): v128 {
  const shifted = f64x2.mul(x, number(SPLIT));
  return f64x2.sub(shifted, f64x2.sub(shifted, x));
}

/** Four searches side by side, until the last of them has its count; the first two steps need no division. */
function search(tables: Tables, entries: usize): void {
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < entries; i += 4) {
    const uA = v128.load(tables.luck + 8 * i);
    const uB = v128.load(tables.luck + 8 * i, 16);
    const nA = v128.load(tables.trials + 8 * i);
    const nB = v128.load(tables.trials + 8 * i, 16);
    const oddsA = v128.load(tables.odds + 8 * i);
    const oddsB = v128.load(tables.odds + 8 * i, 16);
    let probabilityA = v128.load(tables.none + 8 * i);
    let probabilityB = v128.load(tables.none + 8 * i, 16);
    let cumulativeA = probabilityA;
    let cumulativeB = probabilityB;
    let countA = counted(v128.and(f64x2.lt(uA, zero), v128.load(tables.moving + 8 * i)), cumulativeA, uA);
    let countB = counted(v128.and(f64x2.lt(uB, zero), v128.load(tables.moving + 8 * i, 16)), cumulativeB, uB);

    probabilityA = f64x2.mul(probabilityA, f64x2.mul(oddsA, nA));
    probabilityB = f64x2.mul(probabilityB, f64x2.mul(oddsB, nB));
    cumulativeA = f64x2.add(cumulativeA, probabilityA);
    cumulativeB = f64x2.add(cumulativeB, probabilityB);
    countA = counted(countA, cumulativeA, uA);
    countB = counted(countB, cumulativeB, uB);

    let k = number(ONE);
    const half = number(HALF);
    probabilityA = f64x2.mul(probabilityA, f64x2.mul(f64x2.mul(oddsA, f64x2.sub(nA, k)), half));
    probabilityB = f64x2.mul(probabilityB, f64x2.mul(f64x2.mul(oddsB, f64x2.sub(nB, k)), half));
    cumulativeA = f64x2.add(cumulativeA, probabilityA);
    cumulativeB = f64x2.add(cumulativeB, probabilityB);
    k = f64x2.add(k, number(ONE));
    while (v128.any_true(v128.or(f64x2.lt(cumulativeA, uA), f64x2.lt(cumulativeB, uB)))) {
      countA = counted(countA, cumulativeA, uA);
      countB = counted(countB, cumulativeB, uB);
      const next = f64x2.add(k, number(ONE));
      probabilityA = f64x2.mul(probabilityA, f64x2.div(f64x2.mul(oddsA, f64x2.sub(nA, k)), next));
      probabilityB = f64x2.mul(probabilityB, f64x2.div(f64x2.mul(oddsB, f64x2.sub(nB, k)), next));
      cumulativeA = f64x2.add(cumulativeA, probabilityA);
      cumulativeB = f64x2.add(cumulativeB, probabilityB);
      k = next;
    }
    v128.store(tables.moving + 8 * i, countA);
    v128.store(tables.moving + 8 * i, countB, 16);
  }
}

/** One more where the sum of probabilities has not come up to the uniform. */
// @ts-ignore: decorator
@inline
function counted(count: v128, cumulative: v128, u: v128): v128 {
  return f64x2.add(count, v128.and(f64x2.lt(cumulative, u), number(ONE)));
}
