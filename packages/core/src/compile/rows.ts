/**
 * From causes and factors to terms: for every cell and event, the entries that compete there, each a sum of
 * coefficient x weekly scalar.
 */
import type { Issue } from '../model/issue.ts';
import type { Journey, JourneyEvent, MechanismUse, Cause } from '../model/journey.ts';
import { matches } from '../model/where.ts';
import type {
  Cell,
  CompileContext,
  CompiledCause,
  CompiledFactor,
  Mechanism,
  Term,
  WeekScalar,
} from '../mechanisms/mechanism.ts';
import type { CellIndex } from './cells.ts';
import { fromLaunch } from '../mechanisms/launch.ts';
import { levelsAfterMove } from './places.ts';

export interface RowTerm {
  coefficient: number;
  readonly scalars: readonly WeekScalar[];
  /** What the coefficient and the scalars are made of, in the order in which they are multiplied. */
  readonly parts: RowPart[];
  readonly cause: CompiledCause;
  readonly cap: Term['cap'];
}

/** What one mechanism contributes to a term. */
interface RowPart {
  readonly mechanism: string;
  readonly coefficient: number;
  readonly scalar: WeekScalar | undefined;
}

/** A factor, and the mechanism it is a use of. */
interface NamedFactor {
  readonly mechanism: string;
  readonly factor: CompiledFactor;
}

export interface RowEntry {
  readonly move: string;
  readonly label: string;
  readonly to: number;
  readonly tally: string | undefined;
  readonly terms: readonly RowTerm[];
}

export interface Row {
  readonly entries: readonly RowEntry[];
  readonly dropOut?: { readonly probability: number; readonly to: number };
}

interface CompiledMove {
  readonly id: string;
  readonly label: string;
  readonly from: Readonly<Record<string, string | string[]>>;
  readonly to: Readonly<Record<string, string>>;
  readonly tally: string | undefined;
  readonly parts: readonly {
    readonly mechanism: string;
    readonly cause: CompiledCause;
    readonly factors: readonly NamedFactor[];
  }[];
}

/** Compiles the rows of one event, cell by cell; responses that sum to more than 1 are scaled and noted. */
export function rowsOf(
  event: JourneyEvent,
  journey: Journey,
  context: CompileContext,
  mechanisms: readonly Mechanism[],
  indexOf: CellIndex,
  notes: Issue[],
): Row[] {
  if (event.kind === 'matrix') return context.cells.map(() => ({ entries: [] }));
  const moves = movesOf(event, context, mechanisms);
  const dropFactors =
    event.kind === 'repeat'
      ? (event.dropOut.factors ?? []).map((use) => compileFactor(use, context, mechanisms))
      : [];
  const target = (cell: Cell, to: Readonly<Record<string, string>>) =>
    indexOf(cell, levelsAfterMove(journey, cell.levels, to));
  const capped = new Set<string>();
  const rows = context.cells.map((cell): Row => {
    const entries: RowEntry[] = [];
    for (const { id, label, from, to, tally, parts } of moves) {
      if (!matches(from, cell)) continue;
      const terms: RowTerm[] = [];
      for (const part of parts) {
        const term = part.cause.term(cell);
        if (term !== undefined) terms.push(multiply(part, term, cell));
      }
      entries.push({ move: id, label, to: target(cell, to), tally, terms });
    }
    refuseTwins(event, entries);
    capResponses(entries, capped);
    if (event.kind === 'rates' || entries.length === 0) return { entries };
    const probability = dropFactors.reduce(
      (product, { mechanism, factor }) => product * unchanging(factor.term(cell), mechanism, event),
      context.amount(event.dropOut.probability),
    );
    return {
      entries,
      dropOut: { probability: Math.min(1, Math.max(0, probability)), to: target(cell, event.dropOut.to) },
    };
  });
  for (const channel of capped) notes.push(cappedNote(journey, event, channel));
  return rows;
}

function movesOf(
  event: Exclude<JourneyEvent, { kind: 'matrix' }>,
  context: CompileContext,
  mechanisms: readonly Mechanism[],
): CompiledMove[] {
  const moves =
    event.kind === 'rates'
      ? event.moves
      : [
          {
            id: event.move,
            label: event.label,
            from: event.from,
            to: {},
            causes: event.causes,
            factors: event.factors,
            tally: event.tally,
          },
        ];
  // without a launch week there is nothing to multiply by
  const untilLaunch = context.launchWeek === 0 ? [] : [fromLaunch()];
  return moves.map((move) => ({
    id: move.id,
    label: move.label,
    from: move.from,
    to: move.to,
    tally: move.tally,
    parts: move.causes.flatMap((cause) => {
      const factors = [
        ...(move.factors ?? []),
        ...(cause.factors ?? []),
        ...(move.tally === undefined ? [] : untilLaunch),
      ].map((use) => compileFactor(use, context, mechanisms));
      return compileCause(cause, context, mechanisms).map((compiled) => ({
        mechanism: cause.mechanism,
        cause: compiled,
        factors,
      }));
    }),
  }));
}

function multiply(
  { mechanism, cause, factors }: CompiledMove['parts'][number],
  term: Term,
  cell: Cell,
): RowTerm {
  const parts = [partOf(mechanism, term)];
  for (const each of factors) parts.push(partOf(each.mechanism, each.factor.term(cell, cause.channel)));
  const scalars: WeekScalar[] = [];
  let coefficient = 1;
  for (const part of parts) {
    coefficient *= part.coefficient;
    if (part.scalar !== undefined) scalars.push(part.scalar);
  }
  if (!(coefficient >= 0 && coefficient < Infinity)) {
    throw new RangeError(
      `invalid rate of cause "${cause.label}": ${coefficient} (expected a finite number of at least 0)`,
    );
  }
  return { coefficient, scalars, parts, cause, cap: term.cap };
}

function partOf(mechanism: string, { coefficient, scalar }: Term): RowPart {
  return { mechanism, coefficient, scalar };
}

/** The factor of a drop-out, which is settled once. @throws RangeError for one that changes from week to week */
function unchanging({ coefficient, scalar }: Term, mechanism: string, event: JourneyEvent): number {
  if (scalar !== undefined)
    throw new RangeError(
      `event ${event.id}: the drop-out cannot have the factor "${mechanism}", which changes from week to week`,
    );
  return coefficient;
}

/** Moves that compete in one cell must have different names, or they would share their draw. @throws RangeError */
function refuseTwins(event: JourneyEvent, entries: readonly RowEntry[]): void {
  const twin = entries.find(({ move }, i) => entries.findIndex((each) => each.move === move) < i)?.move;
  if (twin !== undefined)
    throw new RangeError(`event ${event.id}: two moves "${twin}" compete in one cell, rename one`);
}

/** A contact triggers at most one move: where the largest responses of a row sum to more than 1 they are scaled to 1. */
function capResponses(entries: readonly RowEntry[], capped: Set<string>): void {
  const sums = new Map<string, number>();
  for (const { terms } of entries)
    for (const term of terms)
      if (term.cap !== undefined) sums.set(term.cap.key, (sums.get(term.cap.key) ?? 0) + largest(term));
  if (sums.size === 0) return;
  for (const term of entries.flatMap(({ terms }) => terms)) {
    const sum = term.cap === undefined ? 0 : sums.get(term.cap.key)!;
    if (term.cap === undefined || sum <= term.cap.most) continue;
    const scale = term.cap.most / sum;
    term.coefficient *= scale;
    term.parts.push({ mechanism: 'cap', coefficient: scale, scalar: undefined });
    capped.add(term.cause.label);
  }
}

/** The largest value of a term, but for the scalar of its cause: the contacts themselves. */
function largest({ coefficient, parts }: RowTerm): number {
  let product = coefficient;
  for (let i = 1; i < parts.length; i++) product *= parts[i]!.scalar?.max ?? 1;
  return product;
}

function compileCause(
  use: Cause,
  context: CompileContext,
  mechanisms: readonly Mechanism[],
): readonly CompiledCause[] {
  const { factors: _, ...own } = use;
  const mechanism = mechanisms.find((each) => each.id === use.mechanism);
  if (mechanism?.kind !== 'cause') throw new RangeError(`unknown cause "${use.mechanism}"`);
  return mechanism.compile(own, context);
}

function compileFactor(
  use: MechanismUse,
  context: CompileContext,
  mechanisms: readonly Mechanism[],
): NamedFactor {
  const mechanism = mechanisms.find((each) => each.id === use.mechanism);
  if (mechanism?.kind !== 'factor') throw new RangeError(`unknown factor "${use.mechanism}"`);
  return { mechanism: use.mechanism, factor: mechanism.compile(use, context) };
}

function cappedNote(journey: Journey, event: JourneyEvent, channel: string): Issue {
  return {
    path: [journey.id, event.id, channel],
    severity: 'note',
    code: 'responses-capped',
    allowed: 'responses of one contact sum to at most 1',
    suggestion: 'lower the responses or the memory lift',
    message: `${channel}: one contact would trigger more than one move in "${event.label}"; its responses were scaled to sum to 1`,
  };
}
