/**
 * What a mechanism is. A **cause** adds a part to a move's rate, a **factor** multiplies one. Either says, for a cell, a
 * coefficient that never changes and optionally a scalar that is worked out once a week; the engine multiplies and adds.
 * A mechanism sees the cell and the week, never another mechanism.
 */
import type * as z from 'zod';
import type { Amount } from '../model/journey.ts';
import type { Channel } from '../model/channel.ts';

/** A customer's place: a fixed segment and one level in every dimension. */
export interface Cell {
  readonly segment: number;
  readonly segmentId: string;
  /** Classes of the traits in which people of the segment differ, e.g. `buyingRate:3/10`. */
  readonly classes: readonly string[];
  /** Dimension -> level id. */
  readonly levels: Readonly<Record<string, string>>;
  readonly milestone: string;
  /** Trait of the segment or the class, or `fallback` when segments have no such trait. */
  trait(name: string, fallback: number): number;
  /** The `value` of the cell's level in a dimension, 0 when the dimension or its value is missing. */
  levelValue(dimension: string): number;
}

/** What a weekly scalar may read: the week's number and the counts at its start. */
export interface WeekView {
  /** 1 is the first week of the plan; warm-up weeks are 0, -1, ... */
  readonly week: number;
  readonly people: number;
  /** Customers per cell at the start of the week. */
  readonly counts: Float64Array;
  /** Contacts per eligible person this week. */
  contacts(channel: number, segment: number): number;
}

/** A number that is the same for many cells and changes from week to week. */
export interface WeekScalar {
  /** Equal keys are worked out once. */
  readonly key: string;
  readonly readsCounts: boolean;
  /** An everyday value, to pace the draws of agents. */
  readonly typical: number;
  /** The largest value it can take, Infinity if there is none. */
  readonly max: number;
  at(view: WeekView): number;
}

/** coefficient x scalar; no scalar means x 1. */
export interface Term {
  readonly coefficient: number;
  readonly scalar?: WeekScalar;
  /** Terms of one row with the same key may not sum to more than `most` (a contact triggers at most one move). */
  readonly cap?: { readonly key: string; readonly most: number };
}

export interface CompiledCause {
  /** Names the part in the cause ledger, e.g. `need` or `channel:events`. */
  readonly id: string;
  readonly label: string;
  readonly channel?: string;
  /** The part's rate for a cell, or undefined where it does not act. */
  term(cell: Cell): Term | undefined;
}

export interface CompiledFactor {
  term(cell: Cell): Term;
}

/** A channel with its numbers in force. */
export interface CompiledChannel {
  readonly index: number;
  readonly channel: Channel;
  readonly value: (parameter: string) => number;
  readonly isEligible: (cell: Cell) => boolean;
  /** Contacts per person of an everyday week. */
  readonly typicalContacts: number;
}

export interface CompileContext {
  amount(amount: Amount): number;
  readonly channels: readonly CompiledChannel[];
  readonly cells: readonly Cell[];
}

interface MechanismBase<Use> {
  readonly id: string;
  readonly meaning: string;
  readonly source: string;
  readonly schema: z.ZodType<Use>;
}

export interface CauseMechanism<Use = unknown> extends MechanismBase<Use> {
  readonly kind: 'cause';
  compile(use: Use, context: CompileContext): readonly CompiledCause[];
}

export interface FactorMechanism<Use = unknown> extends MechanismBase<Use> {
  readonly kind: 'factor';
  compile(use: Use, context: CompileContext): CompiledFactor;
}

export type Mechanism = CauseMechanism | FactorMechanism;

/** Declares a cause with its use inferred from the schema. */
export function defineCause<Schema extends z.ZodType>(
  mechanism: Omit<CauseMechanism<z.infer<Schema>>, 'kind' | 'schema'> & { schema: Schema },
): CauseMechanism {
  const { schema, compile } = mechanism;
  return {
    ...mechanism,
    kind: 'cause',
    compile: (use, context) => compile(schema.parse(use), context),
  };
}

/** Declares a factor with its use inferred from the schema. */
export function defineFactor<Schema extends z.ZodType>(
  mechanism: Omit<FactorMechanism<z.infer<Schema>>, 'kind' | 'schema'> & { schema: Schema },
): FactorMechanism {
  const { schema, compile } = mechanism;
  return {
    ...mechanism,
    kind: 'factor',
    compile: (use, context) => compile(schema.parse(use), context),
  };
}
