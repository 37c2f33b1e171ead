/** The names a random model is made of: dimensions with their levels, segments, traits, tallies, channels and their acts. */
import * as fc from 'fast-check';
import { journeySchema, MILESTONES, type Dimension, type Milestone } from '@meander/core';
import { fromSchema } from './from-schema.ts';

/** Whether numbers are of everyday size, or anywhere in their range. */
export type Mood = 'everyday' | 'wild';

export interface Words {
  /** The first is "stage". */
  readonly dimensions: readonly Dimension[];
  readonly segments: readonly string[];
  readonly traits: readonly string[];
  /** Traits that are probabilities. */
  readonly chances: readonly string[];
  readonly tallies: readonly string[];
  readonly pools: readonly string[];
  readonly series: readonly string[];
  readonly channels: readonly string[];
  readonly acts: readonly string[];
  /** Kinds of events. */
  readonly kinds: readonly string[];
}

/** How large a model may be. */
export interface Size {
  readonly stages: number;
  /** Dimensions beside the stage. */
  readonly dimensions: number;
  readonly levels: number;
  readonly segments: number;
  readonly channels: number;
  /** Kinds of events; all of them if not given. */
  readonly kinds?: readonly string[];
}

export const ANY_SIZE: Size = { stages: 5, dimensions: 3, levels: 3, segments: 3, channels: 3 };

export function wordsOf(size: Size): fc.Arbitrary<Words> {
  const count = (max: number) => fc.integer({ min: 1, max });
  const names = (name: string, max: number) => count(max).map((n) => numbered(name, n));
  return fc.record({
    dimensions: fc
      .tuple(
        stages(size.stages),
        fc.uniqueArray(fc.constantFrom('memory', 'permission', 'mood', 'habit'), {
          maxLength: size.dimensions,
        }),
        fc.array(levels(size.levels), { minLength: size.dimensions, maxLength: size.dimensions }),
      )
      .map(([stage, ids, others]) => [
        { id: 'stage', label: 'Stage', levels: stage },
        ...ids.map((id, i) => ({ id, label: id, levels: others[i]! })),
      ])
      .chain(inTime),
    segments: names('segment', size.segments),
    traits: fc.constant(['basket', 'trait1', 'trait2']),
    chances: fc.constant(['chance1']),
    tallies: names('tally', 3),
    pools: fc.constant(['pool1', 'pool2']),
    series: fc.constant(['series1', 'series2']),
    channels: names('channel', size.channels),
    acts: names('act', 4),
    kinds: fc.constant(
      size.kinds ?? journeySchema.shape.events.element.options.map((option) => option.shape.kind.value),
    ),
  });
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
}

/** Lets some dimensions count the weeks that people spend in some stages, or begin anew with another dimension. */
function inTime(dimensions: readonly Dimension[]): fc.Arbitrary<Dimension[]> {
  const stageIds = dimensions[0]!.levels.map((level) => level.id);
  return fc.tuple(
    ...dimensions.map((dimension, place) => {
      if (place === 0) return fc.constant(dimension);
      const others = dimensions.filter((other) => other !== dimension).map((other) => other.id);
      const more = fc.record(
        {
          ages: fc.shuffledSubarray(stageIds, { minLength: 1 }).map((stage) => ({ stage })),
          resetsWith: fc.constantFrom(...others),
        },
        { requiredKeys: [], noNullPrototype: true },
      );
      return fc.option(more, { nil: {}, freq: 2 }).map((time) => ({ ...dimension, ...time }));
    }),
  );
}

function stages(max: number): fc.Arbitrary<Dimension['levels']> {
  return fc
    .tuple(levels(max, 2), fc.shuffledSubarray([...MILESTONES], { minLength: max, maxLength: max }))
    .map(([own, milestones]) =>
      own.map((level, i) => ({ ...level, milestone: milestones[i]! satisfies Milestone })),
    );
}

/** Levels as the schema describes them; only their names are ours. */
function levels(max: number, min = 1): fc.Arbitrary<Dimension['levels']> {
  const level = fromSchema(journeySchema.shape.dimensions.element.shape.levels.element, [], (path) =>
    path.at(-1) === 'weeks'
      ? fc.integer({ min: 0, max: 6 })
      : ['id', 'label', 'meaning'].includes(path.at(-1)!)
        ? fc.constant('level')
        : undefined,
  ) as fc.Arbitrary<Dimension['levels'][number]>;
  return fc
    .array(level, { minLength: min, maxLength: max })
    .map((all) => all.map((each, i) => ({ ...each, id: `level${i + 1}` })));
}
