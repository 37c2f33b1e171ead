import { expect, test } from 'vitest';
import { shareOf } from './share.ts';

test("a share's interval is Wilson's", () => {
  // Newcombe 1998, Statistics in Medicine 17, table I: methods 3 for 81/263, 15/148, 0/20, 1/29
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [count, of, low, high] of published) {
    const share = shareOf(count, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
    expect(share.value).toBe(count / of);
  }
});

test('it stays within 0 and 1, and says nothing of nobody', () => {
  expect(shareOf(7, 7).high).toBe(1);
  expect(shareOf(0, 7).low).toBe(0);
  expect(shareOf(0, 0)).toMatchObject({ value: 0, low: 0, high: 1 });
});
