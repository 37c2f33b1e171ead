import { presets } from '@meander/catalogue';
import { applyChanges, weeklyColumn, type Scenario } from '@meander/core';
import { within, type Exhibit } from '../../proof.ts';
import { sum } from '../../world.ts';
import { run, shippedScenario } from './runs.ts';

const POINTS = Array.from({ length: 11 }, (_, i) => 10 * i);
/** Half a year, and one to three years. */
const HORIZONS = [26, 52, 104, 156];

function withUpstream(scenario: Scenario, points: number): Scenario {
  const changed = applyChanges(scenario, [{ path: 'split.upstream', op: 'set', number: points }]);
  if (!changed.ok) throw new RangeError(changed.issues[0]!.message);
  return changed.value;
}

/** Upstream share of the budget with the largest net value by the end of each horizon, in points. */
function bestShares(scenario: Scenario, horizons: readonly number[]): number[] {
  const blocks = run(...POINTS.map((points) => withUpstream(scenario, points)));
  return horizons.map((weeks) => {
    const worth = blocks.map((block) => sum(weeklyColumn(block, 0, 'netValue').subarray(0, weeks)));
    return POINTS[worth.indexOf(Math.max(...worth))]!;
  });
}

function isRising(shares: readonly number[]): boolean {
  return shares.at(-1)! > shares[0]! && shares.every((share, i) => i === 0 || share >= shares[i - 1]!);
}

const note =
  'An average over entries for awards, which says little of one brand (Sharp); the best share depends on the market and the horizon.';

export const bestSplit: Exhibit = {
  source: 'Binet and Field (2013), 996 campaigns, as quoted by others: brand effects build slowly and last',
  claims: [
    {
      id: 'best-share-rises',
      what: 'shipped scenarios in which a longer horizon asks for more upstream and never for less',
      published: presets.length,
      tolerance: 0,
    },
    within(
      'best-share-consumers',
      'online retail: best upstream share for the net value of three years, points',
      60,
      [35, 85],
      note,
    ),
    within(
      'best-share-business',
      'B2B software: best upstream share for the net value of three years, points',
      46,
      [21, 71],
      note,
    ),
  ],
  ours: () => {
    const rising = presets.filter(({ scenario }) => {
      const { horizonWeeks } = scenario;
      return isRising(
        bestShares(
          scenario,
          HORIZONS.filter((weeks) => weeks <= horizonWeeks),
        ),
      );
    });
    const inThreeYears = (id: string) => bestShares(shippedScenario(id), [156])[0]!;
    return [rising.length, inThreeYears('b2c-retail'), inThreeYears('b2b-saas')];
  },
};
