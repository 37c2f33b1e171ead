/** Customers under contract: the shifted beta-geometric model as a journey whose people differ by Beta classes. */
import { sbgSurvival, type SbgParameters } from '@meander/analysis';
import { byChance } from '@meander/core';
import { claims, type ProofGroup } from '../proof.ts';
import { oneEvent, shareAt, stageMove } from '../world.ts';

/** Fader and Hardie (2007), "regular" customers, seven years. */
const REGULAR: SbgParameters = { a: 0.704077, b: 1.182043 };

/** Share left after 0, 1, 2, ... renewals; a renewal is a step of the engine. */
function left(classes: number, renewals: number): number[] {
  return shareAt(
    {
      events: [oneEvent([stageMove('customer', 'gone', [byChance(1, { trait: 'leaving' })])])],
      people: 1e10,
      weeks: renewals,
      start: 'customer',
      mixtures: { leaving: { distribution: 'beta', ...REGULAR, classes } },
    },
    'customer',
  );
}

const PUBLISHED = [
  62.671, 47.382, 38.797, 33.207, 29.235, 26.246, 23.902, 22.009, 20.441, 19.119, 17.987, 17.004,
];

export const contracts: ProofGroup = {
  id: 'contracts',
  title: 'Customers under contract',
  meaning: 'sBG as a journey: Beta classes of customers who may leave at each renewal',
  exhibits: [
    {
      source: 'Fader and Hardie (2007), S(t) = B(a, b + t) / B(a, b), a .7041, b 1.1820',
      // rounding of the table; 8 classes are exact up to renewal 15, and .1 point is asked for
      claims: claims(
        'survival',
        6e-4,
        PUBLISHED.map((percent, i) => [
          i + 1,
          `customers left after ${i + 1} ${i === 0 ? 'renewal' : 'renewals'}, %`,
          percent,
        ]),
      ),
      ours: () =>
        left(8, 12)
          .slice(1)
          .map((share) => 100 * share),
    },
    {
      source: 'Gauss-Jacobi quadrature: n nodes are exact for polynomials up to degree 2 n - 1',
      // people are whole: each of the classes may be half a person of 1e10 off
      claims: claims('survival-exact', 5e-10, [
        [4, 'largest error up to renewal 7, 4 classes', 0],
        [6, 'largest error up to renewal 11, 6 classes', 0],
      ]),
      ours: () =>
        [4, 6].map((n) =>
          Math.max(...left(n, 2 * n - 1).map((share, t) => Math.abs(share - sbgSurvival(REGULAR, t)))),
        ),
    },
  ],
};
