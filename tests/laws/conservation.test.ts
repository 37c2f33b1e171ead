/** Whatever the parameters, people are neither made nor lost, nothing is negative, and every number is finite. */
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  marketParameters,
  parametersOf,
  simulateBlock,
  type ParameterValue,
  type Population,
  type Scenario,
} from '@meander/core';
import { expectSoundBlock } from './sound.ts';
import { casesOfEach, nightly, small, TIMEOUT, worlds } from './worlds.ts';

const SEED = 20_260_101;
const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const SIZES = { people: 400, warmupWeeks: 3, horizonWeeks: 6 };
/** People, warm-up and money are drawn apart: they set the size of a case. */
const SET_APART = new Set(['market.people', 'market.warmupWeeks']);

/** A value of a parameter within its range: often as it is or at an end, else anywhere, by size or by order of magnitude. */
function within({ value, min, max }: ParameterValue): fc.Arbitrary<number> {
  const anywhere = fc.double({ min, max, noNaN: true });
  const floor = Math.max(min, max * 1e-9);
  const anyMagnitude = fc
    .double({ min: Math.log(floor), max: Math.log(max), noNaN: true })
    .map((log) => Math.min(max, Math.max(min, Math.exp(log))));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
    { weight: 2, arbitrary: anywhere },
    { weight: 2, arbitrary: max > 0 ? anyMagnitude : anywhere },
  );
}

interface Draw {
  readonly numbers: Readonly<Record<string, number>>;
  readonly people: number;
  readonly weekly: number;
  readonly start: Scenario['start'];
}

/** New numbers for all parameters of a scenario, several at their ends at once. */
function anyNumbers(scenario: Scenario): fc.Arbitrary<Draw> {
  const parameters = parametersOf(scenario).filter(({ path }) => !SET_APART.has(path));
  return fc.record({
    numbers: fc.record(Object.fromEntries(parameters.map((each) => [each.path, within(each)]))),
    people: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: SIZES.people })),
    weekly: fc.oneof(fc.constant(scenario.plan.weekly), fc.constantFrom(0, 1, 1e6, 1e12)),
    start: fc.constantFrom('running', 'launch'),
  });
}

function redrawn(scenario: Scenario, { numbers, people, weekly, start }: Draw): Scenario {
  const sized = small(scenario, { ...SIZES, people });
  const paid: Scenario = { ...sized, start, plan: { ...sized.plan, weekly } };
  return Object.entries(numbers).reduce((drawn, [path, value]) => withNumber(drawn, path, value), paid);
}

function withNumber(scenario: Scenario, path: string, value: number): Scenario {
  const [head, id = '', key = ''] = path.split('.');
  const { market } = scenario;
  if (head === 'segments') {
    const segments = market.segments.map((segment) =>
      segment.id !== id
        ? segment
        : key === 'share'
          ? { ...segment, share: value }
          : { ...segment, traits: { ...segment.traits, [key]: value } },
    );
    return { ...scenario, market: { ...market, segments } };
  }
  if (head === 'targeting') {
    const targeting = { ...market.targeting, [id]: { ...market.targeting[id], [key]: value } };
    return { ...scenario, market: { ...market, targeting } };
  }
  return { ...scenario, values: { ...scenario.values, [path]: value } };
}

describe.each(worlds)('$name', ({ scenario }) => {
  test(
    'people are conserved and numbers stay finite for any parameters in range',
    () => {
      fc.assert(
        fc.property(anyNumbers(scenario), (draw) => {
          const drawn = redrawn(scenario, draw);
          for (const population of populations)
            expectSoundBlock(
              simulateBlock(drawn, { population, from: 0, to: population === 'cohorts' ? 2 : 1 }),
              draw.people,
            );
        }),
        // a case has more than a hundred numbers: it is shown as it was drawn, not shrunk
        { seed: SEED, numRuns: casesOfEach(nightly ? 5000 : 168), endOnFailure: true },
      );
    },
    TIMEOUT,
  );

  test('one person, and ten thousand million people, are people like any others', () => {
    for (const people of [marketParameters.people.min, marketParameters.people.max]) {
      const world = small(scenario, { ...SIZES, people });
      for (const population of ['expected', 'cohorts'] as const)
        expectSoundBlock(simulateBlock(world, { population, from: 0, to: 2 }), people);
    }
  });
});
