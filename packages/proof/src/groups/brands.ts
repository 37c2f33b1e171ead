/** Choice among brands: the NBD-Dirichlet model as a journey of one period, a brand against the rest. */
import { fitCategory } from '@meander/analysis';
import { byNeed, byTrait } from '@meander/core';
import { claims, type ProofGroup } from '../proof.ts';
import { oneEvent, purchase, purchasesUpTo, shareAt, stageMove, type World } from '../world.ts';

const S = 1.3;
const SHARES = [0.25, 0.19, 0.1, 0.02] as const;

/** People buy the category at a Gamma rate, and this brand with a Beta probability each time. */
function period(share: number): World {
  const { M, K } = fitCategory(0.56, 2.6);
  return {
    events: [],
    people: 1e10,
    weeks: 1,
    mixtures: {
      buying: { distribution: 'gamma', shape: K, rate: K / M, classes: 32 },
      choosing: { distribution: 'beta', a: S * share, b: S * (1 - share), classes: 24 },
    },
  };
}

function penetration(share: number): number {
  const buys = {
    ...stageMove('unaware', 'customer', [byNeed(1, { trait: 'buying' })]),
    factors: [byTrait('choosing')],
  };
  return shareAt({ ...period(share), events: [oneEvent([buys])] }, 'customer')[1]!;
}

function purchases(share: number): number {
  return purchasesUpTo({
    ...period(share),
    start: 'repeat',
    tallies: purchase,
    events: [
      {
        kind: 'repeat',
        id: 'purchases',
        label: 'Purchases',
        from: { stage: 'repeat' },
        move: 'buy',
        causes: [byNeed(1, { trait: 'buying' })],
        factors: [byTrait('choosing')],
        tally: 'purchase',
        dropOut: { id: 'dropOut', label: 'Stops', probability: 0, to: { stage: 'gone' } },
      },
    ],
  })[1]!;
}

const perShare = (prefix: string, what: string, list: readonly number[], tolerance: number) =>
  claims(
    prefix,
    tolerance,
    SHARES.map((share, i) => [share, `${what} of a brand of share ${share}`, list[i]!] as const),
  );

export const brands: ProofGroup = {
  id: 'brands',
  title: 'Brands of a category',
  meaning: 'NBD-Dirichlet as a journey: toothpaste, M 1.456, K .7788, S 1.30',
  exhibits: [
    {
      source: 'Goodhardt, Ehrenberg and Chatfield (1984); table of the R package NBDdirichlet',
      claims: [
        // rounding of the table, and the error of 32 x 24 classes
        ...perShare('brand-b', 'penetration (b)', [0.20005, 0.1569, 0.08665, 0.0181], 1e-5),
        ...perShare('brand-w', 'purchases per buyer (w)', [1.8195, 1.7631, 1.6804, 1.6087], 1e-3),
      ],
      ours: () => {
        const b = SHARES.map(penetration);
        return [...b, ...SHARES.map((share, i) => purchases(share) / b[i]!)];
      },
    },
  ],
};
