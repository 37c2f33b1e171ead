/**
 * How spend was spread over the year. A history cannot show more than it holds, so the estimate says how it was made:
 * two years or more are averaged week by week; between one and two years, a season cannot be told from a one-off flight,
 * so the profile is smoothed and drawn towards even spend; less than a year shows no season at all.
 */

/** Weeks in a profile; week 53 of a long ISO year shares the factor of week 52. */
export const weeksOfYear = 52;

export type SeasonalityMethod = 'averaged' | 'smoothed' | 'even';

/** Width of the moving average of a single year, in weeks: a month and the weeks beside it. */
const smoothingWeeks = 5;

/** How the seasonality of a history of that many weeks is estimated. */
export function seasonalityMethod(weeks: number): SeasonalityMethod {
  if (weeks >= 2 * weeksOfYear) return 'averaged';
  return weeks >= weeksOfYear ? 'smoothed' : 'even';
}

/**
 * Factors on the mean weekly spend for week 1 to 52 of the year; 52 numbers of at least 0 with mean 1.
 *
 * @param spend of each week, one channel
 * @param coverage share of each week that the table covers, above 0
 * @param places place in the year of each week, 0 to 51
 */
export function seasonalityOf(
  spend: readonly number[],
  coverage: readonly number[],
  places: readonly number[],
): readonly number[] {
  const method = seasonalityMethod(spend.length);
  // Whole years up to the last week: each place in the year is then seen equally often, so growth does not look like a season.
  const years = Math.floor(spend.length / weeksOfYear);
  const sums = Array.from<number>({ length: weeksOfYear }).fill(0);
  const counts = Array.from<number>({ length: weeksOfYear }).fill(0);
  for (let week = spend.length - years * weeksOfYear; week < spend.length; week += 1) {
    const place = places[week] ?? 0;
    sums[place] = (sums[place] ?? 0) + (spend[week] ?? 0) / (coverage[week] ?? 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const profile = withoutHoles(
    sums.map((sum, place) => ((counts[place] ?? 0) > 0 ? sum / (counts[place] ?? 1) : undefined)),
  );
  const factors = toMeanOne(profile);
  if (method === 'averaged') return factors;
  const trust = method === 'even' ? 0 : spend.length / (2 * weeksOfYear);
  return toMeanOne(movingAverage(factors).map((factor) => 1 + trust * (factor - 1)));
}

/** A place that no week fell on (beside a week 53) gets the mean of its neighbours. */
function withoutHoles(profile: readonly (number | undefined)[]): readonly number[] {
  return profile.map((value, place) => {
    if (value !== undefined) return value;
    const before = profile[(place + weeksOfYear - 1) % weeksOfYear] ?? 0;
    const after = profile[(place + 1) % weeksOfYear] ?? 0;
    return (before + after) / 2;
  });
}

function toMeanOne(profile: readonly number[]): readonly number[] {
  const mean = profile.reduce((sum, value) => sum + value, 0) / profile.length;
  return mean > 0 ? profile.map((value) => value / mean) : profile.map(() => 1);
}

/** Over the year's end as well: December neighbours January. */
function movingAverage(profile: readonly number[]): readonly number[] {
  const half = (smoothingWeeks - 1) / 2;
  return profile.map((_, place) => {
    let sum = 0;
    for (let offset = -half; offset <= half; offset += 1)
      sum += profile[(place + offset + weeksOfYear) % weeksOfYear] ?? 0;
    return sum / smoothingWeeks;
  });
}
