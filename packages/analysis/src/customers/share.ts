import { normalQuantile } from '@meander/core';

/** How many of how many, with the interval that the number of people leaves open. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** 0 to 1; 0 where there is nobody. */
  readonly value: number;
  /** Wilson's score interval (Wilson 1927, JASA 22): it stays within 0 to 1, and is sound for counts of 0 and 1. */
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

const LEVEL = 0.95;

/** @param count 0 to `of` */
export function shareOf(count: number, of: number, level = LEVEL): Share {
  if (of === 0) return { count, of, value: 0, low: 0, high: 1, level };
  const z = normalQuantile((1 + level) / 2);
  const value = count / of;
  const weight = 1 + (z * z) / of;
  const middle = (value + (z * z) / (2 * of)) / weight;
  const half = (z / weight) * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of));
  const low = count === 0 ? 0 : Math.max(0, middle - half);
  const high = count === of ? 1 : Math.min(1, middle + half);
  return { count, of, value, low, high, level };
}
