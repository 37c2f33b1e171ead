/** A thread of a crew: lives the weeks of a block with its part of the customers. The first hands over the result. */
import { parentPort, workerData } from 'node:worker_threads';
import { sharedCrew } from '@meander/core';
import { performInCrew, type Task } from './task.ts';

export interface CrewMember {
  readonly task: Task;
  readonly member: number;
  readonly members: number;
  readonly memory: SharedArrayBuffer;
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

const { task, member, members, memory, stopFlag } = workerData as CrewMember;
const blocks = await performInCrew(
  task,
  sharedCrew(memory, member, members),
  () => Atomics.load(stopFlag, 0) !== 0,
);
parentPort!.postMessage(
  blocks,
  blocks.map(({ bytes }) => bytes.buffer as ArrayBuffer),
);
