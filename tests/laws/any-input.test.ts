/** Whatever comes in, either all its problems come back as a list, or it runs to finite numbers. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addOwnChannel,
  applyChanges,
  changePaths,
  checkScenario,
  encodeBlock,
  parametersOf,
  simulateBlock,
  stockOf,
  type Change,
  type Checked,
  type Issue,
  type Scenario,
} from '@meander/core';
import { nightly, small, TIMEOUT, worlds } from './worlds.ts';

const SEED = 20_260_202;
const CASES = nightly ? 1000 : 80;

function expectHelpful(issues: readonly Issue[]): void {
  expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
  for (const issue of issues) {
    expect(issue.path.every((key) => typeof key === 'string')).toBe(true);
    expect(issue.message.length).toBeGreaterThan(10);
    expect(issue.code).toMatch(/^[a-z-]+$/);
    expect(`${issue.message} ${issue.suggestion ?? ''}`).not.toMatch(/\[object|undefined/);
  }
}

/** Runs what was accepted, shortened; what was refused must say why. */
function expectListOrRun(result: Checked<Scenario>): void {
  if (!result.ok) return expectHelpful(result.issues);
  const scenario = small(result.value, { people: 50, warmupWeeks: 2, horizonWeeks: 3 });
  for (const population of ['expected', 'cohorts', 'agents'] as const) {
    const block = simulateBlock(scenario, { population, from: 0, to: 1 });
    encodeBlock(block); // refuses numbers that are not finite
    const people = block.milestones.reduce((sum, each) => sum + stockOf(block, 0, each)[3]!, 0);
    expect(people).toBeCloseTo(50, 9);
    expect(Math.min(...block.stock)).toBeGreaterThan(-1e-9);
  }
}

/** A way to a part of a value: keys from the outside in. */
type Way = readonly (string | number)[];

function waysIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const keys = Array.isArray(value) ? value.map((_, place) => place) : Object.keys(value);
  return [
    ...(way.length > 0 ? [way] : []),
    ...keys.flatMap((key) => waysIn((value as Record<string | number, unknown>)[key], [...way, key])),
  ];
}

type Harm = 'delete' | 'replace' | 'negate' | 'scale' | 'rename' | 'twice';

interface Mutation {
  readonly harm: Harm;
  readonly way: Way;
  readonly by: unknown;
}

const strange = fc.constantFrom<unknown>(
  null,
  true,
  '',
  'x',
  'constructor',
  'toString',
  '__proto__',
  '🦦',
  -1,
  0,
  0.5,
  7,
  1e308,
  -1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [1, 2],
  { id: 'x' },
  'a'.repeat(300),
);

function mutationOf(scenario: Scenario): fc.Arbitrary<Mutation> {
  return fc.record({
    harm: fc.constantFrom<Harm>('delete', 'replace', 'negate', 'scale', 'rename', 'twice'),
    way: fc.constantFrom(...waysIn(scenario)),
    by: strange,
  });
}

/** Harms a copy of the scenario in place. Ways that an earlier harm has cut off are left. */
function harm(copy: unknown, { harm: how, way, by }: Mutation): void {
  let parent = copy;
  for (const key of way.slice(0, -1)) {
    if (typeof parent !== 'object' || parent === null) return;
    parent = (parent as Record<string | number, unknown>)[key];
  }
  if (typeof parent !== 'object' || parent === null) return;
  const place = parent as Record<string | number, unknown>;
  const key = way.at(-1)!;
  const value = place[key];
  if (how === 'delete') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete place[key];
  } else if (how === 'replace') place[key] = by;
  else if (how === 'twice' && Array.isArray(parent)) parent.push(value);
  else if (how === 'negate' && typeof value === 'number') place[key] = -value;
  else if (how === 'scale' && typeof value === 'number') place[key] = value * 1e6;
  else if (how === 'rename' && typeof value === 'string') place[key] = `${value}x`;
  else if (how === 'rename' && !Array.isArray(parent)) {
    delete place[key];
    place[typeof by === 'string' ? by : 'other'] = value;
  }
}

describe.each(worlds)('$name', ({ scenario }) => {
  test(
    'a scenario with anything deleted, replaced, negated or renamed is refused with reasons or runs',
    () => {
      let refused = 0;
      let ran = 0;
      fc.assert(
        fc.property(fc.array(mutationOf(scenario), { minLength: 1, maxLength: 3 }), (mutations) => {
          const copy = structuredClone(scenario);
          for (const mutation of mutations) harm(copy, mutation);
          const result = checkScenario(copy);
          if (result.ok) ran += 1;
          else refused += 1;
          expectListOrRun(result);
        }),
        { seed: SEED, numRuns: CASES, endOnFailure: true },
      );
      // both ways out were taken often
      expect(Math.min(ran, refused)).toBeGreaterThan(CASES / 10);
    },
    TIMEOUT,
  );

  test(
    'changes with any paths and numbers are refused with reasons or lead to a scenario that passes every check',
    () => {
      const paths = changePaths(scenario);
      const number = fc.oneof(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.constantFrom(0, -1, 1, 1e9, 1e300, -1e300, Number.NaN, Number.POSITIVE_INFINITY),
      );
      const inRange = fc.constantFrom(...parametersOf(scenario)).chain(({ path, min, max }) =>
        fc.record<Change>({
          path: fc.constant(path),
          op: fc.constant('set'),
          number: fc.double({ min, max, noNaN: true }),
        }),
      );
      const anyChange = fc.record<Change>(
        {
          path: fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom(...paths) },
            { weight: 1, arbitrary: fc.constantFrom(...paths).map((path) => path.slice(0, -1)) },
            { weight: 1, arbitrary: fc.string() },
          ),
          op: fc.constantFrom('set', 'add'),
          number,
          list: fc.array(number, { maxLength: 5 }),
        },
        { requiredKeys: ['path', 'op'] },
      );
      const few = fc.oneof(
        fc.array(inRange, { maxLength: 6 }),
        fc.array(anyChange, { minLength: 1, maxLength: 3 }),
      );
      let applied = 0;
      fc.assert(
        fc.property(few, (changes) => {
          const result = applyChanges(scenario, changes);
          if (!result.ok) return expectHelpful(result.issues);
          applied += 1;
          const again = checkScenario(result.value);
          expect(again.ok ? [] : again.issues).toEqual([]);
          expectListOrRun(again);
        }),
        { seed: SEED, numRuns: CASES, endOnFailure: true },
      );
      expect(applied).toBeGreaterThan(CASES / 10);
    },
    TIMEOUT,
  );
});

test('anything at all can be checked, and whatever is not a scenario is refused with reasons', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withNullPrototype: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(anything, (input) => {
      const result = checkScenario(input);
      expect(result.ok).toBe(false);
      if (!result.ok) expectHelpful(result.issues);
    }),
    { seed: SEED, numRuns: nightly ? 10_000 : 500 },
  );
});

test('any channel of the own is refused with reasons or can be run', () => {
  const [{ scenario }] = worlds as [(typeof worlds)[number]];
  const id = fc.oneof(
    fc.string({ maxLength: 70 }),
    fc.constantFrom('podcast', 'Podcast-2', 'events', 'constructor', '', '2nd'),
  );
  const like = fc.constantFrom(...scenario.channels.map((channel) => channel.id), 'evnts', '', 'toString');
  fc.assert(
    fc.property(fc.record({ id, label: fc.constantFrom('Podcast', 'x'), like }), (own) => {
      expectListOrRun(addOwnChannel(scenario, own));
    }),
    { seed: SEED, numRuns: Math.ceil(CASES / 3) },
  );
});
