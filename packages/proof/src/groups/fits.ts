/** Published fits, found again from the published series. */
import {
  bgnbdExpected,
  bgnbdProbabilities,
  dirichletWith,
  fitBass,
  fitBgnbd,
  fitCategory,
  fitDirichlet,
  fitSbg,
  sbgSurvival,
} from '@meander/analysis';
import { readAdopters, readBrands, readCustomers, readSurvival } from '@meander/intake';
import { claims, type Claim, type Exhibit, type ProofGroup } from '../proof.ts';
import { CDNOW } from './customers.ts';
import { sum } from '../world.ts';

/** Within a thousandth of each published number. */
function within(prefix: string, list: Parameters<typeof claims>[2]): Claim[] {
  return claims(prefix, 0, list).map((claim) => ({ ...claim, tolerance: 0.001 * claim.published }));
}

interface Curve {
  readonly p: number;
  readonly q: number;
  readonly m: number;
}

function bassExhibit(
  series: string,
  title: string,
  published: Curve,
  rSquared: number,
  regression: Curve,
): Exhibit {
  const named = ({ p, q, m }: Curve, how: string) =>
    [
      [`p${how}`, `${title}, p a year${how}`, p],
      [`q${how}`, `${title}, q a year${how}`, q],
      [`m${how}`, `${title}, all adopters in thousands${how}`, m],
    ] as const;
  return {
    source: 'Srinivasan and Mason (1986), least squares; Bass (1969), regression',
    file: 'bass_durables.csv',
    claims: [
      ...within(`bass-${series}`, named(published, '')),
      ...claims(`bass-${series}`, 1e-3, [['r-squared', `${title}, share of variance explained`, rSquared]]),
      ...within(`bass-${series}`, named(regression, ', regression')),
    ].map((claim) => ({ ...claim, id: claim.id.replace(', ', '-') })),
    ours(text) {
      const values = readAdopters(text).series.find(({ name }) => name === series)?.values ?? [];
      const fit = fitBass(values);
      const { p, q, m } = fit.regression ?? { p: Number.NaN, q: Number.NaN, m: Number.NaN };
      return [fit.p, fit.q, fit.m, fit.rSquared, p, q, m];
    },
  };
}

const HISTOGRAM = [1411, 439, 214, 100, 62, 38, 29, 64];
const EXPECTED_HISTOGRAM = [1407.68, 460.32, 192.46, 101.16, 59.85, 38.12, 25.55, 71.85];
const times = (count: number) =>
  count === 7 ? '7 or more repeats' : `${count} ${count === 1 ? 'repeat' : 'repeats'}`;

const cdnowParameters = [
  ['r', 'r', 0.242593],
  ['alpha', 'alpha, weeks', 4.413531],
  ['a', 'a', 0.792886],
  ['b', 'b', 2.425753],
] as const;

const PENETRATIONS = [0.2, 0.157, 0.087, 0.087, 0.078, 0.07, 0.027, 0.018];
const RATES = [1.82, 1.76, 1.68, 1.68, 1.67, 1.66, 1.62, 1.61];

export const fits: ProofGroup = {
  id: 'fits',
  title: 'Fits to published series',
  meaning: 'Parameters of published models, estimated here from the series they were published for',
  exhibits: [
    bassExhibit(
      'room_air_conditioners',
      'room air conditioners',
      { p: 0.009442, q: 0.374763, m: 18712.7 },
      0.933,
      { p: 0.016992, q: 0.404946, m: 17091.3 },
    ),
    bassExhibit('color_television', 'colour television', { p: 0.018466, q: 0.615863, m: 39658.6 }, 0.97, {
      p: 0.035693,
      q: 0.671931,
      m: 35494.6,
    }),
    {
      source: 'Fader and Hardie (2007), regular customers, fitted to seven years',
      file: 'sbg_survival.csv',
      claims: [
        ...within('sbg', [
          ['a', 'a', 0.704077],
          ['b', 'b', 1.182043],
        ]),
        ...claims('sbg', 0.1, [
          [7, 'customers left after 7 years, %', 23.9],
          [12, 'customers left after 12 years, projected, %', 17],
        ]),
      ],
      ours(text) {
        const values = readSurvival(text).series[0]?.values ?? [];
        const fit = fitSbg(values.slice(0, 8));
        return [fit.a, fit.b, 100 * sbgSurvival(fit, 7), 100 * sbgSurvival(fit, 12)];
      },
    },
    {
      source: 'Fader, Hardie and Lee (2005); log-likelihood also of the R packages BTYD and CLVTools',
      file: 'cdnow_customers_summary.csv',
      claims: [
        ...within('bgnbd', cdnowParameters),
        ...claims('bgnbd', 0.01, [['log-likelihood', 'log-likelihood', -9582.43]]),
        ...claims('bgnbd', 5e-4, [['year', 'expected repeats of a customer in 52 weeks', 1.444]]),
        ...claims('bgnbd-expected', 1, [
          [39, 'expected repeats of all up to week 39 (2,457 were made)', 2493.97],
          [52, 'expected repeats of all up to week 52 (3,183 were made)', 3127.7],
          [78, 'expected repeats of all up to week 78 (4,339 were made)', 4160.64],
        ]),
        ...claims(
          'histogram',
          0.05,
          EXPECTED_HISTOGRAM.map((n, i) => [i, `expected customers with ${times(i)}`, n]),
        ),
      ],
      ours(text) {
        const { customers } = readCustomers(text);
        const fit = fitBgnbd(customers);
        const total = (week: number) =>
          sum(customers.map(({ age }) => bgnbdExpected(fit, Math.max(0, age + week - 39))));
        const classes = EXPECTED_HISTOGRAM.map(() => 0);
        for (const { age } of customers) {
          const probabilities = bgnbdProbabilities(fit, age, 6);
          for (const [i, each] of [...probabilities, 1 - sum(probabilities)].entries()) classes[i]! += each;
        }
        const { r, alpha, a, b, logLikelihood } = fit;
        return [
          r,
          alpha,
          a,
          b,
          logLikelihood,
          bgnbdExpected(fit, 52),
          total(39),
          total(52),
          total(78),
          ...classes,
        ];
      },
    },
    {
      source: 'Fader, Hardie and Lee (2005), counted from the purchases themselves',
      file: 'cdnow_sample.txt',
      claims: [
        ...claims('log', 0, [
          ['customers', 'customers', 2357],
          ['repeats', 'repeat purchases until 30 September 1997', 2457],
          ...HISTOGRAM.map((n, i) => [`histogram-${i}`, `customers with ${times(i)}`, n] as const),
        ]),
        ...within(
          'log',
          cdnowParameters.map(([id, what, value]) => [id, `${what}, fitted to the purchases`, value]),
        ),
      ],
      ours(text) {
        const { customers } = readCustomers(text, '1997-09-30');
        const counts = HISTOGRAM.map(
          (_, i) => customers.filter(({ repeats }) => (i === 7 ? repeats >= 7 : repeats === i)).length,
        );
        const { r, alpha, a, b } = fitBgnbd(customers);
        return [customers.length, sum(customers.map(({ repeats }) => repeats)), ...counts, r, alpha, a, b];
      },
    },
    {
      source:
        'BG/NBD: standard deviation of the repeats of 2,357 customers drawn at random, worked out independently',
      file: 'cdnow_customers_summary.csv',
      claims: claims('one-sample', 0.1, [[39, 'standard deviation up to week 39, % of the mean', 4.45]]),
      ours(text) {
        const { customers } = readCustomers(text);
        const byAge = new Map<number, number>();
        for (const { age } of customers) byAge.set(age, (byAge.get(age) ?? 0) + 1);
        let [expected, spread] = [0, 0];
        for (const [age, count] of byAge) {
          const probabilities = bgnbdProbabilities(CDNOW, age, 400);
          const first = sum(probabilities.map((each, x) => each * x));
          const second = sum(probabilities.map((each, x) => each * x * x));
          expected += count * first;
          spread += count * (second - first * first);
        }
        return [(100 * Math.sqrt(spread)) / expected];
      },
    },
    {
      source: 'Goodhardt, Ehrenberg and Chatfield (1984); table of the R package NBDdirichlet at S 1.30',
      file: 'dirichlet_toothpaste.csv',
      claims: [
        ...within('dirichlet', [
          ['M', 'M, purchases a person', 1.456],
          ['K', 'K', 0.778816],
          ['S', 'S, mean of the brands weighted by share', 1.5499],
        ]),
        ...claims(
          'dirichlet-b',
          6e-4,
          PENETRATIONS.map((b, i) => [i + 1, `penetration of brand ${i + 1} at S 1.30`, b]),
        ),
        ...claims(
          'dirichlet-w',
          0.005,
          RATES.map((w, i) => [i + 1, `purchases per buyer of brand ${i + 1} at S 1.30`, w]),
        ),
        ...claims('double-jeopardy', 0, [
          ['order', 'brands whose penetration or rate is out of the order of shares', 0],
        ]),
      ],
      ours(text) {
        const { brands } = readBrands(text);
        const category = fitCategory(0.56, 2.6);
        const fit = fitDirichlet(category, brands);
        const { brands: table } = dirichletWith({ ...category, S: 1.3 }, brands);
        const ordered = fit.brands.toSorted((one, other) => other.share - one.share);
        const wrong = ordered.filter(
          ({ penetration, rate }, i) =>
            i > 0 &&
            (penetration > ordered[i - 1]!.penetration + 1e-12 || rate > ordered[i - 1]!.rate + 1e-12),
        );
        return [
          fit.M,
          fit.K,
          fit.S,
          ...table.map(({ penetration }) => penetration),
          ...table.map(({ rate }) => rate),
          wrong.length,
        ];
      },
    },
  ],
};
