import { describe, expect, test } from 'vitest';
import { nameHash } from './name.ts';
import {
  blockKey,
  customerWord,
  customerWords,
  refineWord,
  REPLICATION_MAX,
  sliceKey,
  SUBSTEP_MAX,
  thresholdWord,
  uniform32,
  uniform53,
  WEEK_MAX,
  WEEK_MIN,
  weekKey,
} from './schedule.ts';
import { mixedDraw } from './mixer.ts';
import { seedKey } from './seed.ts';

const seed = seedKey('otter-42');

function slice(replication = 0, week = 1, event = 'funnel', purpose = 'moves') {
  return sliceKey(weekKey(seed, replication, week, 0), nameHash(event), nameHash(purpose));
}

describe('keys', () => {
  test('no two moments or decisions share a key', () => {
    const weeks = new Set<string>();
    const slices = new Set<string>();
    let moments = 0;
    for (const replication of [0, 1, 2, 3, 255, 65_536, REPLICATION_MAX]) {
      for (const week of [WEEK_MIN, -52, -1, 0, 1, 2, 103, WEEK_MAX]) {
        for (const substep of [0, 1, 2, SUBSTEP_MAX]) {
          const key = weekKey(seed, replication, week, substep);
          moments++;
          weeks.add(key.join());
          for (const event of ['awareness', 'purchase', 'churn'])
            for (const purpose of ['moves', 'tally'])
              slices.add(sliceKey(key, nameHash(event), nameHash(purpose)).join());
        }
      }
    }
    expect(weeks.size).toBe(moments);
    expect(slices.size).toBe(moments * 6);
  });

  test('values outside their fields are refused by name, value and range', () => {
    expect(() => weekKey(seed, -1, 0, 0)).toThrow(
      new RangeError('invalid replication: -1 (expected a whole number from 0 to 4294967295)'),
    );
    expect(() => weekKey(seed, 0, 524_288, 0)).toThrow(
      new RangeError('invalid week: 524288 (expected a whole number from -524288 to 524287)'),
    );
    expect(() => weekKey(seed, 0, 0, 4096)).toThrow(
      new RangeError('invalid substep: 4096 (expected a whole number from 0 to 4095)'),
    );
    expect(() => weekKey(seed, 0, 1.5, 0)).toThrow(RangeError);
    expect(() => weekKey(seed, NaN, 0, 0)).toThrow(RangeError);
  });

  test('keys are written where they are wanted', () => {
    const out = new Uint32Array(2);
    expect(weekKey(seed, 3, -4, 5, out)).toBe(out);
    expect(out).toEqual(weekKey(seed, 3, -4, 5));
    expect(sliceKey(out, 1, 2, out)).toBe(out);
    expect(out).toEqual(sliceKey(weekKey(seed, 3, -4, 5), 1, 2));
  });

  test('hashes may be given signed or unsigned', () => {
    const key = weekKey(seed, 0, 0, 0);
    expect(sliceKey(key, 0xfedcba98, 0x87654321)).toEqual(sliceKey(key, 0xfedcba98 | 0, 0x87654321 | 0));
    expect(uniform53(key, 0xfedcba98, 1)).toBe(uniform53(key, 0xfedcba98 | 0, 1));
  });
});

describe('uniforms', () => {
  test('a uniform is an odd multiple of 2^-53, so that its complement is one as well', () => {
    const key = slice();
    for (let i = 0; i < 10_000; i++) {
      const u = uniform53(key, i, 7);
      expect(u > 0 && u < 1).toBe(true);
      expect((u * 2 ** 53) % 2).toBe(1);
      expect(1 - (1 - u)).toBe(u);
      expect(Math.floor(u * 2 ** 32)).toBe(uniform32(key, i, 7));
    }
  });

  test('uniforms have the mean, the variance and the even spread of their law', () => {
    const key = slice();
    const n = 200_000;
    const bins = new Int32Array(100);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const u = uniform53(key, i, 1);
      sum += u;
      squares += (u - 0.5) ** 2;
      bins[Math.floor(u * 100)]! += 1;
    }
    expect(Math.abs(sum / n - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
    const chiSquare = bins.reduce((total, count) => total + (count - n / 100) ** 2 / (n / 100), 0);
    expect(Math.abs(chiSquare - 99)).toBeLessThan(5 * Math.sqrt(2 * 99));
  });

  test.each([
    [
      'neighbouring customers',
      (i: number) => uniform53(slice(), i, 1),
      (i: number) => uniform53(slice(), i + 1, 1),
    ],
    ['moves', (i: number) => uniform53(slice(), i, 1), (i: number) => uniform53(slice(), i, 2)],
    [
      'purposes',
      (i: number) => uniform53(slice(), i, 1),
      (i: number) => uniform53(slice(0, 1, 'funnel', 'clocks'), i, 1),
    ],
    ['events', (i: number) => uniform53(slice(), i, 1), (i: number) => uniform53(slice(0, 1, 'churn'), i, 1)],
    ['weeks', (i: number) => uniform53(slice(), i, 1), (i: number) => uniform53(slice(0, 2), i, 1)],
    ['replications', (i: number) => uniform53(slice(), i, 1), (i: number) => uniform53(slice(1), i, 1)],
  ])('uniforms of different %s are uncorrelated', (_, left, right) => {
    const n = 20_000;
    let product = 0;
    for (let i = 0; i < n; i++) product += (left(i) - 0.5) * (right(i) - 0.5);
    expect(Math.abs((product / n) * 12)).toBeLessThan(5 / Math.sqrt(n));
  });
});

describe("agents' common draws", () => {
  const threshold = thresholdWord(0.03);

  test.each(['fast', 'audit'] as const)(
    '%s: one customer at a time or many at once is the same',
    (generator) => {
      const key = slice();
      for (const first of [0, 65_530, 4_294_967_200]) {
        const words = new Int32Array(80);
        customerWords(generator, key, first, words);
        expect([...words]).toEqual(Array.from(words, (_, i) => customerWord(generator, key, first + i)));
      }
    },
  );

  test('fast draws are the mixer under the key of the block', () => {
    const key = slice();
    const [k0, k1] = blockKey(key, 3);
    expect(customerWord('fast', key, 3 * 65_536 + 17)).toBe(mixedDraw(17, k0!, k1!));
  });

  test.each(['fast', 'audit'] as const)(
    '%s: the number of customers below a threshold varies from week to week as a binomial does',
    (generator) => {
      const people = generator === 'fast' ? 400_000 : 100_000;
      const weeks = 100;
      const words = new Int32Array(people);
      let squares = 0;
      let total = 0;
      const p = (threshold + 2 ** 31) / 2 ** 32;
      for (let week = 0; week < weeks; week++) {
        customerWords(generator, slice(0, week), 0, words);
        let below = 0;
        for (let i = 0; i < people; i++) if (words[i]! < threshold) below++;
        total += below;
        squares += (below - people * p) ** 2 / (people * p * (1 - p));
      }
      // the sum of squares is chi-square with 100 degrees of freedom: an under-dispersed generator falls below it
      expect(Math.abs(squares - weeks)).toBeLessThan(5 * Math.sqrt(2 * weeks));
      expect(Math.abs(total - people * weeks * p)).toBeLessThan(5 * Math.sqrt(people * weeks * p * (1 - p)));
    },
  );

  test('the draws of one customer over the weeks vary as a binomial too', () => {
    const people = 2000;
    const weeks = 500;
    const counts = new Int32Array(people);
    const words = new Int32Array(people);
    const p = (threshold + 2 ** 31) / 2 ** 32;
    for (let week = 0; week < weeks; week++) {
      customerWords('fast', slice(0, week), 0, words);
      for (let i = 0; i < people; i++) if (words[i]! < threshold) counts[i]! += 1;
    }
    let squares = 0;
    for (const count of counts) squares += (count - weeks * p) ** 2 / (weeks * p * (1 - p));
    // each square has mean 1 and, from the fourth moment of a binomial, variance 2 + (1 - 6pq) / (weeks pq)
    const variance = 2 + (1 - 6 * p * (1 - p)) / (weeks * p * (1 - p));
    expect(Math.abs(squares - people)).toBeLessThan(5 * Math.sqrt(people * variance));
  });

  test('fast and audit draws agree in law', () => {
    const n = 200_000;
    const fast = new Int32Array(n);
    const audit = new Int32Array(n);
    customerWords('fast', slice(), 0, fast);
    customerWords('audit', slice(), 0, audit);
    const bins = 64;
    const counts = [new Int32Array(bins), new Int32Array(bins)];
    for (let i = 0; i < n; i++) {
      counts[0]![fast[i]! >>> 26]! += 1;
      counts[1]![audit[i]! >>> 26]! += 1;
    }
    let chiSquare = 0;
    for (let bin = 0; bin < bins; bin++) {
      const [a, b] = [counts[0]![bin]!, counts[1]![bin]!];
      chiSquare += (a - b) ** 2 / (a + b);
    }
    expect(Math.abs(chiSquare - (bins - 1))).toBeLessThan(5 * Math.sqrt(2 * (bins - 1)));
  });

  test('a threshold is the probability on the scale of draws', () => {
    expect([0, 2 ** -32, 0.25, 0.5, 1].map(thresholdWord)).toEqual([
      -(2 ** 31),
      1 - 2 ** 31,
      -(2 ** 30),
      0,
      2 ** 31 - 1,
    ]);
  });

  test('a threshold separates what is certain from what needs a second look', () => {
    const key = slice();
    const misjudged: unknown[] = [];
    for (const p of [0, 1e-12, 0.03, 0.5, 1 - 1e-12, 1]) {
      const limit = thresholdWord(p);
      for (const word of [-(2 ** 31), limit - 1, limit, limit + 1, 2 ** 31 - 1]) {
        const u = refineWord(word, key, 5, nameHash('refine'));
        if ((word < limit && u >= p) || (word > limit && u <= p)) misjudged.push({ p, word, u });
      }
    }
    expect(misjudged).toEqual([]);
  });

  test('refining keeps the leading bits of a draw and adds its own', () => {
    const key = slice();
    const seen = new Set<number>();
    for (let customer = 0; customer < 1000; customer++) {
      const u = refineWord(12_345, key, customer, nameHash('refine'));
      expect(Math.floor(u * 2 ** 32) - 2 ** 31).toBe(12_345);
      seen.add(u);
    }
    expect(seen.size).toBeGreaterThan(990);
  });
});
