import { useEffect, useState } from 'react';
import { failureOf, type Failure, type Issue } from '../../api/failure.ts';
import { once } from '../../api/client.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { pairKey, scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import type { Metric } from '../../comparison/view.ts';

const PlanParts = graphql(`
  fragment PlanParts on Scenario @_unmask {
    horizonWeeks
    people
    currency
    seed
    presetVersion
    preset {
      key
      title
    }
    budget {
      weekly {
        amount
      }
      allocations {
        share
        channel {
          id
          label
          kind
          meaning
        }
      }
    }
    changes {
      path
      number
      from
      label
      unit
    }
    notes {
      path
      code
      message
    }
  }
`);

const PreviewPlans = graphql(
  `
    query PreviewPlans($input: ComparisonInput!) {
      previewComparison(input: $input) {
        __typename
        ... on PreviewComparison {
          points {
            week
            difference
          }
          baseline {
            ...PlanParts
          }
          variant {
            ...PlanParts
          }
        }
        ... on ValidationError {
          issues {
            path
            severity
            code
            value
            allowed
            suggestion
            message
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [PlanParts],
);

export type ResolvedPlan = ResultOf<typeof PlanParts>;

/** Both plans as the API understands them, and the average difference week by week. */
export interface LivePlans {
  /** Which pair, lens and metric this is the answer to. */
  readonly key: string;
  readonly a: ResolvedPlan;
  readonly b: ResolvedPlan;
  readonly points: readonly { readonly week: number; readonly difference: number }[];
}

export interface Live {
  /** The last answer; of an earlier pair while the next one is on its way. */
  readonly plans: LivePlans | null;
  readonly issues: readonly Issue[];
  readonly failure: Failure | null;
}

/** Pause in edits before asking, in ms: a slider gives a value per frame. */
const pause = 60;

export function liveKey(pair: PlanPair, lens: Lens, metric: Metric): string {
  return `${metric} ${pairKey(pair, lens)}`;
}

/** Asks for the preview of every edit; only the last question's answer counts. */
export function useLive(pair: PlanPair, lens: Lens, metric: Metric, attempt: number): Live {
  const [live, setLive] = useState<Live>({ plans: null, issues: [], failure: null });
  const key = liveKey(pair, lens, metric);
  useEffect(() => {
    const input = {
      baseline: { inline: scenarioInput(pair, 'A', lens) },
      variant: { inline: scenarioInput(pair, 'B', lens) },
      metric,
    };
    let question: { unsubscribe: () => void } | undefined;
    const timer = setTimeout(() => {
      question = once.query(PreviewPlans, { input }).subscribe(({ data, error }) => {
        const result = data?.previewComparison;
        if (error !== undefined || result === undefined) {
          const failure: Failure = error === undefined ? { kind: 'unreachable' } : failureOf(error);
          setLive(({ plans }) => ({ plans, issues: [], failure }));
        } else if (result.__typename === 'PreviewComparison') {
          const plans = { key, a: result.baseline, b: result.variant, points: result.points };
          setLive({ plans, issues: [], failure: null });
        } else if (result.__typename === 'ValidationError') {
          setLive(({ plans }) => ({ plans, issues: result.issues, failure: null }));
        } else {
          const failure: Failure = { kind: 'refused', messages: [result.message] };
          setLive(({ plans }) => ({ plans, issues: [], failure }));
        }
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      question?.unsubscribe();
    };
    // The key stands for pair, lens and metric.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, attempt]);
  return live;
}
