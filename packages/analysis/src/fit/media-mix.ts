/**
 * What media added to a series: adstock, then saturation, then least squares beside known columns (trend, seasons, events), as
 * media-mix models have it. Jin, Wang, Sun, Chan and Koehler (2017), Bayesian methods for media mix modeling with carryover
 * and shape effects; the logistic saturation is that of PyMC-Marketing.
 */
import { exp, log, pow } from '@meander/core';
import { leastSquares } from './least-squares.ts';
import { minimise } from './minimise.ts';

/** How a medium acts. */
export interface MediaShape {
  /** Share of the pressure that is left after a period, 0 to 1. */
  readonly retention: number;
  /** Steepness of the saturation, per unit of the medium. */
  readonly steepness: number;
}

export interface MediaEffect extends MediaShape {
  /** Most it can add in a period, in the unit of the series. */
  readonly most: number;
  /** What it added in each period. */
  readonly contributions: readonly number[];
}

export interface MediaMixFit {
  readonly media: readonly MediaEffect[];
  /** Coefficients of the known columns, in their order. */
  readonly coefficients: readonly number[];
  /** Standard deviation of what is left, in the unit of the series. */
  readonly residual: number;
}

export interface MediaMixData {
  readonly y: readonly number[];
  readonly media: readonly (readonly number[])[];
  /** Columns of known shape: a constant, a trend, seasons, events. */
  readonly known: readonly (readonly number[])[];
  /** Periods over which a pressure is spread, weights summing to 1. */
  readonly longest: number;
}

/** Geometric adstock cut after so many periods, its weights summing to 1. */
export function adstock(series: readonly number[], retention: number, longest: number): number[] {
  const weights = Array.from({ length: longest }, (_, lag) => pow(retention, lag));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return series.map((_, t) =>
    weights.reduce((sum, weight, lag) => (lag > t ? sum : sum + (weight / total) * series[t - lag]!), 0),
  );
}

/** (1 - exp(-s x)) / (1 + exp(-s x)): from 0 for nothing to 1. */
export function logisticSaturation(pressure: number, steepness: number): number {
  const decay = exp(-steepness * pressure);
  return (1 - decay) / (1 + decay);
}

/** Least squares for given shapes of the media. @throws RangeError when columns depend on each other */
export function decompose(
  { y, media, known, longest }: MediaMixData,
  shapes: readonly MediaShape[],
): MediaMixFit {
  const saturated = media.map((series, i) =>
    adstock(series, shapes[i]!.retention, longest).map((x) => logisticSaturation(x, shapes[i]!.steepness)),
  );
  const columns = [...saturated, ...known];
  const solved = leastSquares(
    y.map((_, t) => columns.map((column) => column[t]!)),
    y,
  );
  if (solved === undefined) throw new RangeError('columns of a media mix depend on each other');
  const squares = y.reduce((sum, value, t) => {
    const fitted = columns.reduce((total, column, j) => total + solved[j]! * column[t]!, 0);
    return sum + (value - fitted) ** 2;
  }, 0);
  return {
    media: shapes.map((shape, i) => ({
      ...shape,
      most: solved[i]!,
      contributions: saturated[i]!.map((x) => solved[i]! * x),
    })),
    coefficients: solved.slice(media.length),
    residual: Math.sqrt(squares / y.length),
  };
}

/** Shapes and effects of least squares. @throws RangeError when columns depend on each other */
export function fitMediaMix(data: MediaMixData): MediaMixFit {
  const shapesAt = (point: readonly number[]): MediaShape[] =>
    data.media.map((_, i) => ({
      retention: 1 / (1 + exp(-point[2 * i]!)),
      steepness: exp(point[2 * i + 1]!),
    }));
  const isPlausible = (point: readonly number[]) => point.every((x) => Math.abs(x) < 12);
  const { point } = minimise(
    (at) => (isPlausible(at) ? decompose(data, shapesAt(at)).residual : Infinity),
    data.media.flatMap(() => [-0.5, log(2)]),
    { tolerance: 1e-6 },
  );
  return decompose(data, shapesAt(point));
}
