import type { Issue } from '@meander/core';
import { numberOf } from '../arguments/read.ts';
import { refuse } from '../bad-input.ts';
import { count } from '../terminal/number.ts';
import { table } from '../terminal/table.ts';
import { digits, named, type FitModel } from './model.ts';

interface BgnbdFit {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly repeats: number;
  readonly periods: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly tracked: readonly {
    readonly time: number;
    readonly perCustomer: number;
    readonly total: number;
  }[];
}

const USUAL_TIMES = [13, 26, 39, 52, 78, 104];

export const bgnbd: FitModel<BgnbdFit> = {
  title: 'BG/NBD (Fader, Hardie and Lee 2005), by maximum likelihood',
  flags: ['until', 'at'],
  required: [],
  field: 'fitBgnbd',
  input: 'FitBgnbdInput',
  selection:
    'r alpha a b logLikelihood customers repeats periods from until tracked(at: $at) { time perCustomer total }',
  variables({ until, at }) {
    const issues: Issue[] = [];
    const range = { min: 0, max: 10_000, isWhole: false };
    const times = at?.split(',').map((each) => numberOf('at', each.trim(), range, issues) ?? 0);
    refuse(issues);
    return { input: { until }, at: times ?? USUAL_TIMES };
  },
  show({ r, alpha, a, b, logLikelihood, customers, repeats, periods, from, until, tracked }) {
    const observed = from === null ? `${periods} periods` : `${from} to ${until}, ${periods} weeks`;
    return [
      `  ${named({ r, alpha, a, b })}`,
      `  ${named({ 'log-likelihood': logLikelihood })}`,
      `  ${count(customers)} customers, ${count(repeats)} repeat purchases, observed ${observed}`,
      '',
      table(
        [
          { title: from === null ? 'period' : 'week', isNumber: true },
          { title: 'expected repeats of one customer', isNumber: true },
          { title: 'of all', isNumber: true },
        ],
        tracked.map(({ time, perCustomer, total }) => [digits(time), digits(perCustomer), digits(total)]),
      ),
    ].join('\n');
  },
  rows: ({ r, alpha, a, b, logLikelihood, tracked }) =>
    tracked.map((point) => ({ model: 'bgnbd', r, alpha, a, b, logLikelihood, ...point })),
};
