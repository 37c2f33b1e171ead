/** New products spread by themselves and by word of mouth: the Bass model through the engine. */
import { byNeed, byWordOfMouth } from '@meander/core';
import { claims, type Exhibit, type ProofGroup } from '../proof.ts';
import { sampledMean } from '../statistics.ts';
import { finalCounts, oneEvent, shareAt, stageMove, type World } from '../world.ts';

/** Per year: Sultan, Farley and Lehmann (1990), averages of 213 applications. */
const [P, Q] = [0.03, 0.38];
const YEARS = [1, 2, 5, 10, 15, 20] as const;

function spreading(years: number, more: Partial<World> = {}): World {
  const causes = [byNeed(P / 52), byWordOfMouth(Q / 52, { milestone: 'customer' })];
  return {
    events: [oneEvent([stageMove('unaware', 'customer', causes)])],
    people: 1e6,
    weeks: 52 * years,
    ...more,
  };
}

function closedForm(year: number): number {
  const decay = Math.exp(-(P + Q) * year);
  return (1 - decay) / (1 + (Q / P) * decay);
}

const adopted = (substeps: number) => shareAt(spreading(20, { substeps }), 'customer');
const inYears = (text: string, list: readonly number[]) =>
  YEARS.map((year, i) => [year, `share that has adopted after ${year} years, ${text}`, list[i]!] as const);

/** Mean adopters of N people minus their expectation, from the exact chain of their number. */
const BIAS = {
  5: { 10: -0.5673, 50: -0.7229, 100: -0.7503, 400: -0.7725 },
  10: { 10: -1.6781, 20: -1.8067, 50: -1.813, 100: -1.7872, 200: -1.7674, 400: -1.7558 },
} as const;

function biasExhibits(year: 5 | 10, replications: number): Exhibit[] {
  return Object.entries(BIAS[year]).map(([key, bias]) => {
    const people = Number(key);
    const what = `adopters among ${people} people minus their expectation at year ${year}, ${replications} cohorts`;
    return {
      source: 'exact chain of the number of adopters, p .03, q .38, worked out independently',
      claims: claims(`bass-bias-year-${year}-of-${replications}`, 0, [[people, what, bias]]),
      ours: () => {
        const expected = people * shareAt(spreading(year), 'customer').at(-1)!;
        const world = spreading(year, { people, seed: `bias of ${people}` });
        const adopters = finalCounts(world, 'customer', 'cohorts', replications);
        return [sampledMean(adopters.map((n) => n - expected))];
      },
    };
  });
}

export const bass: ProofGroup = {
  id: 'bass',
  title: 'Word of mouth',
  meaning: 'The Bass model with p .03 and q .38 a year, as a journey',
  exhibits: [
    {
      source: 'Bass (1969): F(t) = (1 - exp(-(p + q) t)) / (1 + q / p exp(-(p + q) t))',
      claims: [
        // .00005 of rounding and 3.3e-6 of the extrapolation
        ...claims(
          'bass-curve',
          5.4e-5,
          inYears('extrapolated from 1 and 2 steps a week', [0.0358, 0.0851, 0.3312, 0.8128, 0.9716, 0.9963]),
        ),
        ...claims('bass-weekly', 0.002, [
          ['largest', 'largest distance from the curve at these years, weekly steps', 0],
        ]),
        ...claims(
          'bass-weekly',
          5.5e-6,
          inYears('weekly steps', [0.03561, 0.08466, 0.32955, 0.81132, 0.97133, 0.99622]),
        ),
        ...claims('bass-halving', 0.02, [
          [5, 'error at year 5 of weekly steps, as a multiple of that of half weeks', 2],
          [10, 'error at year 10 of weekly steps, as a multiple of that of half weeks', 2],
        ]),
        // read between two weeks
        ...claims('bass-peak', 0.02, [['years', 'years until most adopt at once, extrapolated', 6.193]]),
      ],
      ours: () => {
        const [once, twice] = [adopted(1), adopted(2)];
        const atYears = (series: readonly number[]) => YEARS.map((year) => series[52 * year]!);
        const extrapolated = once.map((share, week) => 2 * twice[week]! - share);
        const error = (series: readonly number[], year: number) => series[52 * year]! - closedForm(year);
        const perWeek = extrapolated.slice(1).map((share, week) => share - extrapolated[week]!);
        return [
          ...atYears(extrapolated),
          Math.max(...YEARS.map((year) => Math.abs(error(once, year)))),
          ...atYears(once),
          error(once, 5) / error(twice, 5),
          error(once, 10) / error(twice, 10),
          (perWeek.indexOf(Math.max(...perWeek)) + 0.5) / 52,
        ];
      },
    },
    {
      source: 'Bass (1969) at large steps: m >= 16 is needed for 1e-4 without extrapolation',
      claims: claims('bass-plain', 1e-4, [['sixteen', 'share after 10 years, 16 steps a week', 0.8128]]).map(
        (claim) => ({
          ...claim,
          tolerance: 1.5e-4,
        }),
      ),
      ours: () => [shareAt(spreading(10, { substeps: 16 }), 'customer').at(-1)!],
    },
    ...biasExhibits(5, 400),
    ...biasExhibits(10, 400),
    ...biasExhibits(10, 8000).map((exhibit): Exhibit => ({ ...exhibit, isThorough: true })),
  ],
};
