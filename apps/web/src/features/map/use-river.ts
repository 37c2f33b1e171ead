import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { Issue } from '../../api/failure.ts';
import { replyOf, type Reply } from '../../api/reply.ts';
import { scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import type { MapView } from './map-link.ts';
import { RiverQuery, type RiverMap } from './river-query.ts';

/** Futures of the mean: enough that it hardly moves, few enough to be waited for. */
const futuresOfMean = 100;
/** So many people are followed one by one; larger markets are simulated in groups, which costs the same for any number. */
const mostAgents = 50_000;

export interface RiverAnswer extends Omit<Reply<RiverMap, Issue>, 'answer'> {
  readonly map: RiverMap | null;
  readonly isWaiting: boolean;
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
  if (isPaused) return { map: null, isWaiting: false, issues: [], failure: null };
  const { answer: map, ...problems } = replyOf('RiverMap', data?.riverMap, error);
  return { map, isWaiting: fetching || stale, ...problems };
}
