import { useEffect, useRef, useState } from 'react';
import { askNow } from '../../api/client.ts';
import type { Failure, Issue } from '../../api/failure.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { latestQuestion } from '../../api/latest-question.ts';
import { replyOf } from '../../api/reply.ts';
import { pairKey, scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import type { Metric, View } from '../../comparison/view.ts';
import type { Document } from './use-document.ts';

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
  readonly lens: Lens;
  readonly metric: Metric;
  readonly discount: number;
  readonly a: ResolvedPlan;
  readonly b: ResolvedPlan;
  readonly points: readonly { readonly week: number; readonly difference: number }[];
}

export interface Live {
  /** The last answer; of an earlier pair while the next one is on its way. */
  readonly plans: LivePlans | null;
  /** Whether the last answer is about the pair as it is now. */
  readonly isPresent: boolean;
  readonly issues: readonly Issue[];
  readonly failure: Failure | null;
}

interface Question {
  readonly pair: PlanPair;
  readonly lens: Lens;
  readonly metric: Metric;
  /** Annual rate that later money is discounted at. */
  readonly discount: number;
  readonly key: string;
}

type Answer = Pick<Live, 'issues' | 'failure'> & { readonly plans: LivePlans | null };

async function ask({ pair, lens, metric, discount }: Question): Promise<Answer> {
  const input = {
    baseline: { inline: scenarioInput(pair, 'A', lens) },
    variant: { inline: scenarioInput(pair, 'B', lens) },
    metric,
    annualDiscount: discount,
  };
  const { data, error } = await askNow(PreviewPlans, { input });
  const { answer, ...problems } = replyOf('PreviewComparison', data?.previewComparison, error);
  const plans = answer && {
    lens,
    metric,
    discount,
    a: answer.baseline,
    b: answer.variant,
    points: answer.points,
  };
  return { plans, ...problems };
}

/** Asks for the preview of every edit, as fast as the answers come. A new `attempt` asks the same again. */
export function useLive({ pair, view, listen }: Document, attempt: number): Live {
  const [answer, setAnswer] = useState<Answer & { readonly key: string }>({
    key: '',
    plans: null,
    issues: [],
    failure: null,
  });
  const questions = useRef<{ readonly put: (question: Question) => void }>(null);
  useEffect(() => {
    const { put, close } = latestQuestion(ask, (next, { key }) =>
      setAnswer((before) => ({ ...next, key, plans: next.plans ?? before.plans })),
    );
    let asked = '';
    questions.current = {
      put: (question) => {
        if (question.key !== asked) put(question);
        asked = question.key;
      },
    };
    return close;
  }, []);
  // An edit is asked about while the page is drawn with it: the answer is then here when that is done.
  useEffect(
    () => listen((now) => questions.current?.put(questionOf(now.pair, now.view, attempt))),
    [listen, attempt],
  );
  const question = questionOf(pair, view, attempt);
  useEffect(() => {
    questions.current?.put(question);
    // The key stands for all of it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question.key]);
  const { plans, issues, failure } = answer;
  return { plans, isPresent: answer.key === question.key, issues, failure };
}

function questionOf(pair: PlanPair, { lens, metric, discount }: View, attempt: number): Question {
  return { pair, lens, metric, discount, key: `${attempt} ${metric} ${discount} ${pairKey(pair, lens)}` };
}
