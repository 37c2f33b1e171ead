/** Scenarios in, merged blocks out: on worker threads, with progress and a stop that keeps what is finished. */
import {
  decodeBlock,
  manifestOf,
  mergeBlocks,
  outOfRange,
  type Block,
  type Manifest,
  type Population,
  type Scenario,
} from '@meander/core';
import {
  comparisonId,
  createLocalExecutor,
  createRunner,
  createThreadExecutor,
  finishedSpans,
  runId,
  seriesId,
  type Experiment,
} from '@meander/runner';
import { createMemoryArchive } from './archive.ts';
import { ScenarioError } from './scenario-error.ts';

export interface SimulationProgress {
  /** Share of all replications that are simulated, 0 to 1. */
  readonly fraction: number;
  /** Estimated seconds that are left; null before the first replications. */
  readonly etaSeconds: number | null;
}

export interface SimulationOptions {
  /** Independent futures, 1 to 10,000; default 400. The expected population needs one. */
  readonly replications?: number;
  /** How people are held; default `cohorts`. */
  readonly population?: Population;
  /** Worker threads; 0 simulates in this thread; every core when left out. */
  readonly threads?: number;
  /** Ends it early with the replications that are finished. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SimulationProgress) => void;
}

/** One scenario with its results. */
export interface Simulated {
  readonly manifest: Manifest;
  readonly block: Block;
}

const DEFAULT_REPLICATIONS = 400;
const MOST_REPLICATIONS = 10_000;

/**
 * One scenario, or two for the same people with the same luck.
 * @throws ScenarioError for an impossible number of replications, the signal's reason when it was stopped before the
 * first replication was finished, Error when a simulation failed
 */
export async function simulate(
  scenarios: readonly Scenario[],
  options: SimulationOptions,
): Promise<Simulated[]> {
  const experiment = experimentOf(scenarios, options);
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const archive = createMemoryArchive();
  let failure: unknown;
  const runner = createRunner({
    executor: executorOf(experiment, options),
    archive,
    journal: { record: () => Promise.resolve() },
    onFailure: (_, error) => (failure = error),
  });
  const stop = () => void runner.cancel(experiment.id);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await runner.start(experiment);
    for await (const { fraction, etaSeconds } of runner.watch(experiment, 'queued'))
      onProgress?.({ fraction, etaSeconds });
  } finally {
    signal?.removeEventListener('abort', stop);
    await runner.close();
  }
  if (failure !== undefined) throw failure;

  const results: Simulated[] = [];
  for (const { manifest } of experiment.arms) {
    const series = seriesId(manifest);
    const blocks: Block[] = [];
    for (const span of finishedSpans(await archive.spans(series), experiment.replications))
      blocks.push(decodeBlock(await archive.read(series, span)));
    if (blocks.length === 0) signal?.throwIfAborted();
    const block = mergeBlocks(blocks);
    results.push({ manifest: { ...manifest, replications: block.to }, block });
  }
  return results;
}

function experimentOf(scenarios: readonly Scenario[], options: SimulationOptions): Experiment {
  const { population = 'cohorts', replications = DEFAULT_REPLICATIONS } = options;
  if (!Number.isInteger(replications) || replications < 1 || replications > MOST_REPLICATIONS) {
    throw new ScenarioError([
      outOfRange(['replications'], 'replications', replications, 1, MOST_REPLICATIONS),
    ]);
  }
  const sizes = { population, replications: population === 'expected' ? 1 : replications };
  const arms = scenarios.map((scenario) => ({ scenario, manifest: manifestOf(scenario, sizes) }));
  const [first = '', second] = arms.map(({ manifest }) => runId(manifest));
  return {
    id: second === undefined ? first : comparisonId(first, second),
    arms,
    ...sizes,
    generator: 'fast',
  };
}

/** The expectation is there before a thread has started. */
function executorOf({ population }: Experiment, { threads }: SimulationOptions) {
  if (threads === 0 || population === 'expected') return createLocalExecutor();
  return createThreadExecutor(threads === undefined ? {} : { threads });
}
