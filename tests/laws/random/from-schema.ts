/**
 * Random values that fit a schema. What a schema cannot say (which names exist, how large an everyday rate is) is asked of
 * `knows`; a name or an unbounded number that it does not know is refused, so that nothing new in the model language goes untried.
 */
import * as fc from 'fast-check';
import type * as z from 'zod';

/** Keys from the outside in; entries of arrays and records stand under `*`. */
export type Path = readonly string[];

/** What belongs at a path, or undefined where the schema alone says it. */
export type Knows = (path: Path, schema: Schema) => fc.Arbitrary<unknown> | undefined;

export type Schema = z.core.$ZodType;

/** Lists are at most so much longer than they must be: those that make a model rich more than others. */
const MORE: Readonly<Record<string, number>> = { events: 3, moves: 6, quantities: 4 };
const LITTLE_MORE = 2;

export function fromSchema(schema: Schema, path: Path, knows: Knows): fc.Arbitrary<unknown> {
  const known = knows(path, schema);
  if (known !== undefined) return known;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const keys = Object.entries(def.shape).map(([key, part]) => ({
        key,
        // what has a default is there once a scenario is read
        isOptional: part._zod.optout !== undefined,
        value: fromSchema(part, [...path, key], knows),
      }));
      return fc.record(Object.fromEntries(keys.map(({ key, value }) => [key, value])), {
        noNullPrototype: true,
        requiredKeys: keys.filter(({ isOptional }) => !isOptional).map(({ key }) => key),
      });
    }
    case 'array': {
      const { minimum, maximum } = lengthsOf(def.checks ?? []);
      return fc.array(fromSchema(def.element, [...path, '*'], knows), {
        minLength: minimum,
        maxLength: Math.min(maximum, minimum + (MORE[path.at(-1)!] ?? LITTLE_MORE)),
      });
    }
    case 'tuple':
      return fc.tuple(...def.items.map((item) => fromSchema(item, [...path, '*'], knows)));
    case 'union':
      return fc.oneof(...(def.options as readonly Schema[]).map((option) => fromSchema(option, path, knows)));
    case 'optional':
    case 'default':
      return fromSchema(def.innerType, path, knows);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number': {
      const { minValue, maxValue, isInt } = schema as z.ZodNumber;
      if (minValue === null || maxValue === null || !Number.isFinite(maxValue - minValue)) break;
      return isInt
        ? fc.integer({ min: minValue, max: Math.min(maxValue, 1e9) })
        : numberIn(minValue, maxValue);
    }
    default:
  }
  throw new Error(
    `random models cannot tell what ${path.join('.')} (${def.type}) may be: say it in tests/laws/random/journey.ts`,
  );
}

/** How long a list must and may be. */
function lengthsOf(checks: readonly z.core.$ZodCheck[]): { minimum: number; maximum: number } {
  const lengths = { minimum: 0, maximum: Infinity };
  for (const { _zod } of checks) Object.assign(lengths, _zod.def);
  return lengths;
}

/** Some of the names, each with an entry of a record's schema; undefined when it is no record (yet). */
export function entriesOf(
  schema: Schema,
  names: readonly string[],
  entry: (schema: Schema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> | undefined {
  const { def } = schema._zod as { def: { type: string; valueType?: Schema } };
  if (def.type !== 'record') return undefined;
  const value = entry(def.valueType!);
  return fc.record(Object.fromEntries(names.map((name) => [name, value])), {
    requiredKeys: [],
    noNullPrototype: true,
  });
}

/** A number of a range: at its ends, anywhere, or of any order of magnitude. */
export function numberIn(min: number, max: number): fc.Arbitrary<number> {
  const anywhere = fc.double({ min, max, noNaN: true }).map((value) => value + 0); // no -0
  if (max <= 0) return fc.oneof(fc.constantFrom(min, max), anywhere);
  const least = Math.max(min, max * 1e-9);
  const magnitude = fc
    .double({ min: Math.log(least), max: Math.log(max), noNaN: true })
    .map((log) => Math.min(max, Math.max(min, Math.exp(log))));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
    { weight: 2, arbitrary: anywhere },
    { weight: 2, arbitrary: magnitude },
  );
}
