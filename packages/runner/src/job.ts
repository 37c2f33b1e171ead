/** One experiment at work: a few blocks ahead at a time, each kept as soon as it is finished. */
import type { BlockArchive } from './archive.ts';
import type { BlockExecutor } from './executor.ts';
import type { Experiment, Progress, Status } from './experiment.ts';
import { seriesId } from './identity.ts';
import { createLatest, type Latest } from './latest.ts';
import { planBlocks, type PlannedBlock } from './plan.ts';
import { progressAt } from './progress.ts';
import { announce, broughtElsewhere, type SharedBlocks } from './shared-blocks.ts';
import { finishedPrefix, missingSpans, type Span } from './spans.ts';

export interface JobParts {
  readonly executor: BlockExecutor;
  readonly archive: BlockArchive;
  readonly clock: () => number;
  readonly blocks: SharedBlocks;
}

interface Outcome {
  readonly status: Extract<Status, 'complete' | 'cancelled' | 'failed'>;
  readonly error?: unknown;
}

export interface Job {
  readonly experiment: Experiment;
  /** Series of blocks it works on. */
  readonly series: readonly string[];
  readonly progress: Latest<Progress>;
  readonly finished: Promise<Outcome>;
  /** Stops it; `finished` resolves soon, when what is finished is kept. */
  stop(): void;
  isStopping(): boolean;
}

/** Blocks handed out ahead of the threads: enough to keep them busy, few enough that other experiments get their turn. */
const AHEAD = 2;

/** @param finishedBefore blocks of each arm that are kept already */
export function createJob(
  experiment: Experiment,
  finishedBefore: readonly (readonly Span[])[],
  { executor, archive, clock, blocks: shared }: JobParts,
): Job {
  const series = experiment.arms.map(({ manifest }) => seriesId(manifest));
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const held = series.map((each, arm) => shared.hold(each, finishedBefore[arm] ?? []));
  const progress = createLatest(progressAt(experiment, 'queued', prefix(), fraction(), null));

  function prefix(): number {
    return Math.min(...held.map(({ kept }) => finishedPrefix(kept, experiment.replications)));
  }

  /** Share of the replications of all arms that are simulated, in order or not. */
  function fraction(): number {
    const total = experiment.replications * held.length;
    const missing = held.flatMap(({ kept }) => missingSpans(kept, experiment.replications));
    return 1 - missing.reduce((sum, { from, to }) => sum + to - from, 0) / total;
  }

  /**
   * Brings a block to every arm of it that lacks it: simulates what nobody else is at, waits for the rest, and looks again, for
   * others may have been stopped.
   * @param threads that may share the block
   */
  async function bring(block: PlannedBlock, threads: number): Promise<void> {
    const total = experiment.replications;
    const waits: Promise<void>[] = [];
    const own: number[] = [];
    const rest: number[] = [];
    for (const arm of block.arms) {
      const missing = missingIn(block, arm).reduce((sum, { from, to }) => sum + to - from, 0);
      const elsewhere = broughtElsewhere(held[arm]!, block, total);
      waits.push(...elsewhere.map(({ ended }) => ended));
      if (missing > 0) (elsewhere.length === 0 && missing === block.to - block.from ? own : rest).push(arm);
    }
    await Promise.all([
      own.length === 0 ? undefined : simulate({ ...block, arms: own }, threads),
      Promise.race([stopped, Promise.all(waits)]),
    ]);
    for (const arm of rest) {
      for (const { from, to } of missingIn(block, arm)) {
        if (!stopping.signal.aborted) await bring({ from, to, arms: [arm] }, threads);
      }
    }
  }

  /** What an arm lacks of some replications. */
  function missingIn({ from, to }: Span, arm: number): Span[] {
    return missingSpans(held[arm]!.kept, experiment.replications)
      .map((gap) => ({ from: Math.max(gap.from, from), to: Math.min(gap.to, to) }))
      .filter((gap) => gap.from < gap.to);
  }

  async function simulate(block: PlannedBlock, threads: number): Promise<void> {
    const { population, generator } = experiment;
    const scenarios = block.arms.map((arm) => experiment.arms[arm]!.scenario);
    const task = { scenarios, population, generator, from: block.from, to: block.to, threads };
    const done = block.arms.map((arm) => announce(held[arm]!, block));
    try {
      const results = await executor.perform(task, stopping.signal);
      for (const [i, result] of results.entries()) {
        if (result.to <= result.from) continue;
        const arm = block.arms[i]!;
        await archive.keep(series[arm]!, result);
        held[arm]!.kept.push({ from: result.from, to: result.to });
      }
    } finally {
      for (const say of done) say();
    }
  }

  async function run(): Promise<Outcome> {
    try {
      const blocks = planBlocks(
        experiment,
        held.map(({ kept }) => kept),
      );
      const threads = Math.max(1, Math.floor(executor.slots / Math.max(1, blocks.length)));
      const before = fraction();
      const startedAt = clock();
      const report = () => {
        const now = fraction();
        const rate = (now - before) / (clock() - startedAt);
        const eta = rate > 0 ? Math.ceil((1 - now) / rate / 1000) : null;
        progress.set(progressAt(experiment, 'running', prefix(), now, eta));
      };
      report();
      await eachInTurn(blocks, executor.slots * AHEAD, stopping.signal, async (block) => {
        await bring(block, threads);
        // The last block is reported by the final status: nothing stands at 100 % and is not finished.
        if (!stopping.signal.aborted && fraction() < 1) report();
      });
      return { status: prefix() >= experiment.replications ? 'complete' : 'cancelled' };
    } catch (error) {
      stopping.abort();
      return { status: 'failed', error };
    }
  }

  const finished = run().then((outcome) => {
    for (const each of series) shared.release(each);
    progress.set(
      progressAt(experiment, outcome.status, prefix(), fraction(), outcome.status === 'complete' ? 0 : null),
    );
    return outcome;
  });

  return {
    experiment,
    series,
    progress,
    finished,
    stop: () => stopping.abort(),
    isStopping: () => stopping.signal.aborted,
  };
}

/** Performs items in order, at most so many at once; after a stop no new one begins. A fault is thrown when all are still. */
async function eachInTurn<T>(
  items: readonly T[],
  atOnce: number,
  stop: AbortSignal,
  perform: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const lane = async () => {
    while (next < items.length && !stop.aborted && !hasFailed) {
      try {
        await perform(items[next++]!);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  const failed = lanes.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
