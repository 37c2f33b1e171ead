/** Files of published models -> their parameters. Every problem of a file and its numbers comes back at once. */
import {
  bassAdopters,
  bgnbdExpected,
  dirichletWith,
  fitBass,
  fitBgnbd,
  fitCategory,
  fitDirichlet,
  fitSbg,
  leastRate,
  sbgSurvival,
  type BassFit,
  type BgnbdFit,
  type DirichletFit,
  type SbgFit,
} from '@meander/analysis';
import { outOfRange, type Issue } from '@meander/core';
import { readAdopters, readBrands, readCustomers, readSurvival, type CustomerTable } from '@meander/intake';
import { ValidationError } from '../errors.ts';

/** A period as it was observed, where it was, and as the model has it. */
export interface FittedPoint {
  readonly period: number;
  readonly observed: number | null;
  readonly fitted: number;
}

export interface BassSeriesFit extends BassFit {
  readonly series: string;
  readonly points: readonly FittedPoint[];
}

export interface SbgSeriesFit extends SbgFit {
  readonly series: string;
  readonly points: readonly FittedPoint[];
}

interface SeriesRequest {
  readonly text: string;
  readonly until?: number | null | undefined;
  readonly periods?: number | null | undefined;
}

/** @throws ValidationError */
export function bassOf({ text, until, periods }: SeriesRequest): BassSeriesFit[] {
  const { series, issues } = readAdopters(text);
  refuse([...issues, ...series.flatMap(({ values }) => untilProblem(until, 4, values.length))]);
  return series.map(({ name, values }) => {
    const fit = fitBass(values.slice(0, until ?? undefined));
    const fitted = bassAdopters(fit, Math.max(values.length, periods ?? 0));
    const points = fitted.map((each, i) => ({ period: i + 1, observed: values[i] ?? null, fitted: each }));
    return { ...fit, series: name, points };
  });
}

/** @throws ValidationError */
export function sbgOf({ text, until, periods }: SeriesRequest): SbgSeriesFit[] {
  const { series, issues } = readSurvival(text);
  refuse([...issues, ...series.flatMap(({ values }) => untilProblem(until, 2, values.length - 1))]);
  return series.map(({ name, values }) => {
    const fit = fitSbg(values.slice(0, until === null || until === undefined ? undefined : until + 1));
    const count = Math.max(values.length, (periods ?? 0) + 1);
    const points = Array.from({ length: count }, (_, period) => ({
      period,
      observed: values[period] ?? null,
      fitted: values[0]! * sbgSurvival(fit, period),
    }));
    return { ...fit, series: name, points };
  });
}

export interface BgnbdPayload extends BgnbdFit {
  readonly table: CustomerTable;
}

/** @throws ValidationError */
export function bgnbdOf({
  text,
  until,
}: {
  readonly text: string;
  readonly until?: string | null | undefined;
}): BgnbdPayload {
  const table = readCustomers(text, until ?? undefined);
  refuse(table.issues);
  return { ...fitBgnbd(table.customers), table };
}

export interface TrackedPoint {
  readonly time: number;
  readonly perCustomer: number;
  readonly total: number;
}

/** Whole periods from the earliest first purchase to the end of what was observed. */
export function observedPeriods({ customers }: CustomerTable): number {
  return Math.ceil(customers.reduce((most, { age }) => Math.max(most, age), 0) - 1e-9);
}

/** Expected repeat purchases: of one customer that long after the first purchase, of all that long after the earliest. */
export function trackedAt({ table, ...fit }: BgnbdPayload, times: readonly number[]): TrackedPoint[] {
  const end = observedPeriods(table);
  const ages = new Map<number, number>();
  for (const { age } of table.customers) ages.set(age, (ages.get(age) ?? 0) + 1);
  return times.map((time) => {
    let total = 0;
    for (const [age, count] of ages) total += count * bgnbdExpected(fit, Math.max(0, age + time - end));
    return { time, perCustomer: bgnbdExpected(fit, time), total };
  });
}

interface DirichletRequest {
  readonly text: string;
  readonly penetration: number;
  readonly rate: number;
  readonly S?: number | null | undefined;
}

/** @throws ValidationError */
export function dirichletOf({ text, penetration, rate, S }: DirichletRequest): DirichletFit {
  const { brands, issues } = readBrands(text);
  refuse([...issues, ...categoryProblems(penetration, rate)]);
  const category = fitCategory(penetration, rate);
  if (S !== null && S !== undefined) return dirichletWith({ ...category, S }, brands);
  try {
    return fitDirichlet(category, brands);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ValidationError([
      { path: [], severity: 'error', code: 'cannot-be-fitted', message: error.message },
    ]);
  }
}

function untilProblem(until: number | null | undefined, min: number, max: number): Issue[] {
  return until === null || until === undefined || (until >= min && until <= max)
    ? []
    : [outOfRange(['until'], 'until', until, min, max)];
}

function categoryProblems(penetration: number, rate: number): Issue[] {
  if (!(penetration > 0 && penetration < 1))
    return [outOfRange(['penetration'], 'penetration', penetration, 0.001, 0.999)];
  const least = leastRate(penetration);
  if (rate > least * (1 + 1e-6) && rate <= 1000) return [];
  return [outOfRange(['rate'], 'rate', rate, Math.ceil(1000 * least) / 1000, 1000)];
}

function refuse(issues: readonly Issue[]): void {
  if (issues.some(({ severity }) => severity === 'error')) throw new ValidationError(issues);
}
