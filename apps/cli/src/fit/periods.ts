/** Bass and sBG: numbers by period, observed and fitted. */
import type { Issue } from '@meander/core';
import { numberOf } from '../arguments/read.ts';
import { refuse } from '../bad-input.ts';
import { table } from '../terminal/table.ts';
import { digits, named, type FitFlags, type FitModel } from './model.ts';

interface Point {
  readonly period: number;
  readonly observed: number | null;
  readonly fitted: number;
}

interface Series {
  readonly series: string;
  readonly points: readonly Point[];
}

interface BassFit extends Series {
  readonly p: number;
  readonly q: number;
  readonly m: number;
  readonly rSquared: number;
  readonly peak: number;
}

interface SbgFit extends Series {
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

const points = 'points { period observed fitted }';
const common = {
  flags: ['until', 'periods'],
  required: [],
  input: 'FitSeriesInput',
  variables({ until, periods }: FitFlags) {
    const issues: Issue[] = [];
    const last =
      until === undefined
        ? undefined
        : numberOf('until', until, { min: 1, max: 1040, isWhole: true }, issues);
    refuse(issues);
    return { input: { until: last, periods } };
  },
} as const;

export const bass: FitModel<{ fits: readonly BassFit[] }> = {
  ...common,
  title: 'Bass (1969): adopters of a period, m [F(t) − F(t − 1)], by least squares',
  field: 'fitBass',
  selection: `fits { series p q m rSquared peak regression { p q m } ${points} }`,
  show: ({ fits }) =>
    fits
      .map(
        ({ series, p, q, m, rSquared, peak, points: all }) =>
          `${heading(series)}  ${named({ p, q, m })}\n  ${named({ 'R squared': rSquared, 'peak after': peak })}\n\n${pointTable(all)}`,
      )
      .join('\n\n'),
  rows: ({ fits }) =>
    fits.flatMap(({ series, p, q, m, points: all }) =>
      all.map((point) => ({ model: 'bass', series, p, q, m, ...point })),
    ),
};

export const sbg: FitModel<{ fits: readonly SbgFit[] }> = {
  ...common,
  title: 'Shifted beta-geometric (Fader and Hardie 2007), by maximum likelihood',
  field: 'fitSbg',
  selection: `fits { series a b logLikelihood ${points} }`,
  show: ({ fits }) =>
    fits
      .map(
        ({ series, a, b, logLikelihood, points: all }) =>
          `${heading(series)}  ${named({ a, b })}\n  ${named({ 'log-likelihood': logLikelihood })}\n\n${pointTable(all)}`,
      )
      .join('\n\n'),
  rows: ({ fits }) =>
    fits.flatMap(({ series, a, b, logLikelihood, points: all }) =>
      all.map((point) => ({ model: 'sbg', series, a, b, logLikelihood, ...point })),
    ),
};

function heading(series: string): string {
  return series === '' ? '' : `${series}\n`;
}

function pointTable(all: readonly Point[]): string {
  return table(
    [
      { title: 'period', isNumber: true },
      { title: 'observed', isNumber: true },
      { title: 'fitted', isNumber: true },
    ],
    all.map(({ period, observed, fitted }) => [
      String(period),
      observed === null ? '' : digits(observed),
      digits(fitted),
    ]),
  );
}
