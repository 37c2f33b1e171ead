/** Checks of a matrix event: every name is known, and every row of numbers sums to one. */
import { checkParameter } from './check-parameter.ts';
import { FORMULA_WORDS, type Formula } from './formula.ts';
import { duplicates, missing, outOfRange, showNumber, unknownName, type Issue } from './issue.ts';
import type { Journey } from './journey.ts';
import type { MatrixBranch, MatrixEvent, MatrixStep, Quantity } from './matrix-event.ts';
import type { Where } from './where.ts';

type Path = readonly string[];

/** What a matrix event may name. */
export interface Surroundings {
  readonly journey: Journey;
  readonly channels: readonly string[];
  /** Reports unknown dimensions and levels. */
  readonly places: (path: Path, where: Where) => void;
  /** The same, of the journey's own dimensions only. */
  readonly targets: (path: Path, to: Readonly<Record<string, string>>) => void;
}

/** @param path where the event stands */
export function checkMatrix(path: Path, event: MatrixEvent, around: Surroundings): Issue[] {
  const { journey, channels, places, targets } = around;
  const parameters = Object.keys(journey.parameters);
  const words = Object.keys(FORMULA_WORDS);
  const issues: Issue[] = [];
  const known = (at: Path, what: string, name: string, names: readonly string[]) => {
    if (!names.includes(name)) issues.push(unknownName(at, what, name, names));
  };

  const formula = (at: Path, part: Formula, names: readonly string[]): void => {
    if (typeof part === 'number') return;
    if (typeof part === 'string') return known(at, 'name', part, names);
    if ('by' in part) {
      places(at, { [part.by]: Object.keys(part.levels) });
      for (const [level, each] of Object.entries(part.levels)) formula([...at, level], each, names);
    } else if ('count' in part) places(at, part.count);
    else if ('series' in part) known(at, 'series', part.series, Object.keys(journey.series ?? {}));
    else if ('planned' in part) known(at, 'channel', part.planned, channels);
    else if ('hill' in part)
      for (const key of ['of', 'half', 'slope'] as const) formula([...at, key], part.hill[key], names);
    else
      for (const [key, inner] of Object.entries(part))
        for (const [i, each] of [inner].flat().entries())
          formula([...at, key, String(i + 1)], each as Formula, names);
  };

  const drawn = [...parameters, ...words];
  for (const quantity of event.quantities) {
    const at = [...path, quantity.id];
    for (const [key, part] of formulasOf(quantity)) formula([...at, key], part, drawn);
    for (const key of ['spends', 'contacts'] as const)
      if (quantity[key] !== undefined) known([...at, key], 'channel', quantity[key], channels);
    drawn.push(quantity.id);
  }
  issues.push(...duplicates(path, 'name', drawn));

  const step = (at: Path, { dimension, from, keep, rows, along }: MatrixStep) => {
    const level = (place: Path, name: string) => targets(place, { [dimension]: name });
    places([...at, 'from'], from);
    const weight = (place: Path, value: number | string) => {
      if (typeof value !== 'string') return;
      known(place, 'parameter', value, parameters);
      const parameter = journey.parameters[value];
      if (parameter !== undefined) issues.push(...checkParameter(place, parameter, { min: 0, max: 1 }));
    };
    weight([...at, 'keep'], keep);
    for (const [from_, row] of Object.entries(rows)) {
      const place = [...at, 'rows', from_];
      level(place, from_);
      for (const [to, value] of Object.entries(row)) {
        level(place, to);
        weight([...place, to], value);
      }
      issues.push(...rowSum(place, row));
    }
    for (const [to, levels] of Object.entries(along)) {
      level([...at, 'along'], to);
      targets([...at, 'along', to], levels);
    }
  };
  const tallies = journey.tallies.map((tally) => tally.id);
  const branch = (at: Path, each: MatrixBranch) => {
    for (const key of ['probability', 'number', 'further'] as const)
      if (each[key] !== undefined) formula([...at, key], each[key], drawn);
    if (each.channel !== undefined) known([...at, 'channel'], 'channel', each.channel, channels);
    if (each.tally !== undefined) known([...at, 'tally'], 'tally', each.tally, tallies);
    for (const part of each.steps) step([...at, part.dimension], part);
    // a step is drawn by the name of its dimension
    const dimensions = each.steps.map((part) => part.dimension);
    issues.push(...duplicates(at, 'step', dimensions));
  };
  for (const each of event.branches) branch([...path, each.id], each);
  const ids = event.branches.map((each) => each.id);
  issues.push(...duplicates(path, 'branch', ids), ...checkTaking(path, event.branches));
  return issues;
}

/** All branches are taken with a probability, or all by a number. */
function checkTaking(path: Path, branches: readonly MatrixBranch[]): Issue[] {
  const key = branches[0]?.number === undefined ? 'probability' : 'number';
  const other = key === 'number' ? 'probability' : 'number';
  return branches.flatMap((branch) => [
    ...(branch[key] === undefined
      ? [missing([...path, branch.id], `a ${key} of taking "${branch.id}"`)]
      : []),
    ...(branch[other] === undefined
      ? []
      : [
          {
            path: [...path, branch.id, other],
            severity: 'error' as const,
            code: 'two-ways',
            value: other,
            suggestion: key,
            message: `the branches of an event are all taken with a probability or all by a number; "${branch.id}" has a ${other}. Give it a ${key}.`,
          },
        ]),
  ]);
}

/** A row of plain numbers has to be a distribution; one that names parameters is scaled when it is compiled. */
function rowSum(path: Path, row: Readonly<Record<string, number | string>>): Issue[] {
  const values = Object.values(row);
  if (values.some((value) => typeof value === 'string')) return [];
  const sum = values.reduce<number>((total, value) => total + Number(value), 0);
  if (Math.abs(sum - 1) <= 1e-9) return [];
  return [{ ...outOfRange(path, 'sum of the row', sum, 1, 1), code: 'row-sum', allowed: showNumber(1) }];
}

/** The formulas of a quantity with their keys, in the order its law reads them. */
export function formulasOf(quantity: Quantity): readonly (readonly [string, Formula])[] {
  switch (quantity.law) {
    case 'value':
      return parts(quantity, 'value');
    case 'binomial':
      return parts(quantity, 'trials', 'probability');
    case 'poisson':
      return parts(quantity, 'mean');
    case 'split':
      return parts(quantity, 'total', 'weights');
    case 'reach':
      return parts(quantity, 'of', 'among');
    case 'hypergeometric':
      return parts(quantity, 'drawn', 'marked', 'others');
    default:
      return parts(quantity, 'successes', 'probability');
  }
}

function parts<Key extends string>(quantity: Readonly<Record<Key, Formula>>, ...keys: readonly Key[]) {
  return keys.map((key) => [key, quantity[key]] as const);
}
