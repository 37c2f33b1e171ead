/** Executors that let a test see or hold back what is simulated. */
import { createLocalExecutor, type BlockExecutor } from '@meander/runner';

export interface CountingExecutor extends BlockExecutor {
  /** Replications simulated so far, those of each plan. */
  replications(): number;
  /** Resolves when so many are simulated. */
  reached(wanted: number): Promise<void>;
}

export interface HeldExecutor extends BlockExecutor {
  release(): void;
}

/** The executor of this thread, counting the replications it simulates. */
export function counting(): CountingExecutor {
  const local = createLocalExecutor();
  let count = 0;
  let check = () => {};
  const executor: BlockExecutor = {
    ...local,
    async perform(task, stop) {
      const blocks = await local.perform(task, stop);
      for (const each of blocks) count += each.to - each.from;
      check();
      return blocks;
    },
  };
  return {
    ...executor,
    replications: () => count,
    reached: (wanted: number) =>
      new Promise<void>((resolve) => {
        check = () => {
          if (count >= wanted) resolve();
        };
        check();
      }),
  };
}

/** Waits with every task until it is released. */
export function held(): HeldExecutor {
  const local = createLocalExecutor();
  const gate = Promise.withResolvers<void>();
  return {
    ...local,
    perform: async (...task: Parameters<BlockExecutor['perform']>) => {
      await gate.promise;
      return local.perform(...task);
    },
    release: gate.resolve,
  };
}

/** Fails at every task, for this reason. */
export function failing(reason: string): BlockExecutor {
  return { ...createLocalExecutor(), perform: () => Promise.reject(new Error(reason)) };
}
