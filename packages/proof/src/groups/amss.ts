/** A published simulator, written anew as a preset: the vignette of AMSS, four years of television and search. */
import { amssUnder } from '@meander/catalogue';
import {
  applyChanges,
  measureOf,
  simulateBlock,
  weeklyColumn,
  type Block,
  type Scenario,
} from '@meander/core';
import { readNumbers } from '@meander/intake';
import { claims, type ProofGroup } from '../proof.ts';
import { sum } from '../world.ts';

const YEAR = 52;

/** The vignette under the series that its authors drew. */
function vignetteOf(text: string): Scenario {
  const columns = readNumbers(text);
  const series = { season: columns.get('market_rate_seas') ?? [], flight: columns.get('tv_flighting') ?? [] };
  return amssUnder(series).scenario;
}

/** Mean and standard deviation of 8 runs of AMSS 1.0.1 with the same outside series, by year. */
const UNITS = [
  [65_826_507.4, 5687.1],
  [66_009_764.6, 5845.5],
  [63_007_028, 11_933.9],
  [67_072_326.4, 5578.6],
] as const;
const SEARCH_SPEND = [
  [6_169_208.2, 2093.9],
  [12_333_453, 4145.8],
  [17_667_452, 3439],
  [24_983_401.7, 4433.6],
] as const;
const RIVAL_UNITS = [
  [353_737_591.6, 16_233.8],
  [355_118_713.2, 19_089.9],
  [338_019_107.4, 19_615],
  [359_354_934.4, 18_650.1],
] as const;
const CLICKS = [
  [5_608_371.1, 1903.6],
  [11_212_230, 3769],
  [16_061_320, 3126.4],
  [22_712_183.4, 4030.5],
] as const;
const TELEVISION = [54.5e6, 47.5e6, 42e6, 45.5e6];

/** 4 standard deviations of the difference between one run and the mean of 8. */
const room = (deviation: number) => 4 * deviation * Math.sqrt(9 / 8);

const byYear = (prefix: string, what: string, list: readonly (readonly [number, number])[], worth = 1) =>
  list.map(([mean, deviation], i) => ({
    id: `amss-${prefix}-${i + 1}`,
    what: `${what} in year ${i + 1}`,
    published: worth * mean,
    tolerance: worth * room(deviation),
  }));

function yearsOf(block: Block, column: 'purchases' | 'revenue' | 'spend'): number[] {
  return byYears(weeklyColumn(block, 0, column));
}

function byYears(weekly: Float64Array): number[] {
  return TELEVISION.map((_, year) => sum(weekly.subarray(year * YEAR, (year + 1) * YEAR)));
}

/** The last year without a channel. */
function without(channel: 'tv' | 'search', vignette: Scenario): Scenario {
  const weeks = vignette.horizonWeeks;
  const list = Array.from({ length: weeks }, (_, week) =>
    week < weeks - YEAR ? (vignette.plan.flight[channel]?.[week] ?? 1) : 0,
  );
  const changed = applyChanges(vignette, [{ path: `flight.${channel}`, op: 'set', list }]);
  if (!changed.ok) throw new RangeError(changed.issues[0]!.message);
  return changed.value;
}

const expected = (scenario: Scenario) => simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });

/** Season and flights, as drawn by AMSS under seed 1. */
const FILE = 'amss/exogenous_seed1.csv';
const source = 'Zhang and Vaver (2017), AMSS 1.0.1, vignette with lag 0, outside series of seed 1';

export const amss: ProofGroup = {
  id: 'amss',
  title: 'A published simulator',
  meaning: 'The vignette of AMSS as a preset: 240 million people, television and search, four years',
  exhibits: [
    {
      source,
      claims: [
        ...byYear('units', 'units sold', UNITS),
        ...byYear('revenue', 'revenue', UNITS, 80),
        ...byYear('search', 'search spend', SEARCH_SPEND),
        ...byYear('rival', 'units of the competitor', RIVAL_UNITS),
        ...byYear('clicks', 'clicks on search', CLICKS),
      ],
      file: FILE,
      ours: (text) => {
        const block = simulateBlock(vignetteOf(text), { population: 'cohorts', from: 0, to: 1 });
        const spend = yearsOf(block, 'spend').map((money, year) => money - TELEVISION[year]!);
        return [
          ...yearsOf(block, 'purchases'),
          ...yearsOf(block, 'revenue'),
          ...spend,
          ...byYears(measureOf(block, 0, 'buyRival')),
          ...byYears(measureOf(block, 0, 'clicks')),
        ];
      },
    },
    {
      source: `${source}: runs at a population of 1e12 with the channel off in the last year`,
      claims: claims('amss-roas', 0, [
        ['tv', 'return on television money of the last year', 3.7081],
        ['search', 'return on search money of the last year', 1.5387],
      ]).map((claim) => ({ ...claim, tolerance: 0.003 * claim.published })),
      file: FILE,
      ours: (text) => {
        const vignette = vignetteOf(text);
        const whole = expected(vignette);
        return (['tv', 'search'] as const).map((channel) => {
          const off = expected(without(channel, vignette));
          const lost = (column: 'revenue' | 'spend') => yearsOf(whole, column)[3]! - yearsOf(off, column)[3]!;
          return lost('revenue') / lost('spend');
        });
      },
    },
  ],
};
