import { useQuery, type CombinedError } from 'urql';
import { graphql, type ResultOf, type VariablesOf } from '../api/graphql.ts';
import type { View } from '../comparison/view.ts';

const SettledComparison = graphql(`
  query SettledComparison($id: ID!, $metric: Metric!, $week: Week!, $discount: Float!) {
    comparison(id: $id) {
      id
      replications
      reproduceCommand
      baseline {
        id
        manifest {
          engineVersion
          preset
          seed
          population
        }
      }
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

export interface SettledView {
  readonly settled: Settled | null;
  /** What the results answer: until those of the present question are here, the one before. */
  readonly at: VariablesOf<typeof SettledComparison>;
  readonly error: CombinedError | undefined;
  readonly ask: () => void;
}

/** The results of a finished comparison, as they are looked at. A null id is none yet. */
export function useSettled(id: string | null, view: View, week: number): SettledView {
  const variables = { id: id ?? '', metric: view.metric, week, discount: view.discount };
  const [{ data, error, operation }, ask] = useQuery({
    query: SettledComparison,
    variables,
    pause: id === null,
  });
  return {
    settled: id === null ? null : (data?.comparison ?? null),
    at: operation?.variables ?? variables,
    error,
    ask: () => ask({ requestPolicy: 'network-only' }),
  };
}
