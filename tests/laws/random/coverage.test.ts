/** Random models speak the whole model language: whatever can be said is said by some of them, and has its effect there. */
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { journeyOf, journeySchema, mechanisms, prepare, scenarioSchema, type Scenario } from '@meander/core';
import { TIMEOUT } from './cases.ts';
import type { Schema } from './from-schema.ts';
import { isFormula } from './matrix.ts';
import { randomScenario } from './scenario.ts';

const SEED = 20_260_303;
let models: readonly Scenario[];

const matrixSchema = journeySchema.shape.events.element.options.find(
  (option) => option.shape.kind.value === 'matrix',
) as Extract<(typeof journeySchema.shape.events.element.options)[number], { shape: { branches: unknown } }>;

beforeAll(() => {
  models = fc.sample(randomScenario(), { seed: SEED, numRuns: 250 });
}, TIMEOUT);

/** Every key of every object of a schema, and every choice it offers, by path. Formulas are looked at apart. */
function sayings(schema: Schema, path = ''): string[] {
  if (isFormula(schema)) return [];
  const { def } = schema._zod as {
    def: {
      type: string;
      shape?: Readonly<Record<string, Schema>>;
      options?: readonly Schema[];
      element?: Schema;
      valueType?: Schema;
      innerType?: Schema;
      entries?: Readonly<Record<string, string>>;
      values?: readonly unknown[];
    };
  };
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([key, part]) => [
      `${path}.${key}`,
      ...sayings(part, `${path}.${key}`),
    ]),
    ...(def.options ?? []).flatMap((option) => sayings(option, path)),
    ...[def.element, def.valueType].flatMap((part) => (part === undefined ? [] : sayings(part, `${path}.*`))),
    ...(def.innerType === undefined ? [] : sayings(def.innerType, path)),
    ...[...Object.values(def.entries ?? {}), ...(def.values ?? [])].map(
      (value) => `${path}=${String(value)}`,
    ),
  ];
}

/** Notes which of the sayings a value says; entries of lists and records are not told apart. */
function listen(value: unknown, sayable: ReadonlySet<string>, heard: Set<string>, path = ''): void {
  heard.add(path);
  if (typeof value !== 'object' || value === null) heard.add(`${path}=${String(value)}`);
  else
    for (const [key, part] of Object.entries(value))
      listen(part, sayable, heard, sayable.has(`${path}.${key}`) ? `${path}.${key}` : `${path}.*`);
}

/** What a schema can say and none of the values does. */
function unsaid(schema: Schema, values: readonly unknown[]): string[] {
  const sayable = new Set(sayings(schema));
  const heard = new Set<string>();
  for (const value of values) listen(value, sayable, heard);
  return [...sayable].filter((each) => !heard.has(each));
}

test('every key and every choice of the schemas of scenarios and journeys occurs', () => {
  expect(unsaid(scenarioSchema, models)).toEqual([]);
});

test('every operation of formulas occurs', () => {
  const options = optionsOf(formulaIn(matrixSchema.shape.branches.element.shape.probability));
  const operations = options.flatMap((option) => Object.keys(insideOf(option).shape ?? {}));
  expect(operations.length).toBeGreaterThan(10);
  const said = models.flatMap((scenario) =>
    journeyOf(scenario).events.flatMap((event) => (event.kind === 'matrix' ? keysIn(event) : [])),
  );
  expect(operations.filter((key) => !said.includes(key))).toEqual([]);
});

/** A formula that may be left out. */
function formulaIn(schema: Schema): Schema {
  return insideOf(schema).innerType ?? schema;
}

function optionsOf(schema: Schema): readonly Schema[] {
  return insideOf(schema).options ?? [];
}

function insideOf(schema: Schema) {
  return (schema as { _zod: { def: { shape?: object; options?: readonly Schema[]; innerType?: Schema } } })
    ._zod.def;
}

/** Every key of every object anywhere inside. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

test.each(mechanisms.map((mechanism) => [`${mechanism.kind} ${mechanism.id}`, mechanism] as const))(
  '%s is used, with all that it can be told',
  (_, { id, schema }) => {
    const uses = models
      .flatMap((scenario) => usesIn(journeyOf(scenario).events))
      .filter((use) => use.mechanism === id);
    expect(uses.length).toBeGreaterThan(10);
    const own = uses.map((use) =>
      Object.fromEntries(Object.entries(use).filter(([key]) => key !== 'factors')),
    );
    expect(unsaid(schema, own)).toEqual([]);
  },
);

/** Every use of a mechanism anywhere inside. */
function usesIn(value: unknown): { mechanism: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'mechanism' in value ? [value as { mechanism: string }] : [];
  return [...own, ...Object.values(value).flatMap(usesIn)];
}

test('most models have moves, many of them of all kinds of events, and some read no counts', () => {
  const programs = models.map((scenario) => prepare(scenario).program);
  const share = (is: (program: (typeof programs)[number]) => boolean) =>
    programs.filter(is).length / programs.length;
  expect(share((program) => program.entries.count > 0)).toBeGreaterThan(0.6);
  expect(share((program) => program.cells.length > 5)).toBeGreaterThan(0.3);
  expect(share((program) => program.isCountFree && program.entries.count > 3)).toBeGreaterThan(0.02);
  const isActive = ({ active, matrix }: (typeof programs)[number]['events'][number]) =>
    matrix === undefined
      ? active.length > 0
      : matrix.branches.some(({ steps }) => steps.some(({ to }) => to.length > 0));
  for (const { shape } of journeySchema.shape.events.element.options)
    expect(
      share((program) => program.events.some((each) => each.kind === shape.kind.value && isActive(each))),
      shape.kind.value,
    ).toBeGreaterThan(0.1);
});
