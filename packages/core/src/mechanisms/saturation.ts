import { exp, pow } from '../elementary.ts';
import type { Channel } from '../model/channel.ts';

/**
 * Saturation: how many contacts a pressure buys, both in multiples of the reference (1 at the reference spend, whatever the
 * curve, so that a contact costs its stated price there).
 *
 * - `hill`: x^n (1 + k^n) / (x^n + k^n); at most 1 + k^n. Hill (1910); the form of Robyn and Meridian.
 * - `exponential`: (1 - 2^(-x/k)) / (1 - 2^(-1/k)).
 * - `none`: x.
 *
 * @param x pressure in multiples of the reference spend, at least 0
 * @param k half-saturation in multiples of the reference spend: half of the most that can be bought
 * @param n shape of the Hill curve
 */
export function saturate(curve: Channel['saturation'], x: number, k: number, n: number): number {
  if (!(x > 0)) return 0;
  if (curve === 'none') return x;
  if (curve === 'exponential') return (1 - exp((-x * Math.LN2) / k)) / (1 - exp(-Math.LN2 / k));
  const xn = pow(x, n);
  const kn = pow(k, n);
  return (xn * (1 + kn)) / (xn + kn);
}

/** The most a channel can ever sell, in multiples of what the reference spend buys. */
export function saturationCeiling(curve: Channel['saturation'], k: number, n: number): number {
  if (curve === 'none') return Infinity;
  if (curve === 'exponential') return 1 / (1 - exp(-Math.LN2 / k));
  return 1 + pow(k, n);
}
