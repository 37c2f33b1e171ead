import { expect, test } from 'vitest';
import { adstock, decompose, fitMediaMix, logisticSaturation } from './media-mix.ts';

test('adstock keeps a constant, and leaves a series alone without retention', () => {
  expect(adstock([3, 1, 4], 0, 8)).toEqual([3, 1, 4]);
  for (const pressure of adstock(
    Array.from({ length: 20 }, () => 5),
    0.6,
    8,
  ).slice(7))
    expect(pressure).toBeCloseTo(5, 12);
});

test('a pulse is spread over so many periods and no more', () => {
  const spread = adstock([1, ...Array.from({ length: 11 }, () => 0)], 0.5, 4);
  expect(spread.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
  expect(spread.slice(4).every((x) => x === 0)).toBe(true);
  expect(spread[1]! / spread[0]!).toBeCloseTo(0.5, 12);
});

test('saturation starts at half its steepness and ends at 1', () => {
  expect(logisticSaturation(0, 4)).toBe(0);
  expect(logisticSaturation(1e-6, 4) / 1e-6).toBeCloseTo(2, 5);
  expect(logisticSaturation(1e3, 4)).toBe(1);
});

test('a series made of known parts comes apart into them', () => {
  const periods = 120;
  const wave = (step: number) =>
    Array.from({ length: periods }, (_, t) => Math.max(0, Math.sin(t * step) + ((7 * t) % 5) / 5));
  const media = [wave(0.9), wave(2.3)];
  const known = [
    Array.from({ length: periods }, () => 1),
    Array.from({ length: periods }, (_, t) => t / periods),
  ];
  const shapes = [
    { retention: 0.4, steepness: 4 },
    { retention: 0.2, steepness: 3 },
  ];
  const parts = media.map((series, i) =>
    adstock(series, shapes[i]!.retention, 8).map(
      (x) => [3, 2][i]! * logisticSaturation(x, shapes[i]!.steepness),
    ),
  );
  const y = known[0]!.map((_, t) => 2 + 0.7 * known[1]![t]! + parts[0]![t]! + parts[1]![t]!);
  const data = { y, media, known, longest: 8 };
  const given = decompose(data, shapes);
  expect(given.residual).toBeLessThan(1e-10);
  expect(given.media.map(({ most }) => most.toFixed(6))).toEqual(['3.000000', '2.000000']);
  const found = fitMediaMix(data);
  expect(found.residual).toBeLessThan(1e-4);
  for (const [i, { retention, steepness, most }] of found.media.entries()) {
    expect(retention).toBeCloseTo(shapes[i]!.retention, 2);
    expect(steepness).toBeCloseTo(shapes[i]!.steepness, 1);
    expect(most).toBeCloseTo([3, 2][i]!, 2);
  }
});
