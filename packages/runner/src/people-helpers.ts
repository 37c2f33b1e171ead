/** Threads that live a part of the people each. They start with the first large future, and end with the thread that asks. */
import { Worker } from 'node:worker_threads';
import type { Helpers } from '@meander/analysis';
import type { PartMessage } from './people-part.worker.ts';

/** Most threads that share a future: each works out all of its weeks, and waits for the slowest in every one. */
export const MOST_SHARING = 4;

/** @param count threads besides the one that asks, 0 or more @returns undefined for none */
export function helperThreads(count: number): Helpers | undefined {
  if (count < 1) return undefined;
  let threads: readonly Worker[] = [];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const send = (thread: Worker, message: PartMessage) => thread.postMessage(message);
  return {
    count,
    announce(scenario) {
      if (threads.length === 0) threads = Array.from({ length: count }, start);
      for (const thread of threads) send(thread, { scenario });
    },
    live: (helper, part) => send(threads[helper]!, { part }),
  };
}

function start(): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const thread = new Worker(new URL(`./people-part.worker.${extension}`, import.meta.url));
  thread.unref();
  return thread;
}
