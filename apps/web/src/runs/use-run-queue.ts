import { useEffect, useState, useSyncExternalStore } from 'react';
import { once } from '../api/client.ts';
import { createRunQueue, type RunQueue, type RunStates } from './run-queue.ts';

/** A page's queue of runs, and what is known of each. What is under way ends with the page. */
export function useRunQueue(): { queue: RunQueue; states: RunStates } {
  const [queue] = useState(() => createRunQueue(once));
  const states = useSyncExternalStore(queue.subscribe, queue.states);
  useEffect(() => () => queue.close(), [queue]);
  return { queue, states };
}
