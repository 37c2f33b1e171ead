/** What the verb `fit` needs to know of a model: how it is asked for, and how its answer is printed. */
import type { Row } from '../terminal/rows.ts';

/** What may be said besides the file. */
export interface FitFlags {
  readonly until?: string | undefined;
  readonly periods?: number | undefined;
  readonly at?: string | undefined;
  readonly penetration?: number | undefined;
  readonly rate?: number | undefined;
  readonly s?: number | undefined;
}

export interface FitModel<Answer extends object = object> {
  readonly title: string;
  /** The flags it takes; those it cannot do without are `required`. */
  readonly flags: readonly (keyof FitFlags)[];
  readonly required: readonly (keyof FitFlags)[];
  /** Field of the query that answers. */
  readonly field: string;
  readonly input: string;
  /** What is asked of the answer. */
  readonly selection: string;
  /** @throws BadInput */
  variables(flags: FitFlags): { readonly input: object; readonly at?: readonly number[] };
  show(answer: Answer): string;
  rows(answer: Answer): Row[];
}

/** A number with up to six digits, as parameters are read. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

/** `name value` pairs on one line. */
export function named(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${digits(value)}`)
    .join('   ');
}
