/** Whatever comes in, either all its problems come back as a list, or it runs to finite numbers. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addOwnChannel,
  applyChanges,
  changePaths,
  checkScenario,
  parametersOf,
  type Change,
} from '@meander/core';
import { expectHelpful, expectListOrRun, harm, mutationOf } from './harm.ts';
import { casesOfEach, nightly, TIMEOUT, worlds } from './worlds.ts';

const SEED = 20_260_202;
const CASES = casesOfEach(nightly ? 10_000 : 96);

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
