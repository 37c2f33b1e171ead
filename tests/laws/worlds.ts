/** What the laws hold for: every scenario of the catalogue, by night under both of its journeys. */
import { presets } from '@meander/catalogue';
import { parametersOf, type Block, type Lens, type Scenario } from '@meander/core';

export interface CatalogueWorld {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Larger sizes and more cases, for the night. */
export const nightly = process.env['MEANDER_NIGHTLY'] === '1';

const lenses: readonly Lens[] = ['funnel', 'lifecycle'];

/** By day the first two scenarios stand for both lenses; every other is seen through the one it opens with. */
export const worlds: readonly CatalogueWorld[] = presets.flatMap(({ scenario }, i) =>
  lenses
    .filter((lens) => nightly || i < 2 || lens === scenario.lens)
    .map((lens) => ({
      name: `${scenario.id} as ${scenario.journeys[lens].title.toLowerCase()}`,
      scenario: { ...scenario, lens },
    })),
);

/** So many random cases, shared among the worlds: another scenario makes the laws no dearer. */
export function casesOfEach(all: number): number {
  return Math.ceil(all / worlds.length);
}

/** Milliseconds that a test of such a size may take. */
export const TIMEOUT = nightly ? 30 * 60_000 : 60_000;

/** The same scenario with so many people and so few weeks; what it launches is there from the first. */
export function small(
  scenario: Scenario,
  size: { people: number; warmupWeeks: number; horizonWeeks: number },
): Scenario {
  const launches = parametersOf(scenario)
    .filter(({ path, label, value }) => /launch/i.test(path + label) && value > 1)
    .map(({ path }) => [path, 1] as const);
  return {
    ...scenario,
    horizonWeeks: size.horizonWeeks,
    values: {
      ...scenario.values,
      ...Object.fromEntries(launches),
      'market.people': size.people,
      'market.warmupWeeks': size.warmupWeeks,
    },
  };
}

/** The same scenario with all weekly rates of the journey alike and high: within few weeks everything happens to somebody. */
export function lively(scenario: Scenario): Scenario {
  const fast = parametersOf(scenario)
    .filter(({ path, unit }) => path.startsWith('journey.') && unit === 'per week')
    .map(({ path, max }) => [path, Math.min(max, 0.3)] as const);
  return { ...scenario, values: { ...scenario.values, ...Object.fromEntries(fast) } };
}

/** The first place at which two columns differ in a single bit, or -1. */
export function firstDifference(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}

/** One number per replication. */
export function perReplication(block: Block, read: (replication: number) => number): Float64Array {
  return Float64Array.from({ length: block.to - block.from }, (_, replication) => read(replication));
}
