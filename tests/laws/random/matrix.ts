/**
 * Random events of the matrix kind: quantities and branches whose formulas speak of everything that can be named where they
 * stand, and steps whose rows are distributions over the levels of a dimension.
 */
import * as fc from 'fast-check';
import { FORMULA_WORDS, MILESTONES, type MatrixEvent } from '@meander/core';
import { fromSchema, numberIn, type Knows, type Path, type Schema } from './from-schema.ts';
import { levelsOf } from './places.ts';
import type { Mood, Words } from './words.ts';

/** The parts of a schema that are looked at here. */
interface Inside {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
}

const inside = (schema: Schema) => (schema as { _zod: { def: Inside } })._zod.def;
const keysOf = (schema: Schema) => Object.keys(inside(schema).shape ?? {});

/** A formula: a number, a name, or operations on formulas. */
export function isFormula(schema: Schema): boolean {
  return (inside(schema).options ?? []).some((option) => keysOf(option).includes('times'));
}

/** A step of a branch. */
function isStep(schema: Schema): boolean {
  return keysOf(schema).includes('rows');
}

/** What a formula may name beside the words and parameters: the last quantity drawn before, or the one before that. */
const EARLIER = ['earlier1', 'earlier2'];
/** Operations on operations on names. */
const DEPTH = 2;

/** Everyday numbers by the key that a formula stands under; the others are counts of people or contacts. */
const EVERYDAY: Readonly<Record<string, number>> = { probability: 1, further: 2, weights: 3, value: 10 };
const COUNT = 60;
const WILDEST = 1e12;

/**
 * What the formulas and steps of matrices may be.
 * @param parameters names that formulas may use
 * @param outer knows everything else
 */
export function matrixMeanings(words: Words, parameters: readonly string[], mood: Mood, outer: Knows): Knows {
  const known = new Map<string, fc.Arbitrary<unknown>>();
  /** Made once: a journey has many formulas, and few kinds of them. */
  function once(name: string, make: () => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
    const made = known.get(name) ?? make();
    known.set(name, made);
    return made;
  }

  function formulas(schema: Schema, path: Path): fc.Arbitrary<unknown> {
    const key = path.at(-1)!;
    const most = EVERYDAY[key] ?? COUNT;
    // a total is one number; everything else may differ from cell to cell
    const kind = key === 'total' ? 'one number' : 'any';
    return formula(schema, DEPTH, most, kind);
  }

  function numbers(most: number): fc.Arbitrary<number> {
    return mood === 'wild'
      ? fc.oneof(numberIn(0, WILDEST), numberIn(-1, 1))
      : // whole numbers of thousandths: of 1e-100 people there is nothing to be told
        fc.integer({ min: 0, max: most * 1000 }).map((thousandths) => thousandths / 1000);
  }

  type Kind = 'any' | 'one number';

  function formula(schema: Schema, depth: number, most: number, kind: Kind): fc.Arbitrary<unknown> {
    return once(`formula ${depth} ${most} ${kind}`, () => formulaOf(schema, depth, most, kind));
  }

  function formulaOf(schema: Schema, depth: number, most: number, kind: Kind): fc.Arbitrary<unknown> {
    /** A formula within this one. */
    const within = (of: Kind) => formula(schema, depth - 1, most, of);
    const operation = (option: Schema): fc.Arbitrary<unknown> => {
      const [key] = keysOf(option);
      if (key === 'by') return fc.oneof(...byLevel(within('any')));
      return fromSchema(option, [], (at, part) => {
        if (inside(part).type === 'lazy') return within(key === 'sum' ? 'any' : kind);
        if (inside(part).type === 'string')
          return at.at(-1) === 'series'
            ? fc.constantFrom(...words.series)
            : fc.constantFrom(...words.channels);
        return at.at(-1) === 'count' ? levelPredicate() : undefined;
      });
    };
    /** Those that need no other formula. */
    const isFirst = (option: Schema) => ['count', 'series', 'planned'].includes(keysOf(option)[0]!);
    const options = inside(schema).options!.filter((option) => inside(option).type === 'object');
    const usable = options.filter(
      (option) => (depth > 0 || isFirst(option)) && (kind === 'any' || keysOf(option)[0] !== 'by'),
    );
    const anywhere = Object.keys(FORMULA_WORDS).filter((word) => kind === 'any' || word !== 'here');
    const names = [...anywhere, ...(kind === 'any' ? [...EARLIER, 'here', 'here'] : [])];
    return fc.oneof(
      { weight: 4, arbitrary: numbers(most).map((value) => value + 0) },
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.constantFrom(...parameters) },
      { weight: 4, arbitrary: fc.oneof(...usable.map(operation)) },
    );
  }

  /** By the levels of each dimension, and of what is asked for like one. */
  function byLevel(part: fc.Arbitrary<unknown>): fc.Arbitrary<unknown>[] {
    const dimensions = words.dimensions.map(
      ({ id, levels }) => [id, levels.map((level) => level.id)] as const,
    );
    return [...dimensions, ['milestone', MILESTONES] as const, ['segment', words.segments] as const].map(
      ([by, levels]) =>
        fc
          .record(Object.fromEntries(levels.map((level) => [level, part])), {
            requiredKeys: [],
            noNullPrototype: true,
          })
          .map((of) => ({ by, levels: of })),
    );
  }

  function levelPredicate(): fc.Arbitrary<unknown> {
    const { id, levels } = words.dimensions[0]!;
    return fc
      .subarray(
        levels.map((level) => level.id),
        { minLength: 1 },
      )
      .map((wanted) => ({ [id]: wanted }));
  }

  /** A step along each dimension alike. */
  function stepOf(schema: Schema, path: Path): fc.Arbitrary<unknown> {
    return fc.oneof(
      ...words.dimensions.map(({ id, levels }) => {
        const names = levels.map((level) => level.id);
        const rowOf = fc.oneof(
          { weight: 5, arbitrary: distributionOver(names) },
          { weight: 1, arbitrary: fc.constantFrom(...names).map((to) => ({ [to]: 'steps-rows' })) },
        );
        const some = (entry: fc.Arbitrary<unknown>) =>
          fc.record(Object.fromEntries(names.map((name) => [name, entry])), {
            requiredKeys: [],
            noNullPrototype: true,
          });
        const rows = some(rowOf);
        // what is set along with this dimension is another one
        const along = some(
          levelsOf(words).map((set) => Object.fromEntries(Object.entries(set).filter(([key]) => key !== id))),
        );
        return fromSchema(schema, path, (at, part) => {
          if (at.length === path.length) return undefined;
          switch (at.at(-1)) {
            case 'dimension':
              return fc.constant(id);
            case 'rows':
              return rows;
            case 'along':
              return along;
            default:
              return outer(at, part);
          }
        });
      }),
    );
  }

  return (path, schema) => {
    if (isFormula(schema)) return formulas(schema, path);
    return isStep(schema) ? once('step', () => stepOf(schema, path)) : undefined;
  };
}

/**
 * Gives quantities and branches different names, formulas names that are known where they stand, and branches one way of
 * being taken.
 */
export function settled(event: MatrixEvent, id: string): MatrixEvent {
  const drawn: string[] = [];
  const quantities = event.quantities.map((quantity, i) => {
    const own = { ...(resolved(quantity, drawn) as typeof quantity), id: `${id}-quantity${i + 1}` };
    drawn.push(own.id);
    return own;
  });
  const takes = event.branches[0]!.number === undefined ? 'probability' : 'number';
  const branches = event.branches.map((branch, i) => {
    const { number, probability, ...rest } = resolved(branch, drawn) as typeof branch;
    // a step is drawn by the name of its dimension
    const steps = [...new Map(rest.steps.map((step) => [step.dimension, step])).values()];
    return { ...rest, id: `${id}-move${i + 1}`, steps, [takes]: number ?? probability ?? 0.3 };
  });
  return { ...event, id, quantities, branches };
}

/** Quantities that were drawn before stand for "earlier"; where there is none, the people here. */
function resolved(part: unknown, drawn: readonly string[]): unknown {
  if (typeof part === 'string')
    return EARLIER.includes(part) ? (drawn.at(-1 - EARLIER.indexOf(part)) ?? 'here') : part;
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((each) => resolved(each, drawn));
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, resolved(each, drawn)]));
}

/** Weights that sum to 1, some of them 0. */
function distributionOver(names: readonly string[]): fc.Arbitrary<Record<string, number>> {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true }));
  return fc.tuple(...names.map(() => weight)).map((weights) => {
    const sum = weights.reduce((total, each) => total + each, 0);
    return Object.fromEntries(names.map((name, i) => [name, sum > 0 ? weights[i]! / sum : 1 / names.length]));
  });
}
