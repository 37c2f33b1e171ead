import { expm1, exp, log1p } from '../elementary.ts';
import { normalQuantile } from './normal.ts';
import { poissonQuantile } from './poisson.ts';

/**
 * The urn rule: how many of n urns are hit when m balls are thrown, each into any urn alike. It is how contacts become people
 * reached. Mean n (1 - (1 - 1/n)^m), taken as exp(m log1p(-1/n)) so that it holds for any n a double can name; 1 - 1/n
 * itself is 1 from n = 2e16 on.
 */
export function occupiedMean(balls: number, urns: number): number {
  if (!(balls > 0 && urns > 0)) return 0;
  if (urns <= 1) return Math.min(balls, urns);
  return Math.min(balls, urns, -urns * expm1(balls * log1p(-1 / urns)));
}

/** Variance of the number of urns hit, for more than two of them; written so that no two large numbers are subtracted. */
function occupiedVariance(balls: number, urns: number): number {
  const empty = exp(balls * log1p(-1 / urns));
  // P(two urns empty) / P(one empty) = (1 - 1/(n-1))^m; P(two) - P(one)^2 = P(one)^2 ((1 - 1/(n-1)^2)^m - 1)
  const alone = -empty * expm1(balls * log1p(-1 / (urns - 1)));
  const together = empty * empty * expm1(balls * log1p(-1 / (urns - 1) / (urns - 1)));
  return urns * alone + urns * urns * together;
}

/** Up to so many balls or urns the chances are worked out ball by ball. */
const FEW = 20;
/** Below this variance either hits on taken urns or empty urns are rare, and rare things are Poisson. */
const LEAST_VARIANCE = 16;
/** After urns x 45 balls the chance of an empty one among few urns is below 1e-18. */
const CERTAIN = 45;

/**
 * The number of urns hit, by inversion of one uniform: exact for up to 20 balls or urns; else normal with the exact mean
 * and variance, or, where that is narrow, Poisson for what is rare (empty urns, or balls in urns already hit).
 * @param balls, urns whole numbers, up to 1e18
 */
export function occupiedQuantile(balls: number, urns: number, u: number): number {
  const most = Math.min(balls, urns);
  if (most <= 1) return Math.max(0, most);
  if (most <= FEW) return ballByBall(Math.min(balls, urns * CERTAIN), urns, u);
  const mean = occupiedMean(balls, urns);
  const variance = occupiedVariance(balls, urns);
  if (variance >= LEAST_VARIANCE) {
    const count = Math.floor(mean + normalQuantile(u) * Math.sqrt(variance) + 0.5);
    return Math.min(most, Math.max(1, count));
  }
  const rare = most - poissonQuantile(most - mean, 1 - u);
  return Math.max(1, rare);
}

/** The smallest k with P(hit <= k) >= u, from the chances after every ball. */
function ballByBall(balls: number, urns: number, u: number): number {
  const most = Math.min(balls, urns);
  const chance = new Float64Array(most + 1);
  chance[0] = 1;
  for (let ball = 0; ball < balls; ball++) {
    for (let k = Math.min(ball + 1, most); k > 0; k--)
      chance[k] = chance[k]! * (k / urns) + chance[k - 1]! * ((urns - k + 1) / urns);
    chance[0] = 0;
  }
  let below = 0;
  for (let k = 1; k < most; k++) {
    below += chance[k]!;
    if (below >= u) return k;
  }
  return most;
}
