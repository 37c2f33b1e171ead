import { expect, test } from 'vitest';
import { fitSbg, sbgSurvival } from './sbg.ts';

test('the retention rate rises: (b + t - 1) / (a + b + t - 1)', () => {
  const beta = { a: 0.704, b: 1.182 };
  for (let t = 1; t <= 12; t++)
    expect(sbgSurvival(beta, t) / sbgSurvival(beta, t - 1)).toBeCloseTo(
      (beta.b + t - 1) / (beta.a + beta.b + t - 1),
      12,
    );
});

test.each([
  { a: 0.704, b: 1.182 },
  { a: 3, b: 9 },
  { a: 0.2, b: 0.5 },
])('survivors of Beta($a, $b) give it back', (truth) => {
  const fit = fitSbg(Array.from({ length: 13 }, (_, t) => 1000 * sbgSurvival(truth, t)));
  expect(fit.a / truth.a).toBeCloseTo(1, 5);
  expect(fit.b / truth.b).toBeCloseTo(1, 5);
});

test.each([[[100, 60]], [[100, 60, 70]], [[100, 100, 100]], [[100, 50, 0]]])(
  '%j cannot be fitted',
  (series) => {
    expect(() => fitSbg(series)).toThrow(RangeError);
  },
);
