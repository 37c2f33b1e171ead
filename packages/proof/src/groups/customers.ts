/** Customers without a contract: BG/NBD as a journey whose people differ by quadrature classes. */
import { bgnbdExpected, type BgnbdParameters } from '@meander/analysis';
import { byChance, byNeed, byTrait, type JourneyEvent } from '@meander/core';
import { readCustomers } from '@meander/intake';
import { claims, type ProofGroup } from '../proof.ts';
import { oneEvent, purchase, purchasesUpTo, stageMove, sum, type Mixtures, type World } from '../world.ts';

/** Fader, Hardie and Lee (2005), fitted to 2,357 customers of CDNOW; weeks. */
export const CDNOW: BgnbdParameters = { r: 0.242593, alpha: 4.413531, a: 0.792886, b: 2.425753 };
const SUMMARY = 'cdnow_customers_summary.csv';
/** So many that no class is rounded away. */
const PEOPLE = 1e10;

const differing = (gamma: number, beta: number, perWeek = 1): Mixtures => ({
  buying: { distribution: 'gamma', shape: CDNOW.r, rate: CDNOW.alpha * perWeek, classes: gamma },
  leaving: { distribution: 'beta', a: CDNOW.a, b: CDNOW.b, classes: beta },
});

/** Repeat purchases per customer up to each week after the first. */
function repeats(gamma: number, beta: number, weeks = 78): number[] {
  const buy: JourneyEvent = {
    kind: 'repeat',
    id: 'purchases',
    label: 'Purchases',
    from: { stage: 'repeat' },
    move: 'buy',
    causes: [byNeed(1, { trait: 'buying' })],
    tally: 'purchase',
    dropOut: {
      id: 'dropOut',
      label: 'Stops',
      probability: 1,
      factors: [byTrait('leaving')],
      to: { stage: 'gone' },
    },
  };
  return purchasesUpTo({
    events: [buy],
    people: PEOPLE,
    weeks,
    start: 'repeat',
    mixtures: differing(gamma, beta),
    tallies: purchase,
  });
}

/** The negative control: a day at a time, and never two purchases on one day. */
function repeatsByDay(days: number): number[] {
  const buys = { ...stageMove('repeat', 'customer', [byNeed(1, { trait: 'buying' })]), tally: 'purchase' };
  const world: World = {
    events: [
      oneEvent([buys], 'buy'),
      oneEvent([stageMove('customer', 'gone', [byChance(1, { trait: 'leaving' })])], 'stop'),
      oneEvent([stageMove('customer', 'repeat', [byChance(1)])], 'return'),
    ],
    people: PEOPLE,
    weeks: days,
    start: 'repeat',
    mixtures: differing(24, 12, 7),
    tallies: purchase,
  };
  return purchasesUpTo(world);
}

const classClaims = (gamma: number, beta: number, error: number) =>
  (
    [
      [52, 1.44402],
      [78, 1.85797],
    ] as const
  ).map(([week, published]) => ({
    id: `bgnbd-${gamma}x${beta}-${week}`,
    what: `expected repeats of a customer in ${week} weeks, ${gamma} x ${beta} classes`,
    published,
    tolerance: error * published + 5e-6,
  }));

/** Weeks by which each customer's first purchase lies behind the start: the observation ends with week 39. */
const entries = (text: string) => readCustomers(text).customers.map(({ age }) => 39 - age);

/** Repeats of all customers up to the end of a calendar week, entry counted in whole weeks. */
function tracked(byWeek: readonly number[], entered: readonly number[], week: number): number {
  return sum(entered.map((entry) => byWeek[Math.max(0, week - entry)]!));
}

const exact = (entered: readonly number[], week: number) =>
  sum(entered.map((entry) => bgnbdExpected(CDNOW, Math.max(0, week - entry))));

/** Of the tracked repeats in weeks 1 to 78, as a share. */
function largestError(byWeek: readonly number[], entered: readonly number[]): number {
  const closed = byWeek.map((_, week) => bgnbdExpected(CDNOW, week));
  const errors = Array.from({ length: 78 }, (_, i) => {
    const [ours, theirs] = [tracked(byWeek, entered, i + 1), tracked(closed, entered, i + 1)];
    return theirs === 0 ? 0 : Math.abs(ours / theirs - 1);
  });
  return Math.max(...errors);
}

const TRACKED = [
  [20, 1301.61],
  [39, 2493.97],
  [52, 3127.7],
  [78, 4160.64],
] as const;

export const customers: ProofGroup = {
  id: 'customers',
  title: 'Customers without a contract',
  meaning: 'BG/NBD as a journey: Gamma x Beta classes of customers, parameters of CDNOW',
  exhibits: [
    {
      source: 'Fader, Hardie and Lee (2005), equation 9',
      // the largest error of the classes in weeks 1 to 78, and rounding
      claims: [...classClaims(12, 6, 1.4e-4), ...classClaims(10, 6, 1.2e-3)],
      ours: () => [
        ...[52, 78].map((week) => repeats(12, 6)[week]!),
        ...[52, 78].map((week) => repeats(10, 6)[week]!),
      ],
    },
    {
      source: 'error of Gauss-Laguerre x Gauss-Jacobi classes in the tracking plot, worked out independently',
      file: SUMMARY,
      claims: claims('classes', 0, [
        ['12x6', 'largest error in weeks 1 to 78, 12 x 6 classes, %', 0.013],
        ['10x6', 'largest error in weeks 1 to 78, 10 x 6 classes, %', 0.095],
        ['8x4', 'largest error in weeks 1 to 78, 8 x 4 classes, %', 0.39],
      ]).map((claim) => ({ ...claim, tolerance: 0.05 * claim.published })),
      ours(text) {
        const entered = entries(text).map(Math.round);
        return [
          [12, 6],
          [10, 6],
          [8, 4],
        ].map(([gamma, beta]) => 100 * largestError(repeats(gamma!, beta!), entered));
      },
    },
    {
      source:
        'Fader, Hardie and Lee (2005), tracking plot: expected cumulative repeats of the 2,357 customers',
      file: SUMMARY,
      claims: TRACKED.map(([week, repeat]) => ({
        id: `tracking-${week}`,
        what: `repeats up to week ${week}, entry in weekly classes, 12 x 6 classes`,
        published: repeat,
        tolerance: 0.005 * repeat,
      })),
      ours(text) {
        const byWeek = repeats(12, 6);
        const entered = entries(text).map(Math.round);
        return TRACKED.map(([week]) => tracked(byWeek, entered, week));
      },
    },
    {
      source: 'error of whole weeks of entry against the days, worked out independently',
      file: SUMMARY,
      claims: [
        ...claims('entry-nearest', 0.05, [
          [4, 'error in week 4, entry rounded to the nearest week, %', -1.3],
        ]),
        ...claims('entry-nearest', 0.005, [
          [13, 'error in week 13, entry rounded to the nearest week, %', -0.15],
          [39, 'error in week 39, entry rounded to the nearest week, %', -0.02],
        ]),
        ...claims('entry-up', 0.05, [
          [8, 'error in week 8, entry rounded up (a negative control), %', -10.4],
        ]),
      ],
      ours(text) {
        const byWeek = repeats(24, 12);
        const entered = entries(text);
        const error = (round: (x: number) => number, week: number) =>
          100 * (tracked(byWeek, entered.map(round), week) / exact(entered, week) - 1);
        return [...[4, 13, 39].map((week) => error(Math.round, week)), error(Math.ceil, 8)];
      },
    },
    {
      source:
        'BG/NBD with at most one purchase a day (a negative control: it must miss), worked out independently',
      file: SUMMARY,
      claims: claims('one-a-day', 1, [
        [39, 'repeats up to week 39, at most one a day', 2474.2],
        [52, 'repeats up to week 52, at most one a day', 3105.1],
        [78, 'repeats up to week 78, at most one a day', 4134.1],
      ]),
      ours(text) {
        const byDay = repeatsByDay(546);
        const entered = entries(text).map((weeks) => Math.round(7 * weeks));
        return [39, 52, 78].map((week) => tracked(byDay, entered, 7 * week));
      },
    },
  ],
};
