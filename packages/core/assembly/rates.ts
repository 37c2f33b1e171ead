/**
 * The rates of a week in AssemblyScript: sums of parts, sums of rows, and what falls to each. It does what `updateRates` in
 * `src/engine/rates.ts` does, with the same bits; `src/engine/kernel/rates.ts` lays out its memory. Compiled by build.mjs.
 */

/** Of phi's series for sums below 1, as in elementary/exp.ts. In memory, for V8 would build a constant vector anew in every turn. */
const SERIES = memory.data<f64>([
  1, 0.5, 0.0625, 0.0000027557319223985893, 0.0000248015873015873, 0.0001984126984126984, 0.001388888888888889,
  0.008333333333333333, 0.041666666666666664, 0.16666666666666666, 2, 4,
]);

/** The first byte that is free. */
export const dataEnd: usize = __heap_base;

/** Where everything is, in the order in which kernel/rates.ts writes it down. */
@unmanaged
class Table {
  rates: u32;
  rows: u32;
  parts: u32;
  base: usize;
  rowOf: usize;
  firstPart: usize;
  rate: usize;
  probability: usize;
  total: usize;
  share: usize;
  stay: usize;
}

/** A part of a rate: where the rate and the scalar are, and what the scalar is multiplied by. */
@unmanaged
class Part {
  rate: usize;
  scalar: usize;
  coefficient: f64;
}

const PART: usize = 16;

/** Two rows at once, and twice that in a turn of the loop. */
const ROWS: usize = 4;

// @ts-ignore: decorator
@inline
function number(place: usize): v128 {
  return v128.load64_splat(SERIES + 8 * place);
}

/** phi of two sums below 1. */
// @ts-ignore: decorator
@inline
function phiBelowOne(x: v128): v128 {
  const one = number(0);
  const half = number(1);
  const y = f64x2.mul(x, number(2));
  let part = f64x2.sub(number(4), f64x2.mul(y, number(3)));
  part = f64x2.sub(number(5), f64x2.mul(y, part));
  part = f64x2.sub(number(6), f64x2.mul(y, part));
  part = f64x2.sub(number(7), f64x2.mul(y, part));
  part = f64x2.sub(number(8), f64x2.mul(y, part));
  part = f64x2.sub(number(9), f64x2.mul(y, part));
  part = f64x2.sub(half, f64x2.mul(y, part));
  part = f64x2.sub(one, f64x2.mul(y, part));
  part = f64x2.mul(part, f64x2.sub(one, f64x2.mul(f64x2.mul(y, part), half)));
  part = f64x2.mul(part, f64x2.sub(one, f64x2.mul(y, part)));
  part = f64x2.mul(part, f64x2.sub(one, f64x2.mul(f64x2.mul(y, part), number(10))));
  return f64x2.mul(part, f64x2.sub(one, f64x2.mul(f64x2.mul(y, part), number(11))));
}

/** What is left of 1, or 0 where rounding leaves less. */
// @ts-ignore: decorator
@inline
function stayOf(x: v128, perRate: v128): v128 {
  return f64x2.pmax(f64x2.splat(0), f64x2.sub(number(0), f64x2.mul(x, perRate)));
}

/** Rates, totals of rows, and the shares of rows whose total is below 1; returns the largest total. */
export function sum(table: Table): f64 {
  const rate = table.rate;
  const total = table.total;
  memory.copy(rate, table.base, 8 * table.rates);
  const firstPart = table.firstPart;
  for (let at = firstPart, end = at + PART * table.parts; at < end; at += PART) {
    const part = changetype<Part>(at);
    const to = part.rate;
    store<f64>(to, load<f64>(to) + part.coefficient * load<f64>(part.scalar));
  }
  const rows: usize = table.rows;
  memory.fill(total, 0, 8 * (rows + ROWS - 1));
  const rowOf = table.rowOf;
  for (let j: usize = 0, end: usize = table.rates; j < end; j++) {
    const at = total + <usize>load<u32>(rowOf + 4 * j);
    store<f64>(at, load<f64>(at) + load<f64>(rate + 8 * j));
  }
  const share = table.share;
  const stay = table.stay;
  let largest = f64x2.splat(0);
  for (let row: usize = 0; row < rows; row += ROWS) {
    const at = 8 * row;
    const a = v128.load(total + at, 0);
    const b = v128.load(total + at, 16);
    const ofA = phiBelowOne(a);
    const ofB = phiBelowOne(b);
    v128.store(share + at, ofA, 0);
    v128.store(share + at, ofB, 16);
    v128.store(stay + at, stayOf(a, ofA), 0);
    v128.store(stay + at, stayOf(b, ofB), 16);
    largest = f64x2.pmax(largest, f64x2.pmax(a, b));
  }
  return max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1));
}

/** Probabilities from rates and shares. */
export function shareOut(table: Table): void {
  const rate = table.rate;
  const share = table.share;
  const probability = table.probability;
  const rowOf = table.rowOf;
  for (let j: usize = 0, end: usize = table.rates; j < end; j++) {
    const perRate = load<f64>(share + <usize>load<u32>(rowOf + 4 * j));
    store<f64>(probability + 8 * j, load<f64>(rate + 8 * j) * perRate);
  }
}
