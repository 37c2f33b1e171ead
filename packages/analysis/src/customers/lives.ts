/**
 * A few bytes about everybody's life, kept while they live: how often they went back or skipped a stage, how long they waited and
 * slept, what they bought. Searching a million people then reads these, and only those shown are lived again.
 */
import type { Moved, Program } from '@meander/core';
import { NO_MOVE, STAGE_MOVES, type River } from './river.ts';

const KINDS = STAGE_MOVES.length;
const [NEXT, SKIP, BACK, SLEEP, RETURN] = [0, 1, 2, 3, 4];

/** Bits of `path`: what there was on the way to the first purchase. */
export const PATH = { back: 1, skip: 2, loop: 4, return: 8, bought: 16 } as const;

export interface Lives {
  readonly people: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** Customer -> stage, and the week in which it was entered. */
  readonly stage: Uint8Array;
  readonly since: Int16Array;
  /** Customer x words -> a bit for every stage that was left. */
  readonly left: Uint32Array;
  readonly path: Uint8Array;
  /** Moves to an earlier stage or into dormancy, stages skipped, returns out of dormancy; 255 is 255 or more. */
  readonly backward: Uint8Array;
  readonly skips: Uint8Array;
  readonly returns: Uint8Array;
  readonly purchases: Uint16Array;
  /** Week of the first purchase of those who bought. */
  readonly boughtIn: Int16Array;
  /** Weeks of the longest dormancy that ended in a return. */
  readonly asleep: Uint16Array;
  /** Weeks of the longest stay in a stage of considering or deciding. */
  readonly waited: Uint16Array;
  /** Segment x week x kind -> changes of stage of people who have not bought yet. */
  readonly moves: Float64Array;
  /** Segment -> changes of stage after the first purchase. */
  readonly movesAfter: Float64Array;
  /** Segment x stage -> people who came to a stage for the first time, and who went on to the next from there. */
  readonly entered: Float64Array;
  readonly advanced: Float64Array;
  readonly stages: number;
  readonly segmentOf: Uint16Array;
}

/** Bytes of the columns that so many threads fill together. */
export function livesBytes(program: Program, { stages }: River, members = 1): number {
  const { people } = program;
  return 8 * members * talliesOf(program, stages.length) + people * (4 * wordsFor(stages.length) + 5 * 2 + 5);
}

/** What is counted by segment. */
function talliesOf(program: Program, stages: number): number {
  return program.segments.length * (weeksIn(program) * KINDS + 1 + 2 * stages);
}

function weeksIn({ warmupWeeks, horizonWeeks }: Program): number {
  return warmupWeeks + horizonWeeks;
}

/**
 * The columns in some memory, as one of its threads sees them: customers are everybody's, and what is counted by segment is its own.
 * @param memory zeros, or what other threads have begun to fill
 */
export function livesIn(
  memory: ArrayBufferLike,
  program: Program,
  river: River,
  { member = 0, members = 1 }: { readonly member?: number; readonly members?: number } = {},
): Lives {
  const { people, segments } = program;
  const stages = river.stages.length;
  const places = segments.length * stages;
  const tallies = talliesOf(program, stages);
  let end = 8 * tallies * member;
  // the widest numbers first: all of them stand at multiples of their width
  const column = <Numbers>(
    Type: { new (memory: ArrayBufferLike, at: number, length: number): Numbers; BYTES_PER_ELEMENT: number },
    length: number,
  ): Numbers => {
    const at = end;
    end += Type.BYTES_PER_ELEMENT * length;
    return new Type(memory, at, length);
  };
  const counted = {
    moves: column(Float64Array, segments.length * weeksIn(program) * KINDS),
    movesAfter: column(Float64Array, segments.length),
    entered: column(Float64Array, places),
    advanced: column(Float64Array, places),
  };
  end = 8 * tallies * members;
  return {
    people,
    firstWeek: 1 - program.warmupWeeks,
    lastWeek: program.horizonWeeks,
    ...counted,
    left: column(Uint32Array, people * wordsFor(stages)),
    since: column(Int16Array, people),
    boughtIn: column(Int16Array, people),
    purchases: column(Uint16Array, people),
    asleep: column(Uint16Array, people),
    waited: column(Uint16Array, people),
    stage: column(Uint8Array, people),
    path: column(Uint8Array, people),
    backward: column(Uint8Array, people),
    skips: column(Uint8Array, people),
    returns: column(Uint8Array, people),
    stages,
    segmentOf: Uint16Array.from(program.cells, ({ segment }) => segment),
  };
}

/** Puts everybody where they start, before the first week. */
export function settleLives(lives: Lives, program: Program, river: River): void {
  const { stages } = lives;
  lives.since.fill(lives.firstWeek);
  let first = 0;
  for (const start of program.starts) {
    const stage = river.stageOf[start.cell]!;
    const place = lives.segmentOf[start.cell]! * stages + stage;
    lives.stage.fill(stage, first, first + start.people);
    lives.entered[place] = lives.entered[place]! + start.people;
    first += start.people;
  }
}

/** Adds what another thread has counted by segment. */
export function addCounted(lives: Lives, other: Lives): void {
  for (const name of ['moves', 'movesAfter', 'entered', 'advanced'] as const)
    for (let i = 0; i < lives[name].length; i++) lives[name][i] = lives[name][i]! + other[name][i]!;
}

function wordsFor(stages: number): number {
  return Math.ceil(stages / 32);
}

/** Writes down what has happened to some customers. */
export function follow(lives: Lives, river: River, moved: Moved): void {
  const { customer, from, to, purchases, count, week } = moved;
  const { stageOf, kinds, isWaiting, isAsleep } = river;
  const { stages, path } = lives;
  for (let i = 0; i < count; i++) {
    const who = customer[i]!;
    const before = stageOf[from[i]!]!;
    const after = stageOf[to[i]!]!;
    const kind = kinds[before * stages + after]!;
    if (kind !== NO_MOVE) {
      const spell = week - lives.since[who]!;
      lives.since[who] = week;
      lives.stage[who] = after;
      if (isWaiting[before] === 1 && spell > lives.waited[who]!) lives.waited[who] = spell;
      if (kind === RETURN && isAsleep[before] === 1 && spell > lives.asleep[who]!) lives.asleep[who] = spell;
      if (kind === SKIP) addOne(lives.skips, who);
      else if (kind === RETURN) addOne(lives.returns, who);
      else if (kind === BACK || kind === SLEEP) addOne(lives.backward, who);
      changeStage(lives, who, lives.segmentOf[from[i]!]!, week, before, after, kind);
    }
    const bought = purchases[i]!;
    if (bought === 0) continue;
    lives.purchases[who] = Math.min(65_535, lives.purchases[who]! + bought);
    if ((path[who]! & PATH.bought) !== 0) continue;
    path[who] = path[who]! | PATH.bought;
    lives.boughtIn[who] = week;
  }
}

/** Counts the move, and for those who have not bought yet remembers what their path was like. */
function changeStage(
  lives: Lives,
  who: number,
  segment: number,
  week: number,
  before: number,
  after: number,
  kind: number,
): void {
  const { left, path, entered, advanced, stages, firstWeek, lastWeek } = lives;
  const words = wordsFor(stages);
  const leaving = who * words + (before >>> 5);
  const entering = who * words + (after >>> 5);
  const isFirstStay = (left[leaving]! & (1 << (before & 31))) === 0;
  const wasThere = (left[entering]! & (1 << (after & 31))) !== 0;
  left[leaving] = left[leaving]! | (1 << (before & 31));
  if ((path[who]! & PATH.bought) !== 0) {
    lives.movesAfter[segment] = lives.movesAfter[segment]! + 1;
    return;
  }
  const place = (segment * (lastWeek - firstWeek + 1) + week - firstWeek) * KINDS + kind;
  lives.moves[place] = lives.moves[place]! + 1;
  if (!wasThere) entered[segment * stages + after] = entered[segment * stages + after]! + 1;
  if (isFirstStay && kind === NEXT)
    advanced[segment * stages + before] = advanced[segment * stages + before]! + 1;
  let flags = path[who]!;
  if (kind === BACK || kind === SLEEP) flags |= PATH.back;
  if (kind === SKIP) flags |= PATH.skip;
  if (kind === RETURN) flags |= PATH.return;
  if (wasThere) flags |= PATH.loop;
  path[who] = flags;
}

function addOne(counts: Uint8Array, who: number): void {
  if (counts[who]! < 255) counts[who] = counts[who]! + 1;
}

/** Counts in the stays that have not ended, once the last week is over. */
export function closeLives(lives: Lives, { isWaiting }: River): void {
  const { stage, since, waited, people, lastWeek } = lives;
  for (let who = 0; who < people; who++) {
    if (isWaiting[stage[who]!] === 0) continue;
    const spell = lastWeek - since[who]!;
    if (spell > waited[who]!) waited[who] = spell;
  }
}
