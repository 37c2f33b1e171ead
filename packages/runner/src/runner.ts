/**
 * Runs experiments: finds out which blocks are missing, has them simulated, keeps each as it is finished, and tells how
 * far it is. What is finished is decided from the kept blocks alone, so a crash, a restart or a second process loses
 * nothing and repeats nothing.
 */
import {
  attributionFrom,
  attributionParts,
  type Attribution,
  type AttributionOptions,
} from '@meander/analysis';
import { estimateCost, type Flows, type Scenario } from '@meander/core';
import type { BlockArchive, Journal } from './archive.ts';
import type { BlockExecutor } from './executor.ts';
import { isFinal, type Experiment, type Progress, type Status } from './experiment.ts';
import { seriesId } from './identity.ts';
import { createJob, type Job } from './job.ts';
import { progressAt } from './progress.ts';
import type { FlowTask } from './task.ts';
import { createSharedBlocks } from './shared-blocks.ts';
import { finishedPrefix, missingSpans } from './spans.ts';

export interface RunnerParts {
  readonly executor: BlockExecutor;
  readonly archive: BlockArchive;
  readonly journal: Journal;
  /** Milliseconds of a clock that never goes back; only estimates of the time left read it. */
  readonly clock?: () => number;
  /** Called with what made an experiment fail. */
  readonly onFailure?: (experiment: Experiment, error: unknown) => void;
}

/** Parts of a question that are answered. */
export interface PartsProgress {
  readonly done: number;
  readonly total: number;
}

export interface Runner {
  /** Starts or continues an experiment; one that is already at work is joined, a complete one costs nothing. */
  start(experiment: Experiment): Promise<void>;
  /** Stops one within a quarter of a second; finished replications are kept. Answers whether it was at work. */
  cancel(id: string): Promise<boolean>;
  /** How far it is; `written` is the status last written down, which counts when nobody here is at work on it. */
  progress(experiment: Experiment, written: Status): Promise<Progress>;
  /** Progress now and after each change, up to a final status or until the reader is gone. */
  watch(experiment: Experiment, written: Status, gone?: AbortSignal): AsyncGenerator<Progress>;
  /** Replications that are not stored yet, over the arm that lacks most. */
  missing(experiment: Experiment): Promise<number>;
  /** Who goes from stage to stage in a small run, which is not kept. */
  flows(task: FlowTask): Promise<Flows>;
  /** Estimated work of everything that waits or runs, in nanoseconds of one core. */
  queuedWork(): number;
  /** Tries a claim in both its worlds, beside whatever else is at work; nothing is kept. */
  test: BlockExecutor['test'];
  /**
   * Credit beside truth, its parts on all threads; nothing is stored.
   * @param tell told after every part
   * @throws RangeError for impossible options, or the reason of `stop`
   */
  attribute(
    scenario: Scenario,
    options: AttributionOptions,
    tell?: (progress: PartsProgress) => void,
    stop?: AbortSignal,
  ): Promise<Attribution>;
  /** Answers a question about single customers of one future; nothing is kept. */
  people: BlockExecutor['people'];
  /** Computes published results that belong together; nothing is kept. */
  prove: BlockExecutor['prove'];
  /** Resolves when nothing is at work. */
  idle(): Promise<void>;
  /** Stops everything without calling it cancelled, so that it is taken up again after a restart. */
  close(): Promise<void>;
}

export function createRunner(parts: RunnerParts): Runner {
  const { executor, archive, journal, clock = () => performance.now() } = parts;
  const jobs = new Map<string, { readonly job: Job; readonly settled: Promise<void> }>();
  const blocks = createSharedBlocks();
  const closing = new AbortController();
  let isClosed = false;

  /** Raised when whoever asked has enough, or nobody can be answered any more. */
  function untilClosed(stop?: AbortSignal): AbortSignal {
    return stop === undefined ? closing.signal : AbortSignal.any([closing.signal, stop]);
  }

  async function stored(experiment: Experiment) {
    return Promise.all(experiment.arms.map(({ manifest }) => archive.spans(seriesId(manifest))));
  }

  function isAtWork(experiment: Experiment): boolean {
    const wanted = experiment.arms.map(({ manifest }) => seriesId(manifest));
    return [...jobs.values()].some(({ job }) => wanted.every((each) => job.series.includes(each)));
  }

  async function progress(experiment: Experiment, written: Status): Promise<Progress> {
    const atWork = jobs.get(experiment.id);
    if (atWork !== undefined) return atWork.job.progress.value;
    const spans = await stored(experiment);
    const done = Math.min(...spans.map((each) => finishedPrefix(each, experiment.replications)));
    return progressAt(
      experiment,
      statusAt(experiment, done, written),
      done,
      done / experiment.replications,
      null,
    );
  }

  /** Only a finished set of blocks makes it complete, and work on a comparison is work on its runs. */
  function statusAt(experiment: Experiment, done: number, written: Status): Status {
    if (done >= experiment.replications) return 'complete';
    if (isAtWork(experiment)) return 'running';
    return written === 'complete' ? 'queued' : written;
  }

  async function start(experiment: Experiment): Promise<void> {
    const atWork = jobs.get(experiment.id);
    if (isClosed || (atWork !== undefined && !atWork.job.isStopping())) return;
    await atWork?.settled;
    const spans = await stored(experiment);
    const isComplete = spans.every(
      (each) => finishedPrefix(each, experiment.replications) >= experiment.replications,
    );
    await journal.record(experiment.id, isComplete ? 'complete' : 'running');
    // Another request may have started it meanwhile.
    if (isComplete || isClosed || jobs.has(experiment.id)) return;
    const job = createJob(experiment, spans, { executor, archive, clock, blocks });
    jobs.set(experiment.id, { job, settled: settle(job) });
  }

  /** Writes down how a job ended. What a closing runner stopped stays unfinished, to be taken up again. */
  async function settle({ experiment, finished, progress: latest }: Job): Promise<void> {
    const { status, error } = await finished;
    try {
      if (error !== undefined) parts.onFailure?.(experiment, error);
      if (!isClosed || status !== 'cancelled') await journal.record(experiment.id, status, describe(error));
    } catch (fault) {
      parts.onFailure?.(experiment, fault);
    }
    jobs.delete(experiment.id);
    latest.end();
  }

  return {
    start,
    progress,
    async cancel(id) {
      const atWork = jobs.get(id);
      if (atWork === undefined) return false;
      atWork.job.stop();
      await atWork.settled;
      return true;
    },
    async *watch(experiment, written, gone) {
      const atWork = jobs.get(experiment.id);
      if (atWork === undefined) {
        yield await progress(experiment, written);
        return;
      }
      for await (const each of atWork.job.progress.read(gone)) {
        yield each;
        if (isFinal(each.status)) return;
      }
    },
    async missing(experiment) {
      const gaps = (await stored(experiment)).map((spans) => missingSpans(spans, experiment.replications));
      return Math.max(...gaps.map((each) => each.reduce((sum, { from, to }) => sum + to - from, 0)));
    },
    flows: (task) => executor.flows(task),
    queuedWork() {
      let work = 0;
      for (const { job } of jobs.values()) {
        const { arms, population, replications } = job.experiment;
        const missing = 1 - job.progress.value.fraction;
        for (const { scenario } of arms)
          work += missing * estimateCost(scenario, { population, replications }).work;
      }
      return work;
    },
    test: (experiment, options, tell, stop) => executor.test(experiment, options, tell, untilClosed(stop)),
    async attribute(scenario, options, tell, stop) {
      const asked = attributionParts(scenario, options);
      const total = asked.length;
      const end = untilClosed(stop);
      let done = 0;
      tell?.({ done, total });
      const answers = asked.map(async (part) => {
        const answer = await executor.attribute(part, end);
        tell?.({ done: ++done, total });
        return answer;
      });
      return attributionFrom(asked, await Promise.all(answers));
    },
    people: (of, kind, question) => executor.people(of, kind, question),
    prove: (part) => executor.prove(part),
    async idle() {
      while (jobs.size > 0) await Promise.all([...jobs.values()].map(({ settled }) => settled));
    },
    async close() {
      isClosed = true;
      closing.abort();
      for (const { job } of jobs.values()) job.stop();
      await Promise.all([...jobs.values()].map(({ settled }) => settled));
      await executor.close();
    },
  };
}

function describe(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Error ? error.message : JSON.stringify(error);
}
