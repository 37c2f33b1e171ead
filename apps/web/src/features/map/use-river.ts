import { useMemo } from 'react';
import { useQuery } from 'urql';
import { failureOf, type Failure, type Issue } from '../../api/failure.ts';
import { scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import type { MapView } from './map-link.ts';
import { RiverQuery, type RiverMap } from './river-query.ts';

/** Futures of the mean: enough that it hardly moves, few enough to be waited for. */
const futuresOfMean = 100;
/** So many people are followed one by one; larger markets are simulated in groups, which costs the same for any number. */
const mostAgents = 50_000;

export interface RiverAnswer {
  readonly map: RiverMap | null;
  readonly isWaiting: boolean;
  readonly issues: readonly Issue[];
  readonly failure: Failure | null;
}

interface Question {
  readonly pair: PlanPair;
  readonly saved: { readonly a: string; readonly b: string } | null;
  readonly view: Pick<MapView, 'plan' | 'isMean' | 'future'>;
  readonly lens: Lens;
  readonly journey: string | null;
  readonly runs: 'ACROSS' | 'DOWN';
  /** People in the market; null until that is known. */
  readonly people: number | null;
  readonly isPaused?: boolean;
}

/** The plan that is looked at, through the journey that is looked at. */
export function scenarioRef({
  pair,
  saved,
  view,
  lens,
  journey,
}: Pick<Question, 'pair' | 'saved' | 'lens' | 'journey'> & { readonly view: Pick<MapView, 'plan'> }) {
  if (saved !== null) return { id: view.plan === 'A' ? saved.a : saved.b };
  return { inline: { ...scenarioInput(pair, view.plan, lens), ...(journey === null ? {} : { journey }) } };
}

/** The flows of one plan through one journey. */
export function useRiver(question: Question): RiverAnswer {
  const { view, runs, people, isPaused = false } = question;
  const scenario = scenarioRef(question);
  const future = view.isMean ? 0 : view.future;
  const key = JSON.stringify([scenario, future, view.isMean, runs, people]);
  const variables = useMemo(() => {
    const isLarge = view.isMean || (people ?? 0) > mostAgents;
    return {
      input: {
        scenario,
        population: isLarge ? ('COHORTS' as const) : ('AGENTS' as const),
        future,
        futures: view.isMean ? futuresOfMean : 1,
      },
      runs,
      marks: runs === 'ACROSS' ? 2000 : 700,
    };
    // The key stands for everything that is asked.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  const [{ data, error, fetching, stale }] = useQuery({ query: RiverQuery, variables, pause: isPaused });
  const answer = data?.riverMap;
  if (isPaused) return { map: null, isWaiting: false, issues: [], failure: null };
  const map = answer?.__typename === 'RiverMap' ? answer : null;
  return {
    map,
    isWaiting: fetching || stale,
    issues: answer?.__typename === 'ValidationError' ? answer.issues : [],
    failure:
      error !== undefined
        ? failureOf(error)
        : answer !== undefined && answer.__typename !== 'ValidationError' && 'message' in answer
          ? { kind: 'refused', messages: [answer.message] }
          : null,
  };
}
