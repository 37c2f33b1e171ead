/** Checks of a journey model: every name it uses is one it has, and every number can be what it is used as. */
import type * as z from 'zod';
import { checkMatrix } from './check-matrix.ts';
import { checkParameter, type Range } from './check-parameter.ts';
import type { Parameter } from './parameter.ts';
import { duplicates, missing, outOfRange, unknownName, type Issue } from './issue.ts';
import {
  MILESTONES,
  type Amount,
  type Cause,
  type Journey,
  type JourneyEvent,
  type Move,
  type Where,
} from './journey.ts';
import { measuresOf } from './matrix-event.ts';
import { shapeIssue } from './shape-issue.ts';

/** What a check needs to know of a mechanism. */
export interface KnownMechanism {
  readonly id: string;
  readonly kind: 'cause' | 'factor';
  readonly schema: z.ZodType;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** The names that a use mentions, asked of uses that fit the schema. */
  mentions?(use: unknown): Mentions;
}

/** Names that must be known for a use to make sense. */
export interface Mentions {
  readonly dimensions?: readonly string[];
  /** Where the predicate stands in the use -> the predicate. */
  readonly places?: Readonly<Record<string, Where>>;
  readonly channels?: readonly string[];
  readonly tallies?: readonly string[];
  readonly pools?: readonly string[];
}

type Path = readonly string[];

/** What an amount outside a mechanism may be, by the key it stands under. */
export const amountRanges: Readonly<Record<string, Range>> = {
  probability: { min: 0, max: 1 },
  worth: { min: 0, max: 1e6 },
  servers: { min: 0, max: 1e10 },
};

/**
 * @param segments ids that a predicate may ask for
 * @param channels ids that a mechanism or an event may name
 */
export function checkJourney(
  mechanisms: readonly KnownMechanism[],
  journey: Journey,
  segments: readonly string[],
  channels: readonly string[],
): Issue[] {
  const root = ['journeys', journey.id];
  const levels = levelsOf(journey, segments);
  const tallies = journey.tallies.map((tally) => tally.id);
  const pools = (journey.pools ?? []).map((pool) => pool.id);
  const issues: Issue[] = [...checkDimensions(journey, root), ...checkStart(journey, root)];

  const known = (path: Path, what: string, name: string, names: readonly string[]) => {
    if (!names.includes(name)) issues.push(unknownName(path, what, name, names));
  };
  const places = (path: Path, where: Where) => {
    for (const [dimension, wanted] of Object.entries(where)) {
      const names = levels.get(dimension);
      if (names === undefined) known([...path, dimension], 'dimension', dimension, [...levels.keys()]);
      else
        for (const name of [wanted].flat()) known([...path, dimension], `level of ${dimension}`, name, names);
    }
  };
  /** Levels to be in, at a start or after a move: of the journey's own dimensions. */
  const targets = (path: Path, to: Readonly<Record<string, string>>) => {
    const own = new Set(journey.dimensions.map((dimension) => dimension.id));
    for (const [dimension, name] of Object.entries(to)) {
      if (own.has(dimension)) places(path, { [dimension]: name });
      else known([...path, dimension], 'dimension', dimension, [...own]);
    }
  };
  const amount = (path: Path, key: string, value: Amount, range: Range | undefined = amountRanges[key]) => {
    if (typeof value === 'string') {
      const parameter = journey.parameters[value];
      if (parameter === undefined) known([...path, key], 'parameter', value, Object.keys(journey.parameters));
      else issues.push(...checkParameter([...root, 'parameters', value], parameter, range));
    } else if (range !== undefined && !(value >= range.min && value <= range.max)) {
      issues.push(outOfRange([...path, key], key, value, range.min, range.max));
    }
  };
  /** A parameter may stand for a record of amounts, e.g. one per channel. */
  const amounts = (path: Path, key: string, value: unknown, range: Range): void => {
    if (typeof value === 'number' || typeof value === 'string') amount(path, key, value, range);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) amounts([...path, key], name, each, range);
  };
  /** Wherever a described amount stands in a use. */
  const described = (path: Path, node: object, ranges: Readonly<Record<string, Range>>): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      const range = ranges[key];
      if (range !== undefined) amounts(path, key, value, range);
      else if (typeof value === 'object' && value !== null) described([...path, key], value, ranges);
    }
  };
  const use = (path: Path, kind: 'cause' | 'factor', { factors = [], ...own }: Cause) => {
    const sort = mechanisms.filter((mechanism) => mechanism.kind === kind);
    const mechanism = sort.find((each) => each.id === own.mechanism);
    const parsed = mechanism?.schema.safeParse(own);
    if (parsed === undefined) {
      const ids = sort.map((each) => each.id);
      issues.push(unknownName([...path, 'mechanism'], kind, own.mechanism, ids));
    } else if (!parsed.success) {
      issues.push(...parsed.error.issues.map((issue) => shapeIssue(issue, own, path)));
    } else {
      const ranges = mechanism?.parameters ?? {};
      described(path, own, ranges);
      const mentions = mechanism?.mentions?.(own) ?? {};
      for (const dimension of mentions.dimensions ?? []) places(path, { [dimension]: [] });
      for (const [key, where] of Object.entries(mentions.places ?? {})) places([...path, key], where);
      for (const channel of mentions.channels ?? []) known(path, 'channel', channel, channels);
      for (const tally of mentions.tallies ?? []) known(path, 'tally', tally, tallies);
      for (const pool of mentions.pools ?? []) known(path, 'pool', pool, pools);
    }
    uses([...path, 'factors'], 'factor', factors);
  };
  const uses = (path: Path, kind: 'cause' | 'factor', list: readonly Cause[] = []) =>
    list.forEach((each, i) => use([...path, String(i + 1)], kind, each));

  for (const { id, ages = {}, resetsWith } of journey.dimensions) {
    places([...root, id, 'ages'], ages);
    const others = journey.dimensions.map((each) => each.id).filter((other) => other !== id);
    if (resetsWith !== undefined) known([...root, id, 'resetsWith'], 'dimension', resetsWith, others);
  }
  targets([...root, 'start'], journey.start);
  for (const { id, where, servers } of journey.pools ?? []) {
    places([...root, 'pools', id], where);
    amount([...root, 'pools', id], 'servers', servers);
  }
  for (const tally of journey.tallies) amount([...root, 'tallies', tally.id], 'worth', tally.worth);
  for (const event of journey.events) {
    const path = [...root, event.id];
    if (event.kind === 'matrix') {
      issues.push(...checkMatrix(path, event, { journey, channels, places, targets }));
      continue;
    }
    if (event.kind === 'repeat') {
      places([...path, 'from'], event.from);
      uses([...path, 'causes'], 'cause', event.causes);
      uses([...path, 'factors'], 'factor', event.factors);
      known([...path, 'tally'], 'tally', event.tally, tallies);
      targets([...path, 'dropOut'], event.dropOut.to);
      amount([...path, 'dropOut'], 'probability', event.dropOut.probability);
      uses([...path, 'dropOut', 'factors'], 'factor', event.dropOut.factors);
      continue;
    }
    for (const move of event.moves) {
      places([...path, move.id, 'from'], move.from);
      targets([...path, move.id, 'to'], move.to);
      uses([...path, move.id, 'causes'], 'cause', move.causes);
      uses([...path, move.id, 'factors'], 'factor', move.factors);
      if (move.tally !== undefined) known([...path, move.id, 'tally'], 'tally', move.tally, tallies);
    }
    issues.push(...twins(path, event));
  }
  // a parameter that is used twice is reported once
  return [...new Map(issues.map((issue) => [`${issue.path.join('.')} ${issue.message}`, issue])).values()];
}

/** What predicates may ask for: dimensions, and milestones and segments like dimensions. */
function levelsOf(journey: Journey, segments: readonly string[]): Map<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...journey.dimensions.map(
      (dimension) => [dimension.id, dimension.levels.map((level) => level.id)] as const,
    ),
    ['milestone', MILESTONES],
    ['segment', segments],
  ]);
}

function checkDimensions(journey: Journey, root: Path): Issue[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map((each) => each.id);
  const stage = journey.dimensions.find((dimension) => dimension.id === 'stage');
  return [
    // milestones and segments are asked for like dimensions: no dimension may be called so
    ...duplicates(root, 'dimension', ['milestone', 'segment', ...ids(journey.dimensions)]),
    ...duplicates(root, 'event', ids(journey.events)),
    ...duplicates(root, 'tally', ids(journey.tallies)),
    ...duplicates(root, 'pool', ids(journey.pools ?? [])),
    ...duplicates(
      root,
      'measure',
      measuresOf(journey).map((measure) => measure.id),
    ),
    ...journey.dimensions.flatMap(({ id, levels }) => duplicates([...root, id], 'level', ids(levels))),
    ...(stage === undefined
      ? [unknownName([...root, 'dimensions'], 'dimension', 'stage', ids(journey.dimensions))]
      : []),
    ...(stage?.levels ?? [])
      .filter((level) => level.milestone === undefined)
      .map((level) => missing([...root, 'stage', level.id], `a milestone for stage "${level.id}"`)),
    ...Object.entries(journey.parameters).flatMap(([name, parameter]) =>
      checkParameter([...root, 'parameters', name], parameter),
    ),
  ];
}

function checkStart(journey: Journey, root: Path): Issue[] {
  return journey.dimensions
    .filter((dimension) => !(dimension.id in journey.start))
    .map((dimension) => missing([...root, 'start'], `a start level for dimension "${dimension.id}"`));
}

/** Moves of one event that can compete for somebody must have different names, or they would share their draw. */
function twins(path: Path, event: JourneyEvent & { kind: 'rates' }): Issue[] {
  return event.moves.flatMap((move, place) =>
    event.moves.slice(0, place).some((other) => other.id === move.id && canMeet(other, move))
      ? duplicates(path, 'move', [move.id, move.id])
      : [],
  );
}

/** Whether somebody can be where both moves start. */
function canMeet(a: Move, b: Move): boolean {
  return Object.entries(a.from).every(([dimension, wanted]) => {
    const other = b.from[dimension];
    return other === undefined || [wanted].flat().some((name) => [other].flat().includes(name));
  });
}
