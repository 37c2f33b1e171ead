import { expect, test } from 'vitest';
import { uniform53 } from '../../random/index.ts';
import { pairUniforms, uniformsOneByOne } from './uniforms.ts';

const SIZE = 1003; // not a multiple of four
const a = Uint32Array.from({ length: SIZE }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
const b = Uint32Array.from({ length: SIZE }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);

test.each([
  ['side by side', pairUniforms],
  ['one by one', uniformsOneByOne],
])('%s: the uniforms of pairs are those of each alone, wherever the part begins and ends', (_, create) => {
  const uniforms = create(a, b);
  for (const key of [Uint32Array.of(1, 2), Uint32Array.of(0xffffffff, 0x80000000)]) {
    for (const [first, last] of [
      [0, SIZE],
      [5, 6],
      [998, SIZE],
    ] as const) {
      uniforms.draw(key, first, last);
      const expected = Array.from({ length: last - first }, (__, i) =>
        uniform53(key, a[first + i]!, b[first + i]!),
      );
      expect([...uniforms.values.subarray(first, last)]).toEqual(expected);
    }
  }
});
