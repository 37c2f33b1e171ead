/** How long people stay, where they end up, and how many there are in balance. */
import { MILESTONES, type JourneyEvent } from '@meander/core';
import { claims, type ProofGroup } from '../proof.ts';
import { richardson, sampledMean, sampledVariance } from '../statistics.ts';
import { finalCounts, inOrder, oneEvent, shareAt, stageMove, sum } from '../world.ts';

const RATE = 0.3;
const six = MILESTONES.slice(0, 6).map((from, i) => stageMove(from, MILESTONES[i + 1]!, RATE));

/** Mean weeks until the sixth move, read at week ends. */
function weeksUntilSixth(events: readonly JourneyEvent[], substeps = 1): number {
  const arrived = shareAt({ events, people: 1000, weeks: 300, substeps }, MILESTONES[6]);
  return sum(arrived.map((share) => 1 - share));
}

const WALK = ['unaware', 'aware', 'considers', 'qualified', 'customer'] as const;
/** So fast that a step is taken every week: nobody stays with probability exp(-60). */
const CERTAIN = 60;

/** A walk on five places that ends at both; from place 1 it steps up with probability `up`. */
function walkFrom(place: 1 | 2, up: number) {
  const moves = [1, 2, 3].flatMap((at) => [
    stageMove(WALK[at]!, WALK[at + 1]!, up * CERTAIN),
    stageMove(WALK[at]!, WALK[at - 1]!, (1 - up) * CERTAIN),
  ]);
  const world = { events: [oneEvent(moves)], people: 1000, weeks: 400, start: WALK[place] };
  const [won, lost] = [shareAt(world, 'customer'), shareAt(world, 'unaware')];
  return { won: won.at(-1)!, weeks: sum(won.map((share, week) => 1 - share - lost[week]!)) };
}

/** People go on and off; in continuous time the share that is on settles at .2. */
function onOff(people: number, substeps: number, weeks: number) {
  const moves = [stageMove('unaware', 'aware', 0.02), stageMove('aware', 'unaware', 0.08)];
  return { events: [oneEvent(moves)], people, weeks, substeps, seed: 'on and off' };
}

/** Balance at weekly steps: (1 - exp(-.02)) against (1 - exp(-.08)), one event, at most one move a week. */
const WEEKLY_SHARE = 0.2047983;

export const dwell: ProofGroup = {
  id: 'dwell',
  title: 'Staying and leaving',
  meaning: 'Times in a stage, absorbing chains, and balance between two stages',
  exhibits: [
    {
      source: 'geometric distribution: 1 / (1 - exp(-rate))',
      claims: claims('dwell', 1e-8, [['geometric', 'mean weeks in a stage left at rate .3', 3.858295]]).map(
        (claim) => ({
          ...claim,
          tolerance: 5e-6,
        }),
      ),
      ours: () => [sum(shareAt({ events: [oneEvent([six[0]!])], people: 1000, weeks: 200 }, 'unaware'))],
    },
    {
      source: 'six moves at rate .3: 6 / (1 - exp(-.3)), its ordered form, and Erlang at week ends',
      claims: claims('dwell-six', 0.005, [
        ['one-event', 'mean weeks, moves that compete in one event', 23.15],
        ['ordered', 'mean weeks, one event for each move, in order', 18.15],
        ['reversed', 'mean weeks, one event for each move, against the order', 23.15],
        ['continuous', 'mean weeks, continuous time, extrapolated from 8 and 16 steps', 20.5],
      ]),
      ours: () => [
        weeksUntilSixth([oneEvent(six)]),
        weeksUntilSixth(inOrder(six)),
        weeksUntilSixth(inOrder(six).toReversed()),
        richardson((substeps) => weeksUntilSixth([oneEvent(six)], substeps), 8),
      ],
    },
    {
      source: 'Kemeny and Snell, Finite Markov Chains: the random walk on five places, and gambler’s ruin',
      claims: claims('walk', 1e-9, [
        ['fair-one', 'chance to end at the top from place 1, fair steps', 1 / 4],
        ['fair-weeks-one', 'mean steps from place 1, fair steps', 3],
        ['fair-weeks-two', 'mean steps from place 2, fair steps', 4],
        ['ruin', 'chance to end at the top from place 1, steps up with probability .6', 27 / 65],
      ]),
      ours: () => [
        walkFrom(1, 0.5).won,
        walkFrom(1, 0.5).weeks,
        walkFrom(2, 0.5).weeks,
        walkFrom(1, 0.6).won,
      ],
    },
    {
      source: 'two-state birth-death process in balance: a / (a + b), binomial counts',
      claims: [
        ...claims('balance', 1e-5, [
          ['share', 'share that is on, continuous time, extrapolated from 4 and 8 steps', 0.2],
        ]),
        ...claims('balance', 0, [
          ['mean', 'mean of 500 people that are on, cohorts', 500 * WEEKLY_SHARE],
          ['variance', 'variance of their number, cohorts', 500 * WEEKLY_SHARE * (1 - WEEKLY_SHARE)],
        ]),
      ],
      ours: () => {
        const counts = finalCounts(onOff(500, 1, 120), 'aware', 'cohorts', 1500);
        const inBalance = (substeps: number) => shareAt(onOff(1000, substeps, 400), 'aware').at(-1)!;
        return [richardson(inBalance, 4), sampledMean(counts), sampledVariance(counts)];
      },
    },
  ],
};
