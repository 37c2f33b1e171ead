/**
 * Random journeys over the whole model language: dimensions, events, mechanisms and amounts come from the schemas and from the
 * list of mechanisms, so whatever is added to these is tried the moment it is listed.
 */
import * as fc from 'fast-check';
import {
  amountRanges,
  journeySchema,
  mechanisms,
  type Journey,
  type JourneyEvent,
  type ParameterDescriptor,
  type Where,
} from '@meander/core';
import { entriesOf, fromSchema, numberIn, type Knows, type Path, type Schema } from './from-schema.ts';
import { isFormula, matrixMeanings, settled } from './matrix.ts';
import { levelsOf, whereOf } from './places.ts';
import type { Mood, Words } from './words.ts';
import type * as z from 'zod';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

/** Everyday sizes of amounts, where a tenth to ten times the default (or the whole range) would hardly ever be one. */
const EVERYDAY: Readonly<Record<string, Range>> = {
  rate: { min: 0.02, max: 1.5 },
  gain: { min: -1, max: 3 },
  worth: { min: 0, max: 3 },
  servers: { min: 0, max: 30 },
  peakWeek: { min: 0, max: 52 },
  period: { min: 4, max: 52 },
  series: { min: 0, max: 3 },
};

/** What an amount may be: what its schema says, or else its mechanism (if it is one's) of the key it stands under. */
function rangeOf(path: Path, schema: Schema): Range {
  const { minValue: min, maxValue: max } = optionsOf(schema).find((each) =>
    isType(each, 'number'),
  ) as z.ZodNumber;
  if (min !== null && max !== null && max < 1e12) return { min, max };
  const place = path.findIndex((key) => mechanisms.some((each) => each.id === key));
  const mechanism = mechanisms.find((each) => each.id === path[place]);
  // an amount may stand in a record or a list that is described as a whole
  const key = path.slice(place + 1).findLast((each) => each !== '*')!;
  const range = described(mechanism)?.[key] ?? amountRanges[key];
  if (range === undefined) throw new Error(`random models do not know the range of ${path.join('.')}`);
  return range;
}

function described(mechanism: unknown): Readonly<Record<string, Range>> | undefined {
  return (mechanism as { parameters?: Readonly<Record<string, Range>> } | undefined)?.parameters;
}

export function numberOf(range: Range, key: string, mood: Mood): fc.Arbitrary<number> {
  if (mood === 'wild') return numberIn(range.min, range.max);
  const usual = range.default ?? 0;
  const { min, max } =
    EVERYDAY[key] ?? (usual > 0 ? { min: usual / 3, max: usual * 3 } : { min: range.min, max: range.max });
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .double({ min: Math.max(min, range.min), max: Math.min(max, range.max), noNaN: true })
        .map((value) => value + 0),
    },
    { weight: 1, arbitrary: fc.constant(Math.min(range.max, Math.max(range.min, 0))) },
  );
}

/** Words for readers; no run depends on them. */
const ABOUT = { history: 'Drawn at random', canSay: ['Anything'], cannotSay: ['What it means'] };

/** A random journey of these words. All journeys of the same words and numbers describe shared parameters alike. */
export function journeyOf(
  id: string,
  words: Words,
  parameters: Readonly<Record<string, ParameterDescriptor>>,
  mood: Mood,
): fc.Arbitrary<Journey> {
  const inside = meanings(words, Object.keys(parameters), mood);
  const start = fc.record(
    Object.fromEntries(
      words.dimensions.map((dimension) => [
        dimension.id,
        fc.constantFrom(...dimension.levels.map((level) => level.id)),
      ]),
    ),
    { noNullPrototype: true },
  );
  const whole: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    id: fc.constant(id),
    version: fc.constant(1),
    dimensions: fc.constant(words.dimensions),
    parameters: fc.constant(parameters),
    start,
    tallies: listOf(journeySchema.shape.tallies.element, words.tallies, ['tallies'], inside),
    pools: fc.constant([]),
    series: fc.constant({}),
  };
  const pools = listOf(journeySchema.shape.pools.unwrap().element, words.pools, ['pools'], inside);
  const entry = fromSchema(journeySchema.shape.series.unwrap().valueType, ['series', '*'], inside);
  const series = fc.record(Object.fromEntries(words.series.map((name) => [name, entry])), {
    noNullPrototype: true,
  });
  const drawn = fromSchema(journeySchema.omit({ about: true }), [], (path, schema) =>
    path.length === 1 ? (whole[path[0]!] ?? inside(path, schema)) : inside(path, schema),
  );
  return fc
    .tuple(
      drawn as fc.Arbitrary<Journey>,
      pools as fc.Arbitrary<Journey['pools']>,
      series as fc.Arbitrary<Journey['series']>,
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([rest, shared, outside, luck]) => ({
      journey: { ...rest, about: ABOUT, pools: shared, series: outside },
      luck,
    }))
    .map(({ journey, luck }) => distinct(luck === 0 ? journey : inARing(journey, words)));
}

/** Lets the first moves lead from each stage to the next: chance alone connects few cells. */
function inARing(journey: Journey, words: Words): Journey {
  const stages = words.dimensions[0]!.levels.map((level) => level.id);
  let next = 0;
  const events = journey.events.map((event): JourneyEvent => {
    if (event.kind !== 'rates') return event;
    const moves = event.moves.map((move) => {
      const stage = stages[next]!;
      next = (next + 1) % stages.length;
      const { milestone: _, ...from } = move.from;
      return { ...move, from: { ...from, stage }, to: { ...move.to, stage: stages[next]! } };
    });
    return { ...event, moves };
  });
  return { ...journey, events, start: { ...journey.start, stage: stages[0]! } };
}

/** A parameter for every kind of amount there is, so that each may be a number or a name. */
export function parametersFor(mood: Mood): fc.Arbitrary<Record<string, ParameterDescriptor>> {
  const kinds = new Map<string, Range>();
  const note = (schema: Schema, path: Path): void => {
    const { def } = schema._zod as { def: Inside };
    if (isFormula(schema)) return;
    if (isAmount(schema)) kinds.set(parameterName(path), rangeOf(path, schema));
    else {
      for (const [key, part] of Object.entries(def.shape ?? {})) note(part, [...path, key]);
      for (const part of def.options ?? []) note(part, path);
      for (const part of [def.element, def.valueType]) if (part !== undefined) note(part, [...path, '*']);
      if (def.innerType !== undefined) note(def.innerType, path);
    }
  };
  for (const option of journeySchema.shape.events.element.options) note(option, ['events', '*']);
  note(journeySchema.shape.tallies, ['tallies']);
  note(journeySchema.shape.pools, ['pools']);
  for (const mechanism of mechanisms) note(mechanism.schema, [mechanism.id]);
  return fc.record(
    Object.fromEntries(
      [...kinds].map(([name, range]) => [
        name,
        numberOf(range, name.split('-')[1]!, mood).map((value) => ({
          label: name,
          unit: 'any',
          min: range.min,
          max: range.max,
          default: value,
          range: [value, value],
          meaning: name,
          source: 'chance',
        })),
      ]),
    ),
    { noNullPrototype: true },
  );
}

/** The parts that a schema may have. */
interface Inside {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
}

function parameterName(path: Path): string {
  const [key, owner] = path.toReversed().filter((each) => each !== '*');
  return `${owner}-${key}`;
}

const isType = (schema: Schema, type: string) =>
  (schema as { _zod: { def: { type: string } } })._zod.def.type === type;

function optionsOf(schema: Schema): readonly Schema[] {
  const { def } = schema._zod as { def: { type: string; options?: readonly Schema[] } };
  return def.type === 'union' ? def.options! : [];
}

/** A number or a name. */
function isAmount(schema: Schema): boolean {
  const options = optionsOf(schema);
  return options.some((each) => isType(each, 'number')) && options.some((each) => isType(each, 'string'));
}

/** A record of names whose entries are of such a kind. */
function isRecordOf(schema: Schema, isEntry: (entry: Schema) => boolean): boolean {
  const { def } = schema._zod as { def: { type: string; valueType?: Schema } };
  return def.type === 'record' && isEntry(def.valueType!);
}

/** Dimension -> level or levels. */
export function isWhere(schema: Schema): boolean {
  return isRecordOf(
    schema,
    (entry) =>
      optionsOf(entry).some((each) => isType(each, 'string')) &&
      optionsOf(entry).some((each) => isType(each, 'array')),
  );
}

/** What the parts of an event mean, by the key they stand under or by their form. */
function meanings(words: Words, parameters: readonly string[], mood: Mood): Knows {
  const anyOf = (names: readonly string[]) => () => fc.constantFrom(...names);
  const byKey: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
    id: anyOf(['move1', 'move2', 'move3']),
    move: anyOf(['again', 'move1']),
    label: () => fc.constant('Label'),
    meaning: () => fc.constant('Meaning'),
    title: () => fc.constant('Title'),
    purpose: () => fc.constant('Purpose'),
    source: () => fc.constant('chance'),
    cause: anyOf(['habit', 'chance']),
    act: anyOf(words.acts),
    learnsFromAct: anyOf(words.acts),
    trait: anyOf(words.traits),
    tally: anyOf(words.tallies),
    pool: anyOf(words.pools),
    dimension: () => fc.constantFrom(...words.dimensions.map((each) => each.id)),
    channel: anyOf(words.channels),
    spends: anyOf(words.channels),
    contacts: anyOf(words.channels),
    segment: anyOf(words.segments),
    unit: () => fc.constant('any'),
  };
  const recordKeys: Readonly<Record<string, readonly string[]>> = {
    gain: words.channels,
    // every dimension has a first level
    fits: ['level1'],
    traits: [...words.traits, ...words.chances],
    levels: words.dimensions.map((each) => each.id),
  };
  let cause: fc.Arbitrary<unknown> | undefined;
  let factor: fc.Arbitrary<unknown> | undefined;
  const knows: Knows = (path, schema) => {
    const key = path.at(-1)!;
    if (path.join('.') === 'events.*' && optionsOf(schema).length > 0)
      return fc.oneof(
        ...journeySchema.shape.events.element.options
          .filter((option) => words.kinds.includes(option.shape.kind.value))
          .map((option) => fromSchema(option, path, knows)),
      );
    const inMatrix = matrices(path, schema);
    if (inMatrix !== undefined) return inMatrix;
    if (path.join('.') === 'series.*.values.*') return numberOf({ min: -1e12, max: 1e12 }, 'series', mood);
    if (key === '*' && (path.at(-2) === 'causes' || path.at(-2) === 'factors')) {
      factor ??= usesOf('factor', knows);
      cause ??= withOwnFactors(usesOf('cause', knows), factor);
      return path.at(-2) === 'causes' ? cause : factor;
    }
    if (isAmount(schema)) {
      const numbers = numberOf(rangeOf(path, schema), key, mood);
      return fc.oneof(
        { weight: 4, arbitrary: numbers },
        { weight: 1, arbitrary: fc.constant(parameterName(path)) },
      );
    }
    if (key === 'trait' && path.at(-2) === 'chance' && isType(schema, 'string'))
      return fc.constantFrom(...words.chances);
    if (isWhere(schema)) return whereOf(words, path);
    if (isRecordOf(schema, (entry) => isType(entry, 'string'))) return levelsOf(words);
    if (key === '*' && isType(schema, 'string')) return byKey[ONE_OF[path.at(-2)!] ?? '']?.();
    const names = recordKeys[key];
    if (names !== undefined && isType(schema, 'record'))
      return entriesOf(schema, names, (entry) => fromSchema(entry, [...path, '*'], knows));
    return isType(schema, 'string') || isType(schema, 'array') ? byKey[key]?.() : undefined;
  };
  const matrices = matrixMeanings(words, parameters, mood, knows);
  return knows;
}

/** What the entries of a list of names are. */
const ONE_OF: Readonly<Record<string, string>> = { channels: 'channel', learnsFrom: 'channel' };

/** Mechanisms that every journey is full of; the others are tried as often as each other. */
const COMMON: Readonly<Record<string, number>> = { need: 3, contact: 3 };

function usesOf(kind: 'cause' | 'factor', knows: Knows): fc.Arbitrary<unknown> {
  const uses = mechanisms
    .filter((mechanism) => mechanism.kind === kind)
    .map((mechanism) => ({
      weight: COMMON[mechanism.id] ?? 1,
      // what a schema asks of several keys together is left to chance
      arbitrary: fromSchema(mechanism.schema, [mechanism.id], knows).filter(
        (use) => mechanism.schema.safeParse(use).success,
      ),
    }));
  return fc.oneof(...uses);
}

/** A cause may have factors of its own. */
function withOwnFactors(cause: fc.Arbitrary<unknown>, factor: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const factors = fc.array(factor, { minLength: 1, maxLength: 2 });
  return fc
    .tuple(cause, fc.option(factors, { nil: undefined, freq: 2 }))
    .map(([use, own]) => (own === undefined ? use : { ...(use as object), factors: own }));
}

/** As many entries of a list as there are names for them, each described by the schema of the list's entries. */
function listOf(element: Schema, names: readonly string[], root: Path, knows: Knows): fc.Arbitrary<unknown> {
  return fc.tuple(
    ...names.map((id) =>
      fromSchema(element, [...root, '*'], (path, schema) =>
        path.at(-1) === 'id' ? fc.constant(id) : knows(path, schema),
      ),
    ),
  );
}

/** Gives events different names, and moves that can meet; moves of one name count in one tally. */
function distinct(journey: Journey): Journey {
  const events = journey.events.map((event, place): JourneyEvent => {
    const id = `event${place + 1}`;
    if (event.kind === 'matrix') return settled(event, id);
    if (event.kind !== 'rates') return { ...event, id };
    const moves: (typeof event.moves)[number][] = [];
    for (const move of event.moves) {
      const twins = moves.filter((other) => other.id === move.id);
      const clashes = twins.some((other) => other.tally !== move.tally || canMeet(other.from, move.from));
      moves.push(clashes ? { ...move, id: `${move.id}-${moves.length}` } : move);
    }
    return { ...event, id, moves };
  });
  return { ...journey, events };
}

function canMeet(a: Where, b: Where): boolean {
  return Object.entries(a).every(([dimension, wanted]) => {
    const other = b[dimension];
    return other === undefined || [wanted].flat().some((name) => [other].flat().includes(name));
  });
}
