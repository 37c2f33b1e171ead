/** Whether the engine's draws have the law they should: counts of leavers against the binomial distribution. */
import { anytimeShare } from '@meander/analysis';
import { exp, lgamma, log, log1p } from '@meander/core';
import { claims, type Ours, type ProofGroup } from '../proof.ts';
import { sampledMean, sampledVariance } from '../statistics.ts';
import { finalCounts, oneEvent, stageMove } from '../world.ts';

const RATE = 0.3;
const LEAVES = 1 - Math.exp(-RATE);
const DRAWS = 4000;

/** How many of n people leave in a week, many times. */
function draws(people: number, population: 'cohorts' | 'agents', replications: number): number[] {
  const events = [oneEvent([stageMove('unaware', 'aware', RATE)])];
  const world = { events, people, weeks: 1, seed: `draws of ${people}` };
  return finalCounts(world, 'aware', population, replications);
}

/** Largest distance of the distribution of the draws from the binomial one; 1.95 / sqrt(draws) is passed once in 1000. */
function distance(people: number, population: 'cohorts' | 'agents', replications: number): Ours {
  const sorted = draws(people, population, replications).sort((a, b) => a - b);
  const n = people;
  const logProbability = (k: number) =>
    lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(LEAVES) + (n - k) * log1p(-LEAVES);
  const from = Math.max(0, Math.floor(n * LEAVES - 12 * Math.sqrt(n * LEAVES * (1 - LEAVES)) - 5));
  let [below, seen, largest] = [0, 0, 0];
  for (let k = from; seen < sorted.length && k <= n; k++) {
    below += exp(logProbability(k));
    while (sorted[seen]! <= k) seen++;
    largest = Math.max(largest, Math.abs(seen / sorted.length - below));
  }
  return { value: largest, tolerance: 1.95 / Math.sqrt(replications) };
}

export const sampling: ProofGroup = {
  id: 'sampling',
  title: 'Draws',
  meaning:
    'Counts of leavers at rate .3 against the binomial distribution, and shares that are looked at as they grow',
  exhibits: [
    {
      source: 'beta-binomial mixture sequence (Robbins 1970), worked out independently to three digits',
      claims: claims('anytime', 5e-4, [
        ['360-low', 'lower end of a share of 360 in 400 that may be looked at at any time', 0.839],
        ['360-high', 'its upper end', 0.945],
        ['200-low', 'lower end of a share of 200 in 400 that may be looked at at any time', 0.416],
        ['200-high', 'its upper end', 0.584],
      ]),
      ours: () =>
        [360, 200].flatMap((successes) => {
          const { low, high } = anytimeShare(successes, 400);
          return [low, high];
        }),
    },
    {
      source: 'binomial distribution; Kolmogorov’s limit for the largest distance',
      claims: claims('binomial', 0, [
        ['50', 'largest distance from the binomial distribution, cohorts of 50', 0],
        ['10000', 'largest distance from the binomial distribution, cohorts of 10,000', 0],
        ['1000000', 'largest distance from the binomial distribution, cohorts of 1,000,000', 0],
        ['agents', 'largest distance from the binomial distribution, 50 agents', 0],
        ['mean', 'mean number that leave of 8e9, cohorts', 8e9 * LEAVES],
        ['variance', 'variance of the number that leave of 8e9, cohorts', 8e9 * LEAVES * (1 - LEAVES)],
      ]),
      ours: () => {
        const large = draws(8e9, 'cohorts', DRAWS);
        return [
          distance(50, 'cohorts', DRAWS),
          distance(1e4, 'cohorts', DRAWS),
          distance(1e6, 'cohorts', DRAWS),
          distance(50, 'agents', DRAWS),
          sampledMean(large),
          sampledVariance(large),
        ];
      },
    },
  ],
};
