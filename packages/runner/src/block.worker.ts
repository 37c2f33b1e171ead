/** The worker thread: performs a task and hands the bytes over without copying them. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Scenario } from '@meander/core';
import { performTask, type Task } from './task.ts';

/** What a thread is sent. The flag is shared memory: it is seen in the middle of a task, unlike a message. */
export interface ThreadMessage {
  readonly task: Task;
  /** Hash of each scenario. */
  readonly hashes: readonly string[];
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** Scenarios this thread has met, by hash: a scenario is compiled once, not once for every block. */
const met = new Map<string, Scenario>();
const REMEMBERED = 16;

export default function perform({ task, hashes, stopFlag }: ThreadMessage): unknown {
  const scenarios = task.scenarios.map((scenario, i) => remember(hashes[i]!, scenario));
  const blocks = performTask({ ...task, scenarios }, () => Atomics.load(stopFlag, 0) !== 0);
  return move({ [transferableSymbol]: blocks.map(({ bytes }) => bytes.buffer), [valueSymbol]: blocks });
}

function remember(hash: string, scenario: Scenario): Scenario {
  const known = met.get(hash) ?? scenario;
  met.delete(hash);
  met.set(hash, known);
  const [oldest] = met.keys();
  if (met.size > REMEMBERED && oldest !== undefined) met.delete(oldest);
  return known;
}
