import type { FlowView, LeakView } from './flow-view.ts';
import type { Period } from './map-link.ts';

export interface Leak extends LeakView {
  /** People lost in the weeks counted. */
  readonly people: number;
}

/** Leaks of some weeks, the largest first. @param from the first week counted, from 1; @param to the last */
export function leaksIn({ leaks }: Pick<FlowView, 'leaks'>, from: number, to: number): Leak[] {
  return leaks
    .map((leak) => ({
      ...leak,
      people: leak.weekly.subarray(from - 1, to).reduce((sum, each) => sum + each, 0),
    }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people);
}

/** First and last week of a period. @param week the one looked at, from 1 */
export function weeksOf(period: Period, week: number, weeks: number): readonly [number, number] {
  if (period === 'WEEK') return [week, week];
  return [1, period === 'SO_FAR' ? week : weeks];
}

/** Where the people of a leak are seen: in the week looked at, or else in that of the period in which most were lost. */
export function weekOfMost({ weekly }: LeakView, week: number, from: number, to: number): number {
  if ((weekly[week - 1] ?? 0) > 0) return week;
  let most = from;
  for (let each = from; each <= to; each += 1)
    if ((weekly[each - 1] ?? 0) > (weekly[most - 1] ?? 0)) most = each;
  return most;
}
