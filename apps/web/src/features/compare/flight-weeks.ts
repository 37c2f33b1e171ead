/** What each plan spends in each week. */
import { sum, type Amounts } from '../../comparison/split.ts';

/** Factors per plan week by channel; a list shorter than the horizon is repeated. */
export type Flights = Readonly<Record<string, readonly number[]>>;

export interface WeekOfSpend {
  readonly week: number;
  readonly upstream: number;
  readonly downstream: number;
}

/** Weeks 1 to `horizonWeeks` of a plan with these weekly means. */
export function flightWeeks(
  amounts: Amounts,
  flights: Flights,
  upstream: readonly string[],
  horizonWeeks: number,
): WeekOfSpend[] {
  const downstream = Object.keys(amounts).filter((id) => !upstream.includes(id));
  return Array.from({ length: horizonWeeks }, (_, i) => {
    const inWeek = Object.fromEntries(
      Object.entries(amounts).map(([id, amount]) => {
        const factors = flights[id] ?? [1];
        return [id, amount * (factors[i % factors.length] ?? 1)];
      }),
    );
    return { week: i + 1, upstream: sum(inWeek, upstream), downstream: sum(inWeek, downstream) };
  });
}
