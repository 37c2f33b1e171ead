/**
 * The rates of a week in AssemblyScript: sums of parts, sums of rows, and what falls to each. It does what `updateRates` in
 * `src/engine/rates.ts` does, with the same bits; `src/engine/kernel/rates.ts` lays out its memory. Compiled by build.mjs.
 */

/** Where everything is, in the order in which kernel/rates.ts writes it down. */
@unmanaged
class Table {
  rates: u32;
  rows: u32;
  parts: u32;
  base: usize;
  rowOf: usize;
  partRate: usize;
  partCoefficient: usize;
  partScalar: usize;
  scalars: usize;
  rate: usize;
  probability: usize;
  total: usize;
  share: usize;
  stay: usize;
}

/** phi of two sums below 1, as in elementary/exp.ts. */
// @ts-ignore: decorator
@inline
function phiBelowOne(x: v128): v128 {
  const one = f64x2.splat(1);
  const y = f64x2.mul(x, f64x2.splat(1 / 16));
  let high = f64x2.sub(f64x2.splat(1 / 40320), f64x2.mul(y, f64x2.splat(1 / 362880)));
  high = f64x2.sub(f64x2.splat(1 / 5040), f64x2.mul(y, high));
  high = f64x2.sub(f64x2.splat(1 / 720), f64x2.mul(y, high));
  high = f64x2.sub(f64x2.splat(1 / 120), f64x2.mul(y, high));
  let part = f64x2.sub(f64x2.splat(1 / 24), f64x2.mul(y, high));
  part = f64x2.sub(f64x2.splat(1 / 6), f64x2.mul(y, part));
  part = f64x2.sub(f64x2.splat(1 / 2), f64x2.mul(y, part));
  part = f64x2.sub(one, f64x2.mul(y, part));
  part = f64x2.mul(part, f64x2.sub(one, f64x2.mul(f64x2.mul(y, part), f64x2.splat(0.5))));
  part = f64x2.mul(part, f64x2.sub(one, f64x2.mul(y, part)));
  part = f64x2.mul(part, f64x2.sub(one, f64x2.mul(f64x2.mul(y, part), f64x2.splat(2))));
  return f64x2.mul(part, f64x2.sub(one, f64x2.mul(f64x2.mul(y, part), f64x2.splat(4))));
}

/** Rates, totals of rows, and the shares of rows whose total is below 1; returns the largest total. */
export function sum(table: Table): f64 {
  const rate = table.rate;
  const total = table.total;
  memory.copy(rate, table.base, 8 * table.rates);
  const scalars = table.scalars;
  const partRate = table.partRate;
  const partScalar = table.partScalar;
  const partCoefficient = table.partCoefficient;
  for (let i: usize = 0, end: usize = table.parts; i < end; i++) {
    const at = rate + 8 * <usize>load<u32>(partRate + 4 * i);
    const scalar = load<f64>(scalars + 8 * <usize>load<u32>(partScalar + 4 * i));
    store<f64>(at, load<f64>(at) + load<f64>(partCoefficient + 8 * i) * scalar);
  }
  const rows: usize = table.rows;
  memory.fill(total, 0, 8 * (rows + 1));
  const rowOf = table.rowOf;
  for (let j: usize = 0, end: usize = table.rates; j < end; j++) {
    const at = total + 8 * <usize>load<u32>(rowOf + 4 * j);
    store<f64>(at, load<f64>(at) + load<f64>(rate + 8 * j));
  }
  const share = table.share;
  const stay = table.stay;
  let largest = f64x2.splat(0);
  for (let row: usize = 0; row < rows; row += 2) {
    const x = v128.load(total + 8 * row);
    const perRate = phiBelowOne(x);
    v128.store(share + 8 * row, perRate);
    v128.store(
      stay + 8 * row,
      f64x2.max(f64x2.splat(0), f64x2.sub(f64x2.splat(1), f64x2.mul(x, perRate))),
    );
    largest = f64x2.max(largest, x);
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
    const perRate = load<f64>(share + 8 * <usize>load<u32>(rowOf + 4 * j));
    store<f64>(probability + 8 * j, load<f64>(rate + 8 * j) * perRate);
  }
}
