/**
 * The exact law of the counts of a small model: the Markov chain of count vectors, enumerated. Everybody of a cell draws by
 * the same row, independently, so a row splits n people multinomially; events follow each other, and every step reads the
 * counts at its start.
 */
import { probabilitiesOf, type Now, type Reference, type Row } from './reference.ts';

/** Probability of each count vector, by the vector written as text. */
export type Law = ReadonlyMap<string, number>;

const write = (counts: readonly number[]) => counts.join(',');
const read = (text: string) => text.split(',').map(Number);

/** Below this a count vector is not followed: even together they are beyond what a test could see. */
const NEGLIGIBLE = 1e-18;

/** The law at the end of the horizon, or undefined when the model carries or draws something that is no count. */
export function lawAtEnd(reference: Reference, most = 5000): Law | undefined {
  if (reference.fields.size > 0 || reference.matrices.some((each) => each !== undefined)) return undefined;
  let law: Law = new Map([[write(reference.start), 1]]);
  let work = 0;
  const known = new Map<string, Law>();
  for (let week = 1 - reference.warmupWeeks; week <= reference.weeks; week++) {
    // contacts are bought for a week from the counts at its start: a week is lived from each of them
    const next = new Map<string, number>();
    for (const [last, chance] of law) {
      const first = reference.age(read(last));
      const now: Now = { week, delivered: reference.deliver(week, first), fields: reference.fields };
      let within: Law = new Map([[write(first), 1]]);
      for (let step = 0; step < reference.substeps; step++) {
        const stepped = new Map<string, number>();
        for (const [state, p] of within) {
          let after: Law = new Map([[state, 1]]);
          for (const rows of reference.rowsAt(now, read(state))) after = happen(after, rows, known);
          for (const [to, q] of after) add(stepped, to, p * q);
          work += after.size;
          if (work > most) return undefined;
        }
        within = stepped;
      }
      for (const [to, q] of within) add(next, to, chance * q);
    }
    law = next;
  }
  return law;
}

function add(law: Map<string, number>, state: string, chance: number): void {
  if (chance > NEGLIGIBLE) law.set(state, (law.get(state) ?? 0) + chance);
}

/** One event for everybody. */
function happen(law: Law, rows: readonly Row[], known: Map<string, Law>): Law {
  const splits = rows.map((row) => ({ cell: row.cell, leaving: leavingOf(row) }));
  const name = JSON.stringify(splits);
  const next = new Map<string, number>();
  for (const [state, chance] of law) {
    const key = `${name} ${state}`;
    const after = known.get(key) ?? split(read(state), splits);
    known.set(key, after);
    for (const [to, p] of after) add(next, to, chance * p);
  }
  return next;
}

/** Cell -> probability of going there, of those who leave a cell. */
function leavingOf({ cell, rates, dropOut }: Row): readonly (readonly [number, number])[] {
  const leaving = new Map<number, number>();
  const go = (to: number, p: number) => {
    if (to !== cell && p > 0) leaving.set(to, (leaving.get(to) ?? 0) + p);
  };
  const probabilities = probabilitiesOf(rates);
  for (const [i, { to, rate }] of rates.entries()) {
    if (dropOut === undefined) go(to, probabilities[i]!);
    else go(dropOut.to, -Math.expm1(-rate * dropOut.probability));
  }
  return [...leaving];
}

type Split = { readonly cell: number; readonly leaving: readonly (readonly [number, number])[] };

/** Where the people of a count vector are after an event: one cell after the other, each by its multinomial. */
function split(counts: readonly number[], splits: readonly Split[]): Law {
  let law: Law = new Map([[write(counts), 1]]);
  for (const { cell, leaving } of splits) {
    let stayed = 1;
    let left: { counts: readonly number[]; rest: number; chance: number }[] = [...law].map(
      ([state, chance]) => ({
        counts: read(state),
        rest: counts[cell]!,
        chance,
      }),
    );
    for (const [to, p] of leaving) {
      const share = Math.min(1, p / stayed);
      stayed -= p;
      left = left.flatMap(({ counts: before, rest, chance }) =>
        binomial(rest, share).flatMap((q, moving) =>
          q * chance <= NEGLIGIBLE
            ? []
            : [{ counts: moved(before, cell, to, moving), rest: rest - moving, chance: chance * q }],
        ),
      );
    }
    const next = new Map<string, number>();
    for (const each of left) add(next, write(each.counts), each.chance);
    law = next;
  }
  return law;
}

function moved(counts: readonly number[], from: number, to: number, people: number): number[] {
  const next = [...counts];
  next[from]! -= people;
  next[to]! += people;
  return next;
}

const logFactorial: number[] = [0];

/** Probabilities of 0 .. n successes. */
export function binomial(n: number, p: number): number[] {
  for (let i = logFactorial.length; i <= n; i++) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
  return Array.from({ length: n + 1 }, (_, k) => {
    if (p >= 1) return k === n ? 1 : 0;
    const ways = logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
    return Math.exp(ways + (k === 0 ? 0 : k * Math.log(p)) + (n - k) * Math.log1p(-p));
  });
}

/** Mean of a number that is told of count vectors. */
export function meanOf(law: Law, tell: (counts: readonly number[]) => number): number {
  let sum = 0;
  for (const [state, chance] of law) sum += chance * tell(read(state));
  return sum;
}

/** The law of what is told of count vectors. */
export function lawOf(law: Law, tell: (counts: readonly number[]) => string): Map<string, number> {
  const told = new Map<string, number>();
  for (const [state, chance] of law) {
    const name = tell(read(state));
    told.set(name, (told.get(name) ?? 0) + chance);
  }
  return told;
}
