/** Simulates in this thread: for small runs, tests and places without threads. */
import { setImmediate } from 'node:timers/promises';
import { answerPart, createPeople, createWorlds, testClaim, type TellWeeks } from '@meander/analysis';
import type { BlockExecutor } from './executor.ts';
import { performFlows, performTask } from './task.ts';

/** @param tellWeeks how far a future is that is lived for a question about single customers */
export function createLocalExecutor(tellWeeks?: TellWeeks): BlockExecutor {
  const worlds = createWorlds();
  const people = createPeople({ tell: tellWeeks });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    slots: 1,
    async perform(task, stop) {
      // Lets timers and other requests in between two blocks, so that a stop is seen.
      await setImmediate();
      return performTask(task, () => stop.aborted);
    },
    async test(experiment, options, tell, stop) {
      await setImmediate();
      stop?.throwIfAborted();
      return testClaim(experiment, options, worlds, tell);
    },
    async flows(task) {
      await setImmediate();
      return performFlows(task);
    },
    async attribute(part, stop) {
      // Parts are asked for together: one a turn of the loop, so that a stop is seen between them.
      turn = turn.then(() => setImmediate());
      await turn;
      stop?.throwIfAborted();
      return answerPart(part);
    },
    async people(of, kind, question) {
      await setImmediate();
      return people.answer(of, kind, question);
    },
    async prove(part) {
      await setImmediate();
      const { prove } = await import('@meander/proof');
      return prove(part);
    },
    close: () => Promise.resolve(),
  };
}
