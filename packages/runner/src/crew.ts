/** One block over several threads: for a run of agents that is too big for one and has too few replications for all. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { crewMemory } from '@meander/core';
import type { CrewMember } from './crew.worker.ts';
import type { FinishedBlock, Task } from './task.ts';

/**
 * Simulates a task of agents on so many threads of its own; the bytes are those of one thread.
 * @param end ends the threads at once @throws what a thread throws, or an AbortError
 */
export async function performOverThreads(
  task: Task,
  members: number,
  stopFlag: Int32Array<SharedArrayBuffer>,
  end: AbortSignal,
): Promise<FinishedBlock[]> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`./crew.worker.${extension}`, import.meta.url);
  const memory = crewMemory(task.scenarios, members);
  const threads = Array.from({ length: members }, (_, member) => {
    const workerData: CrewMember = { task, member, members, memory, stopFlag };
    return new Worker(file, { workerData });
  });
  try {
    const answers = threads.map((thread) => once(thread, 'message', { signal: end }));
    const [first] = (await Promise.all(answers)) as [FinishedBlock[]][];
    return first![0];
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
