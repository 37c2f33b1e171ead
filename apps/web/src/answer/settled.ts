import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.ts';
import type { View } from '../comparison/view.ts';

const SettledComparison = graphql(`
  query SettledComparison($id: ID!, $metric: Metric!, $week: Week!, $discount: Float!) {
    comparison(id: $id) {
      id
      replications
      reproduceCommand
      difference(metric: $metric, week: $week, annualDiscount: $discount) {
        probabilityPositive
        estimate {
          median
          low
          high
        }
      }
      differenceBand(metric: $metric, annualDiscount: $discount) {
        week
        p05
        p25
        p50
        p75
        p95
        mean
      }
      payback(annualDiscount: $discount) {
        medianWeek
        weeks
        dots
        deepestDip {
          median
          low
          high
        }
      }
      simulationNoise(metric: $metric, week: $week)
    }
  }
`);

export type Settled = NonNullable<ResultOf<typeof SettledComparison>['comparison']>;

/** The results of a finished comparison, as they are looked at. */
export function useSettled(id: string | null, view: View, week: number) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: SettledComparison,
    variables: { id: id ?? '', metric: view.metric, week, discount: view.discount },
    pause: id === null,
  });
  return { settled: id === null ? null : (data?.comparison ?? null), error, fetching, ask };
}
