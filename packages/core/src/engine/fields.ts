/** What a world carries from week to week besides its people: reference prices, debts, stocks of information. */
import type { Field, Program, WeekView } from '../compile/program.ts';
import type { Flow } from './flow.ts';

export interface Fields {
  /** Field of the program -> its value this week. */
  readonly values: Float64Array;
  /** Tally -> purchases made this week so far. */
  readonly purchases: Float64Array;
  /** The value of a field by its key. @throws RangeError for a field that no scalar has declared */
  readonly read: (field: Field) => number;
}

type Carrying = Pick<Program, 'fields' | 'tallies'>;

/** The fields of a world before its first week. */
export function initialFields(program: Carrying): Fields {
  const values = Float64Array.from(program.fields, (field) => field.initial);
  return fieldsOf(program, values);
}

/**
 * The same values, to go on by themselves. A field whose numbers have changed stands where it stood and keeps its value; where
 * there are more or fewer fields than before, new ones begin as in a first week.
 */
export function forkFields({ values }: Fields, before: Carrying, program: Carrying): Fields {
  const isAligned = before.fields.length === program.fields.length;
  const carried = program.fields.map(({ key, initial }, i) => {
    const place = before.fields.findIndex((field) => field.key === key);
    return values[place < 0 && isAligned ? i : place] ?? initial;
  });
  return fieldsOf(program, Float64Array.from(carried));
}

function fieldsOf({ fields, tallies }: Carrying, values: Float64Array): Fields {
  const place = new Map(fields.map((field, i) => [field.key, i]));
  const read = ({ key }: Field) => {
    const at = place.get(key);
    if (at === undefined) throw new RangeError(`no weekly scalar declares the field "${key}"`);
    return values[at]!;
  };
  return { values, purchases: new Float64Array(tallies.length), read };
}

/** Adds the purchases of a step to those of its week. */
export function countPurchases(
  { purchases }: Fields,
  program: Program,
  { moved, matrix: { taken } }: Flow,
): void {
  if (program.fields.length === 0) return;
  const { rate, tally } = program.sales;
  for (let i = 0; i < rate.length; i++) purchases[tally[i]!] = purchases[tally[i]!]! + moved[rate[i]!]!;
  for (const { matrix } of program.events)
    for (const { tally: mine, index } of matrix?.branches ?? [])
      if (mine >= 0) purchases[mine] = purchases[mine]! + taken[index]!;
}

/** Once the week is lived: what it leaves to the next one. @param week the week as it was for everybody */
export function carryFields({ values, purchases }: Fields, program: Program, week: WeekView): void {
  if (program.fields.length === 0) return;
  const view = { ...week, purchases: (tally: string) => purchases[program.tallies.indexOf(tally)] ?? 0 };
  for (const [i, field] of program.fields.entries()) values[i] = field.next(values[i]!, view);
  purchases.fill(0);
}
