/** Simulates in this thread: for small runs, tests and places without threads. Only large futures of single customers may be shared. */
import { setImmediate } from 'node:timers/promises';
import { answerPart, createPeople, createWorlds, testClaim } from '@meander/analysis';
import type { BlockExecutor } from './executor.ts';
import { helperThreads, MOST_SHARING } from './people-helpers.ts';
import { performFlows, performTask } from './task.ts';

interface LocalOptions {
  /** Threads that share a large future of single customers, this one among them; 1 when left out. */
  readonly threads?: number;
}

export function createLocalExecutor({ threads = 1 }: LocalOptions = {}): BlockExecutor {
  const worlds = createWorlds();
  const helpers = helperThreads(Math.min(threads, MOST_SHARING) - 1);
  const people = createPeople(helpers);
  return {
    slots: 1,
    async perform(task, stop) {
      // Lets timers and other requests in between two blocks, so that a stop is seen.
      await setImmediate();
      return performTask(task, () => stop.aborted);
    },
    async test(experiment, options, tell) {
      await setImmediate();
      return testClaim(experiment, options, worlds, tell);
    },
    async flows(task) {
      await setImmediate();
      return performFlows(task);
    },
    async attribute(part) {
      await setImmediate();
      return answerPart(part);
    },
    async people(of, kind, question) {
      await setImmediate();
      return people.answer(of, kind, question);
    },
    close: async () => helpers?.close(),
  };
}
