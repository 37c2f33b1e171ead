/** Simulates on worker threads, so that the thread that answers requests stays free. */
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type {
  AttributionAnswer,
  PeopleAnswers,
  PeopleOf,
  PeopleQuestion,
  PeopleQuestions,
  TestedClaim,
} from '@meander/analysis';
import type { ThreadMessage, ThreadQuestion } from './block.worker.ts';
import { estimateCost, prepare, type Flows } from '@meander/core';
import type { ProofRow } from '@meander/proof';
import { performOverThreads } from './crew.ts';
import type { BlockExecutor } from './executor.ts';
import { MOST_SHARING } from './people-helpers.ts';
import type { PeopleThread, ThreadPeople } from './people.worker.ts';
import type { FinishedBlock, Task } from './task.ts';

export interface ThreadOptions {
  /** Threads; every core when left out. */
  readonly threads?: number;
  /** Heap of one thread in MiB; typed arrays do not count. */
  readonly heapMegabytes?: number;
  /** Milliseconds a task may take beyond fifty times its estimate before its thread is ended. */
  readonly patience?: number;
  /** Work of a block of agents from which on threads of its own share it, in nanoseconds; by default a second, for threads have to be started. */
  readonly sharedFrom?: number;
  /** Starts the threads for questions about people at once, before anybody asks, and keeps them. */
  readonly isStandingBy?: boolean;
}

/** How long a thread may finish its replication after a stop before it is ended, in milliseconds. */
const STOP_GRACE = 200;

/** How long a claim may be tried, or a part of a question worked at, with its wait for a thread, in milliseconds. */
const TEST_LIMIT = 600_000;
/** The same for flows, which a page waits for. */
const FLOWS_LIMIT = 300_000;
/** The same for questions about people; and how long they are remembered when nobody asks. */
const PEOPLE_LIMIT = 120_000;
const PEOPLE_IDLE = 600_000;

export function createThreadExecutor(options: ThreadOptions = {}): BlockExecutor {
  const {
    threads = availableParallelism(),
    heapMegabytes = 1024,
    patience = 30_000,
    sharedFrom = 1e9,
    isStandingBy = false,
  } = options;
  // Sources in development, compiled files in production: the worker stands beside this file in both.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const shared = {
    filename: new URL(`./block.worker.${extension}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, threads),
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  };
  const pool = new Piscina<ThreadMessage, FinishedBlock[]>(shared);
  // threads of their own, so that what a page waits for does not stand behind the blocks of a long run
  const questions = new Piscina<
    Exclude<ThreadQuestion, ThreadMessage>,
    TestedClaim | Flows | AttributionAnswer | ProofRow[]
  >(shared);
  // one thread, so that every question finds the people that were asked about before
  const people = new Piscina<ThreadPeople, PeopleAnswers[keyof PeopleAnswers]>({
    filename: new URL(`./people.worker.${extension}`, import.meta.url).href,
    minThreads: isStandingBy ? 1 : 0,
    maxThreads: 1,
    idleTimeout: PEOPLE_IDLE,
    workerData: { threads: Math.min(threads, MOST_SHARING) } satisfies PeopleThread,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });

  return {
    slots: pool.maxThreads,
    async perform(task, stop) {
      const stopFlag = new Int32Array(new SharedArrayBuffer(4));
      const done = new AbortController();
      const end = new AbortController();
      const raise = () => Atomics.store(stopFlag, 0, 1);
      if (stop.aborted) raise();
      stop.addEventListener('abort', raise, { once: true });
      const overrun = watch(task, patience, stop, done.signal, end);
      try {
        const members = crewSize(task, sharedFrom);
        if (members > 1) return await performOverThreads(task, members, stopFlag, end.signal);
        const hashes = task.scenarios.map((scenario) => prepare(scenario).scenarioHash);
        const message: ThreadMessage = { task, hashes, stopFlag };
        return await pool.run(message, { signal: end.signal });
      } catch (error) {
        // A thread that was ended after a stop has nothing to hand over; that is not a fault.
        if (stop.aborted && end.signal.aborted) return [];
        if (end.signal.aborted) throw new Error(overrunMessage(task), { cause: error });
        throw error;
      } finally {
        stop.removeEventListener('abort', raise);
        done.abort();
        await overrun;
      }
    },
    async test(experiment, sizes = {}, tell, stop) {
      const { port1, port2 } = new MessageChannel();
      if (tell !== undefined) port1.on('message', tell);
      try {
        return (await questions.run(
          { experiment, options: sizes, port: port2 },
          { signal: within(TEST_LIMIT, stop), transferList: [port2] },
        )) as TestedClaim;
      } finally {
        port1.close();
      }
    },
    flows: async (task) =>
      (await questions.run(
        { flows: task, hash: prepare(task.scenarios[0]).scenarioHash },
        { signal: AbortSignal.timeout(FLOWS_LIMIT) },
      )) as Flows,
    attribute: async (part, stop) =>
      (await questions.run({ part }, { signal: within(TEST_LIMIT, stop) })) as AttributionAnswer,
    people: async <Kind extends PeopleQuestion>(of: PeopleOf, kind: Kind, question: PeopleQuestions[Kind]) =>
      (await people.run(
        { of: { ...of, hash: prepare(of.scenario).scenarioHash }, kind, question },
        { signal: AbortSignal.timeout(PEOPLE_LIMIT) },
      )) as PeopleAnswers[Kind],
    prove: async (proof) =>
      (await questions.run({ proof }, { signal: AbortSignal.timeout(TEST_LIMIT) })) as ProofRow[],
    close: async () => {
      await Promise.all([pool.destroy(), questions.destroy(), people.destroy()]);
    },
  };
}

/** Ends a thread's work after so many milliseconds, or when it is stopped. */
function within(milliseconds: number, stop?: AbortSignal): AbortSignal {
  const late = AbortSignal.timeout(milliseconds);
  return stop === undefined ? late : AbortSignal.any([late, stop]);
}

/** How many threads share a task. */
function crewSize({ scenarios, population, threads = 1, from, to }: Task, sharedFrom: number): number {
  if (population !== 'agents' || threads < 2) return 1;
  const work = scenarios.map(
    (scenario) => estimateCost(scenario, { population, replications: to - from }).work,
  );
  return work.reduce((sum, each) => sum + each, 0) < sharedFrom ? 1 : threads;
}

/** Ends the thread of a task that stays deaf to a stop, or takes far longer than estimated. */
async function watch(
  task: Task,
  patience: number,
  stop: AbortSignal,
  done: AbortSignal,
  end: AbortController,
) {
  const work = task.scenarios.reduce(
    (sum, scenario) =>
      sum + estimateCost(scenario, { population: task.population, replications: task.to - task.from }).work,
    0,
  );
  const limit = patience + (50 * work) / 1e6;
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true, signal: done });
    done.addEventListener('abort', () => resolve(), { once: true });
  });
  const pause = (milliseconds: number) =>
    setTimeout(milliseconds, undefined, { signal: done, ref: false }).catch(() => undefined);
  await Promise.race([stopped, pause(Math.min(limit, 2 ** 31 - 1))]);
  if (done.aborted) return;
  if (stop.aborted) await pause(STOP_GRACE);
  if (!done.aborted) end.abort();
}

function overrunMessage({ from, to }: Task): string {
  return `replications ${from} to ${to - 1} took far longer than estimated and were stopped`;
}
