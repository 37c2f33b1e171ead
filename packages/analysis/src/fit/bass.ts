/**
 * The Bass model of new products: of those who have not adopted, p + q F adopt per period, F being the share of those who
 * have. Bass (1969), Management Science 15(5). Fitted to the adopters of each period as Srinivasan and Mason (1986),
 * Marketing Science 5(2), do it: least squares of m (F(t) - F(t - 1)).
 */
import { exp, log } from '@meander/core';
import { dot, leastSquares } from './least-squares.ts';
import { minimise } from './minimise.ts';

export interface BassParameters {
  /** Coefficient of innovation, per period. */
  readonly p: number;
  /** Coefficient of imitation, per period. */
  readonly q: number;
  /** All who will ever adopt, in the unit of the series. */
  readonly m: number;
}

export interface BassFit extends BassParameters {
  readonly rSquared: number;
  readonly squares: number;
  /** Periods after which most adopt at once; 0 when there are fewer every period. */
  readonly peak: number;
  /** The regression of Bass's first paper on the cumulative adopters, where it gives a market size. */
  readonly regression: BassParameters | undefined;
}

/** Share that has adopted after t periods. */
export function bassShare({ p, q }: Pick<BassParameters, 'p' | 'q'>, t: number): number {
  const decay = exp(-(p + q) * t);
  return (1 - decay) / (1 + (q / p) * decay);
}

/** Adopters of period 1, 2, ... */
export function bassAdopters(parameters: BassParameters, periods: number): number[] {
  return Array.from(
    { length: periods },
    (_, i) => parameters.m * (bassShare(parameters, i + 1) - bassShare(parameters, i)),
  );
}

/**
 * @param adopters of period 1, 2, ...: at least 4, none negative, not all 0
 * @throws RangeError otherwise
 */
export function fitBass(adopters: readonly number[]): BassFit {
  if (adopters.length < 4 || adopters.some((n) => !(n >= 0 && n < Infinity)) || !adopters.some((n) => n > 0))
    throw new RangeError('a Bass curve needs the adopters of at least 4 periods, none negative, not all 0');
  const shapeOf = ([logP, logQ]: readonly number[]) => {
    const shape = { p: exp(logP!), q: exp(logQ!) };
    const increments = adopters.map((_, i) => bassShare(shape, i + 1) - bassShare(shape, i));
    // The market size enters linearly: for any p and q the best one is known.
    const m = dot(adopters, increments) / dot(increments, increments);
    return { ...shape, m, squares: adopters.reduce((sum, n, i) => sum + (n - m * increments[i]!) ** 2, 0) };
  };
  const isPlausible = (point: readonly number[]) => point.every((x) => x > -25 && x < 5);
  const lowest = STARTS.map((start) =>
    minimise((point) => (isPlausible(point) ? shapeOf(point).squares : Infinity), start),
  ).reduce((best, each) => (each.value < best.value ? each : best));
  const { p, q, m, squares } = shapeOf(lowest.point);
  const mean = adopters.reduce((sum, n) => sum + n, 0) / adopters.length;
  const spread = adopters.reduce((sum, n) => sum + (n - mean) ** 2, 0);
  return {
    p,
    q,
    m,
    squares,
    rSquared: spread > 0 ? 1 - squares / spread : 0,
    peak: q > p ? log(q / p) / (p + q) : 0,
    regression: regressBass(adopters),
  };
}

const STARTS = [0.001, 0.01, 0.05].flatMap((p) => [0.1, 0.4, 0.8].map((q) => [log(p), log(q)]));

/** Adopters of a period on 1, the adopters before it, and their square (Bass 1969, equation 9). */
function regressBass(adopters: readonly number[]): BassParameters | undefined {
  let before = 0;
  const rows = adopters.map((n) => {
    const row = [1, before, before * before];
    before += n;
    return row;
  });
  const [a, b, c] = leastSquares(rows, adopters) ?? [0, 0, 0];
  const root = b! * b! - 4 * a! * c!;
  if (!(c! < 0 && root >= 0)) return undefined;
  const m = (-b! - Math.sqrt(root)) / (2 * c!);
  return a! > 0 && m > 0 ? { p: a! / m, q: -c! * m, m } : undefined;
}
