/** Ways to spread a year's money over its weeks. Factors per week, mean 1, repeated to the horizon. */

export const flightings = ['as-a', 'even', 'pulsed'] as const;
export type Flighting = (typeof flightings)[number];

const weeksOn = 4;
const weeksOff = 4;

/** Factors of a way that plan B may take; null leaves plan A's. */
export function flightOf(flighting: Flighting): readonly number[] | null {
  if (flighting === 'as-a') return null;
  if (flighting === 'even') return [1];
  const on = (weeksOn + weeksOff) / weeksOn;
  return [...Array.from({ length: weeksOn }, () => on), ...Array.from({ length: weeksOff }, () => 0)];
}

/** The way that a list of factors is; null where it is another. */
export function flightingOf(flight: readonly number[] | null | undefined): Flighting | null {
  const text = JSON.stringify(flight);
  return flightings.find((flighting) => JSON.stringify(flightOf(flighting)) === text) ?? null;
}
