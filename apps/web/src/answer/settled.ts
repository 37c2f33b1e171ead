import { useEffect } from 'react';
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

type Settled = NonNullable<ResultOf<typeof SettledComparison>['comparison']>;

export interface SettledView {
  readonly settled: Settled | null;
  /** What the results answer: until those of the present question are here, the one before. */
  readonly at: VariablesOf<typeof SettledComparison>;
  readonly error: CombinedError | undefined;
  readonly ask: () => void;
}

/** A comparison with results, and how many futures they rest on. */
export interface Finished {
  readonly id: string;
  readonly replications: number;
}

/** The results of a comparison, as they are looked at; null is none yet. */
export function useSettled(finished: Finished | null, view: View, week: number): SettledView {
  const variables = { id: finished?.id ?? '', metric: view.metric, week, discount: view.discount };
  const [{ data, error, operation, fetching }, query] = useQuery({
    query: SettledComparison,
    variables,
    pause: finished === null,
  });
  const settled = finished === null ? null : (data?.comparison ?? null);
  const ask = () => query({ requestPolicy: 'network-only' });
  // A stopped run that went on has the same id and rests on more futures than the answer that was kept.
  const isBehind =
    settled !== null &&
    !fetching &&
    settled.id === finished?.id &&
    settled.replications < finished.replications;
  useEffect(() => {
    if (isBehind) ask();
    // Only falling behind is a reason to ask.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isBehind]);
  return { settled, at: operation?.variables ?? variables, error, ask };
}
