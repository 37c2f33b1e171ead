/**
 * The draws of cohorts in AssemblyScript: the uniforms of many (cell, move) pairs at once. It does what `uniform53` in
 * `src/random/schedule.ts` does, with the same bits, four pairs side by side. Compiled by build.mjs.
 */

// @ts-ignore: decorator
@inline
function rotate(word: v128, by: i32): v128 {
  return v128.or(i32x4.shl(word, by), i32x4.shr_u(word, 32 - by));
}

/** The uniforms in (0, 1) of two lanes: the first word's 32 bits, then 20 of the second and a final 1. */
// @ts-ignore: decorator
@inline
function uniforms(high: v128, low: v128): v128 {
  const leading = f64x2.mul(f64x2.convert_low_i32x4_u(high), f64x2.splat(2097152));
  return f64x2.mul(
    f64x2.add(leading, f64x2.convert_low_i32x4_u(low)),
    f64x2.splat(1.1102230246251565e-16),
  );
}

/**
 * @param first counters' first words (hashes of cells), 4 bytes each, read up to the next multiple of 4
 * @param second counters' second words (hashes of moves)
 * @param out uniforms, 8 bytes each, written up to the next multiple of 4
 */
export function fill(key0: u32, key1: u32, first: usize, second: usize, out: usize, count: u32): void {
  const k0 = i32x4.splat(key0);
  const k1 = i32x4.splat(key1);
  const k2 = i32x4.splat(key0 ^ key1 ^ 0x1bd11bda);
  for (let i: u32 = 0; i < count; i += 4) {
    let x = i32x4.add(v128.load(first + 4 * i), k0);
    let y = i32x4.add(v128.load(second + 4 * i), k1);

    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 6), x);
    x = i32x4.add(x, k1);
    y = i32x4.add(y, i32x4.add(k2, i32x4.splat(1)));

    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 17), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 29), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 16), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 24), x);
    x = i32x4.add(x, k2);
    y = i32x4.add(y, i32x4.add(k0, i32x4.splat(2)));

    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 6), x);
    x = i32x4.add(x, k0);
    y = i32x4.add(y, i32x4.add(k1, i32x4.splat(3)));

    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 17), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 29), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 16), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 24), x);
    x = i32x4.add(x, k1);
    y = i32x4.add(y, i32x4.add(k2, i32x4.splat(4)));

    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(rotate(y, 6), x);
    x = i32x4.add(x, k2);
    y = i32x4.add(y, i32x4.add(k0, i32x4.splat(5)));

    const low = v128.or(i32x4.shr_u(y, 11), i32x4.splat(1));
    v128.store(out + 8 * i, uniforms(x, low));
    v128.store(
      out + 8 * i,
      uniforms(
        v128.shuffle<u32>(x, x, 2, 3, 2, 3),
        v128.shuffle<u32>(low, low, 2, 3, 2, 3),
      ),
      16,
    );
  }
}
