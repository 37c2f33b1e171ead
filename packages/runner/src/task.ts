/** A task: one block of replications, of one scenario or of several. A pure function of its data, wherever it runs. */
import {
  encodeBlock,
  recordFlows,
  simulateBlocksInCrew,
  simulateTogether,
  type Block,
  type Crew,
  type Flows,
  type Population,
  type Scenario,
} from '@meander/core';
import { bytesHash } from './identity.ts';

export interface Task {
  /** One scenario, or several that share their luck; a common warm-up is lived once. */
  readonly scenarios: readonly Scenario[];
  readonly population: Population;
  readonly generator: 'fast' | 'audit';
  readonly from: number;
  readonly to: number;
  /** Threads that may share the work of a big block of agents (default 1); the bytes do not depend on it. */
  readonly threads?: number;
}

/** A task that is answered with flows instead of a block. */
export interface FlowTask extends Omit<Task, 'scenarios' | 'threads'> {
  readonly scenarios: readonly [Scenario];
}

/** A finished block; shorter than asked for when it was told to stop. */
export interface FinishedBlock {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Simulates the blocks of a task, one for each scenario. `stop` is asked between replications. */
export function performTask({ scenarios, ...run }: Task, stop: () => boolean): FinishedBlock[] {
  return simulateTogether(scenarios, run, stop).map(finished);
}

/** Who goes from stage to stage in the first scenario of a task, its replications added up. */
export function performFlows({ scenarios: [scenario], ...run }: FlowTask): Flows {
  return recordFlows(scenario, run);
}

/** One thread's part in a task of agents; every member of the crew ends with all blocks. */
export async function performInCrew(
  { scenarios, generator, from, to }: Task,
  crew: Crew,
  stop: () => boolean,
): Promise<FinishedBlock[]> {
  const blocks = await simulateBlocksInCrew(scenarios, { generator, from, to }, crew, stop);
  return crew.member === 0 ? blocks.map(finished) : [];
}

function finished(block: Block): FinishedBlock {
  const bytes = encodeBlock(block);
  return { from: block.from, to: block.to, bytes, hash: bytesHash(bytes) };
}
