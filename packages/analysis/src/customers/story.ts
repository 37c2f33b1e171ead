/** Whether one customer has lived a story: its happenings in order, each so many weeks after the one before. */
import {
  nameHash,
  parametersOf,
  type CustomerJourney,
  type Happening,
  type JourneyStep,
  type Program,
  type Scenario,
  type Story,
} from '@meander/core';
import { NO_MOVE, STAGE_MOVES, type River, type StageMove } from './river.ts';

/** The steps of a story as one customer lived them. */
export interface StoryMatch {
  readonly steps: readonly {
    readonly id: string;
    readonly label: string;
    /** What happened, as places in the journey's steps, in order. */
    readonly places: readonly number[];
    /** Week of the last of them. */
    readonly week: number;
  }[];
}

/** Says of journeys whether they are lived examples of a story. */
export type StoryReader = (journey: CustomerJourney) => StoryMatch | undefined;

interface Atom {
  readonly step: number;
  readonly isContact: boolean;
  readonly happens: (step: JourneyStep) => boolean;
  readonly least: number;
  readonly most: number;
  readonly isNext: boolean;
}

/** What a story may ask of a channel. */
export interface ToldChannel {
  readonly id: string;
  readonly kind: 'upstream' | 'downstream';
  /** Share of its contacts that can be logged. */
  readonly trackability: number;
}

/** @param scenario whose channels the story speaks of */
export function storyReader(story: Story, scenario: Scenario): StoryReader {
  return readerAmong(story, toldChannels(scenario));
}

/** The same, for channels of which no more is known. */
export function readerAmong(story: Story, channels: readonly ToldChannel[]): StoryReader {
  const atoms = atomsOf(story, channels);
  return (journey) => {
    const places = placesOf(atoms, journey.steps);
    return places && matchAt(story, atoms, places, journey.steps);
  };
}

/** Whether a life without its contacts may be a story: whoever has lived the whole has lived its moves. */
export function movesReader(story: Story, scenario: Scenario): (journey: CustomerJourney) => boolean {
  const atoms = atomsOf(story, toldChannels(scenario));
  const moves = atoms.flatMap((atom, i): Atom[] => {
    if (atom.isContact) return [];
    // counted from an earlier happening, the least is still kept; the most and the neighbourhood need not be
    if (atoms[i - 1]?.isContact !== true) return [atom];
    return [{ ...atom, most: Number.POSITIVE_INFINITY, isNext: false }];
  });
  return ({ steps }) => placesOf(moves, steps) !== undefined;
}

function toldChannels(scenario: Scenario): ToldChannel[] {
  const numbers = new Map(parametersOf(scenario).map(({ path, value }) => [path, value]));
  return scenario.channels.map(({ id, kind }) => ({
    id,
    kind,
    trackability: numbers.get(`channels.${id}.trackability`) ?? 0,
  }));
}

function atomsOf(story: Story, channels: readonly ToldChannel[]): Atom[] {
  return story.steps.flatMap(({ happenings }, step) =>
    happenings.flatMap((happening): Atom[] => {
      const first: Atom = {
        step,
        isContact: happening.what === 'contact',
        happens: predicate(happening, happening.by && channelsAmong(channels, happening.by)),
        least: happening.weeksAfter?.least ?? 0,
        most: happening.weeksAfter?.most ?? Number.POSITIVE_INFINITY,
        isNext: happening.isNext === true,
      };
      const again = { ...first, least: 0, most: Number.POSITIVE_INFINITY, isNext: false };
      return Array.from({ length: happening.times }, (_, i) => (i === 0 ? first : again));
    }),
  );
}

/**
 * Places at which the happenings are lived, those of the story's earliest end; each chosen as late as it can be. Whether a place can
 * be the end of the first so many happenings depends only on the places before it, so no path has to be tried twice.
 */
function placesOf(atoms: readonly Atom[], steps: readonly JourneyStep[]): number[] | undefined {
  let ends: { place: number; before: number }[] = [];
  const trail: (typeof ends)[] = [];
  const changedBefore = stageChangesBefore(steps);
  for (const [index, { happens, least, most, isNext }] of atoms.entries()) {
    const next: typeof ends = [];
    for (const [place, step] of steps.entries()) {
      if (!happens(step)) continue;
      if (index === 0) {
        next.push({ place, before: -1 });
        continue;
      }
      const before = ends.findLastIndex((end) => {
        const weeks = step.week - steps[end.place]!.week;
        const isNear = !isNext || end.place >= changedBefore[place]!;
        return end.place < place && isNear && weeks >= least && weeks <= most;
      });
      if (before >= 0) next.push({ place, before });
    }
    if (next.length === 0) return undefined;
    trail.push(next);
    ends = next;
  }
  const places: number[] = [];
  for (let index = atoms.length - 1, at = 0; index >= 0; index--) {
    const { place, before } = trail[index]![at]!;
    places.unshift(place);
    at = before;
  }
  return places;
}

/** Place -> the last place before it at which the stage changed, -1 if there is none. */
function stageChangesBefore(steps: readonly JourneyStep[]): Int32Array {
  let last = -1;
  return Int32Array.from(steps, ({ from, to }, place) => {
    const before = last;
    if (from['stage'] !== to['stage']) last = place;
    return before;
  });
}

function matchAt(
  story: Story,
  atoms: readonly Atom[],
  places: readonly number[],
  lived: readonly JourneyStep[],
): StoryMatch {
  return {
    steps: story.steps.map(({ id, label }, step) => {
      const own = places.filter((_, i) => atoms[i]!.step === step);
      return { id, label, places: own, week: lived[own.at(-1)!]!.week };
    }),
  };
}

type Channels = ReadonlySet<string>;

function channelsAmong(
  channels: readonly ToldChannel[],
  { ids, kind, mostTrackable = 1 }: NonNullable<Happening['by']>,
): Channels {
  const asked = channels.filter(
    (channel) =>
      (ids === undefined || ids.includes(channel.id)) &&
      (kind === undefined || channel.kind === kind) &&
      channel.trackability <= mostTrackable,
  );
  return new Set(asked.map(({ id }) => id));
}

function predicate(happening: Happening, channels: Channels | undefined): (step: JourneyStep) => boolean {
  const { what, moves, isByItself, isOpened, from = {}, to = {}, weekOfYear } = happening;
  return (step) =>
    (what === 'move' ? step.kind !== 'contact' : step.kind === what) &&
    (moves === undefined || (step.move !== null && moves.includes(step.move))) &&
    (channels === undefined || (step.channel !== null && channels.has(step.channel))) &&
    (isByItself === undefined || step.channel === null) &&
    (isOpened === undefined || step.isOpened === isOpened) &&
    isIn(from, step.from) &&
    isIn(to, step.to) &&
    (weekOfYear === undefined || weekOfYear.includes(weekOfYearAt(step.week)));
}

/** A level that the journey lacks is not there. */
function isIn(where: NonNullable<Happening['from']>, levels: JourneyStep['from']): boolean {
  return Object.entries(where).every(([dimension, wanted]) =>
    [wanted].flat().includes(levels[dimension] ?? ''),
  );
}

/** Week of the year, 1 to 52: years are counted from week 1 of the plan, forwards and backwards. */
function weekOfYearAt(week: number): number {
  return ((((week - 1) % 52) + 52) % 52) + 1;
}

/** What everybody who lives a story has in common, as far as a few bytes about each can tell. */
export interface Least {
  readonly purchases: number;
  readonly backwardMoves: number;
  readonly returns: number;
  readonly weeksAsleep: number;
}

export const NOTHING: Least = { purchases: 0, backwardMoves: 0, returns: 0, weeksAsleep: 0 };

/** @param program whose entries say where a move can lead */
export function leastOf(story: Story, program: Program, river: River): Least {
  const kindsOf = (moves: readonly string[]) =>
    new Set(moves.flatMap((move) => kindsOfMove(program, river, move)));
  const least = { ...NOTHING };
  for (const { what, moves = [], times, isNext, weeksAfter } of story.steps.flatMap(
    ({ happenings }) => happenings,
  )) {
    if (what === 'purchase') least.purchases += times;
    const kinds = [...kindsOf(moves)];
    if (kinds.length === 0) continue;
    if (kinds.every((kind) => kind === 'back' || kind === 'sleep')) least.backwardMoves += times;
    if (!kinds.every((kind) => kind === 'return')) continue;
    least.returns += times;
    // the stage has not changed since the happening before it: so long they have slept
    if (isNext === true) least.weeksAsleep = Math.max(least.weeksAsleep, weeksAfter?.least ?? 0);
  }
  return least;
}

/** The kinds of a move's changes of stage; "gone" people who return were not asleep. */
function kindsOfMove({ entries }: Program, river: River, move: string): (StageMove | 'none')[] {
  const hash = nameHash(move);
  const count = river.stages.length;
  const found = new Set<StageMove | 'none'>();
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.hash[entry] !== hash) continue;
    const from = river.stageOf[entries.from[entry]!]!;
    const kind = river.kinds[from * count + river.stageOf[entries.to[entry]!]!]!;
    const isWaking = kind !== NO_MOVE && STAGE_MOVES[kind] === 'return' && river.isAsleep[from] === 0;
    found.add(kind === NO_MOVE || isWaking ? 'none' : STAGE_MOVES[kind]!);
  }
  return [...found];
}
