/**
 * The worker thread: performs a task and hands the bytes over without copying them, tries a claim, records flows, or tells
 * credit and truth, or computes published results.
 */
import {
  answerPart,
  createWorlds,
  testClaim,
  type AttributionPart,
  type PlannedExperiment,
  type TestOptions,
} from '@meander/analysis';
import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Scenario } from '@meander/core';
import type { ProofPart } from '@meander/proof';
import { performFlows, performTask, type FlowTask, type Task } from './task.ts';

/** What a thread is sent. The flag is shared memory: it is seen in the middle of a task, unlike a message. */
export interface ThreadMessage {
  readonly task: Task;
  /** Hash of each scenario. */
  readonly hashes: readonly string[];
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** A claim to be tried; the port is told after every arm. */
interface ThreadExperiment {
  readonly experiment: PlannedExperiment;
  readonly options: TestOptions;
  readonly port: MessagePort;
}

/** Flows to be recorded. */
interface ThreadFlows {
  readonly flows: FlowTask;
  readonly hash: string;
}

/** A part of the question of credit beside truth. */
interface ThreadPart {
  readonly part: AttributionPart;
}

/** Published results to be computed. */
interface ThreadProof {
  readonly proof: ProofPart;
}

export type ThreadQuestion = ThreadMessage | ThreadExperiment | ThreadFlows | ThreadPart | ThreadProof;

/** Runs of claims that this thread has tried. */
const worlds = createWorlds(128);
/** Scenarios this thread has met, by hash: a scenario is compiled once, not once for every block. */
const met = new Map<string, Scenario>();
const REMEMBERED = 16;

export default function perform(question: ThreadQuestion): unknown {
  if ('part' in question) return answerPart(question.part);
  if ('proof' in question) return import('@meander/proof').then(({ prove }) => prove(question.proof));
  if ('experiment' in question) {
    const { experiment, options, port } = question;
    return testClaim(experiment, options, worlds, (progress) => port.postMessage(progress));
  }
  if ('flows' in question) {
    const { flows, hash } = question;
    return performFlows({ ...flows, scenarios: [remember(hash, flows.scenarios[0])] });
  }
  const { task, hashes, stopFlag } = question;
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
