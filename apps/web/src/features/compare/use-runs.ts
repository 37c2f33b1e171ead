import { useCallback, useEffect, useMemo, useState } from 'react';
import { pairKey, scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import type { RunRequest } from '../../runs/run-queue.ts';
import type { Finished } from '../../answer/settled.ts';
import { isOver, type RunState } from '../../runs/run-state.ts';
import { useRunQueue } from '../../runs/use-run-queue.ts';

export interface Runs {
  /** How far the plans as they are now have come, in each lens. */
  readonly now: Readonly<Record<Lens, RunState | undefined>>;
  /** The last comparison that gave results, in each lens; of earlier plans while the present ones have none. */
  readonly shown: Readonly<Record<Lens, Shown | null>>;
  readonly run: () => void;
  readonly stop: () => void;
}

interface Shown extends Finished {
  readonly key: string;
}

/** Pause after the last edit before the plans are simulated, in ms. */
const pause = 600;
const lenses = ['FUNNEL', 'LIFECYCLE'] as const;

function requestOf(pair: PlanPair, lens: Lens, replications: number): RunRequest {
  return {
    key: `${replications} ${pairKey(pair, lens)}`,
    input: {
      baseline: { inline: scenarioInput(pair, 'A', lens) },
      variant: { inline: scenarioInput(pair, 'B', lens) },
      replications,
    },
  };
}

/**
 * Simulates the plans as they are, in the lens that is looked at first and then in the other, so that switching is
 * instant. `isReady` is false while the plans are known to be faulty.
 */
export function useRuns(pair: PlanPair, lens: Lens, replications: number, isReady: boolean): Runs {
  const { queue, states } = useRunQueue();
  const [shown, setShown] = useState<Runs['shown']>({ FUNNEL: null, LIFECYCLE: null });
  const [stoppedKey, setStoppedKey] = useState<string | null>(null);

  const FUNNEL = requestOf(pair, 'FUNNEL', replications);
  const LIFECYCLE = requestOf(pair, 'LIFECYCLE', replications);
  const key = `${FUNNEL.key} ${LIFECYCLE.key}`;
  // The keys stand for the requests.
  // oxlint-disable-next-line react/exhaustive-deps
  const requests = useMemo(() => ({ FUNNEL, LIFECYCLE }), [key]);

  const start = useCallback(() => {
    const other = lens === 'FUNNEL' ? 'LIFECYCLE' : 'FUNNEL';
    queue.want([requests[lens], requests[other]]);
  }, [queue, requests, lens]);

  useEffect(() => {
    if (!isReady || stoppedKey === key) return undefined;
    const timer = setTimeout(start, pause);
    return () => clearTimeout(timer);
  }, [start, isReady, key, stoppedKey]);

  // What runs for plans that are gone is not waited for.
  useEffect(() => queue.want([]), [queue, key]);

  useEffect(() => {
    setShown((before) => {
      const next = { ...before };
      for (const each of lenses) {
        const state = states.get(requests[each].key);
        if (state?.phase !== 'finished' || state.replications === 0) continue;
        const { id, replications: count } = state;
        const known = before[each];
        if (known?.id !== id || known.key !== requests[each].key || known.replications !== count)
          next[each] = { id, replications: count, key: requests[each].key };
      }
      return next.FUNNEL === before.FUNNEL && next.LIFECYCLE === before.LIFECYCLE ? before : next;
    });
  }, [states, requests]);

  return {
    now: { FUNNEL: states.get(FUNNEL.key), LIFECYCLE: states.get(LIFECYCLE.key) },
    shown,
    run: () => {
      setStoppedKey(null);
      for (const each of lenses) if (isOver(states.get(requests[each].key))) queue.forget(requests[each].key);
      start();
    },
    stop: () => {
      setStoppedKey(key);
      queue.want([requests[lens]]);
      queue.stop();
    },
  };
}
