/**
 * What comes from outside in the vignette of the Aggregate Marketing System Simulator: a yearly wave with noise, and flights of
 * television. Drawn here from the law of its authors; their own draw can be put in its place, so that only the engine is
 * compared. Zhang and Vaver, "Introduction to the Aggregate Marketing System Simulator", Google, 2017; R package AMSS.
 */
import { cos, nameHash, normalQuantile, seedKey, uniform53 } from '@meander/core';

/** Weekly series, the first week first. */
export interface AmssSeries {
  /** Share of the market's trend that is in the market. */
  readonly season: readonly number[];
  /** Weights of the weeks among which a year's television money is shared out. */
  readonly flight: readonly number[];
}

const YEAR = 52;
/** The flights begin so many weeks into their own series, which is rotated. */
const ROTATED = 5;

/** Series of so many weeks under a seed of their own. */
export function drawSeries(seed: string, weeks: number): AmssSeries {
  const noise = autoregression(seed, 'season', weeks, { mean: 1, deviation: 0.1, correlation: 0.3 });
  const season = noise.map((factor, week) =>
    Math.min(1, Math.max(0, (0.6 + 0.25 * cos((2 * Math.PI * week) / YEAR)) * factor)),
  );
  const shift = autoregression(seed, 'flight', weeks, { mean: -0.7, deviation: 0.7, correlation: -0.7 });
  const weights = season.map((share, week) => Math.max(0, share + shift[week]!));
  return { season, flight: [...weights.slice(ROTATED), ...weights.slice(0, ROTATED)] };
}

/** A stationary series x(t) = mean + correlation (x(t-1) - mean) + normal noise, of the given standard deviation. */
function autoregression(
  seed: string,
  name: string,
  weeks: number,
  { mean, deviation, correlation }: { mean: number; deviation: number; correlation: number },
): number[] {
  const key = seedKey(seed);
  const normal = (week: number) => normalQuantile(uniform53(key, nameHash(name), week));
  const fresh = deviation * Math.sqrt(1 - correlation * correlation);
  let away = deviation * normal(0);
  return Array.from({ length: weeks }, (_, week) => {
    if (week > 0) away = correlation * away + fresh * normal(week);
    return mean + away;
  });
}
