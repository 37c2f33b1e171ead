/** The narrow port between an experiment and what simulates its blocks. */
import type {
  AttributionAnswer,
  AttributionPart,
  PeopleAnswers,
  PeopleOf,
  PeopleQuestion,
  PeopleQuestions,
  PlannedExperiment,
  TestedClaim,
  TestOptions,
  TestProgress,
} from '@meander/analysis';
import type { Flows } from '@meander/core';
import type { ProofPart, ProofRow } from '@meander/proof';
import type { FinishedBlock, FlowTask, Task } from './task.ts';

export interface BlockExecutor {
  /** How many tasks run at once. */
  readonly slots: number;
  /**
   * Performs a task. After `stop` it answers within a quarter of a second with the replications that are finished, which
   * may be none. @throws when the task overran its time or memory
   */
  perform(task: Task, stop: AbortSignal): Promise<FinishedBlock[]>;
  /**
   * Tries a claim in both its worlds.
   * @param tell told after every arm
   * @throws what the experiment throws, or the reason of `stop`
   */
  test(
    experiment: PlannedExperiment,
    options?: TestOptions,
    tell?: (progress: TestProgress) => void,
    stop?: AbortSignal,
  ): Promise<TestedClaim>;
  /** Who goes from stage to stage; for runs small enough to be waited for. */
  flows(task: FlowTask): Promise<Flows>;
  /** Answers a part of the question of credit beside truth. @throws what the question throws, or the reason of `stop` */
  attribute(part: AttributionPart, stop?: AbortSignal): Promise<AttributionAnswer>;
  /**
   * Answers a question about single customers of one future; who was asked about lately is remembered.
   * @throws RangeError for an unknown customer
   */
  people<Kind extends PeopleQuestion>(
    of: PeopleOf,
    kind: Kind,
    question: PeopleQuestions[Kind],
  ): Promise<PeopleAnswers[Kind]>;
  /** Computes published results that belong together. */
  prove(part: ProofPart): Promise<readonly ProofRow[]>;
  close(): Promise<void>;
}
