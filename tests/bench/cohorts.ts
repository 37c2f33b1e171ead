/** `cohorts`: paired replications on one thread, and a whole comparison as the product runs it. */
import { manifestOf, prepare, simulatePairedBlock, type Scenario } from '@meander/core';
import { createRunner, createThreadExecutor } from '@meander/runner';
import { openMemoryStore } from '@meander/store';
import { shifted, sizeOf } from './cases.ts';
import { cohortWorld, drawsOf } from './draws.ts';
import { interleaved, timed } from './measure.ts';
import type { Section } from './table.ts';

const REPLICATIONS = 400;
const THREADS = 2;

export async function benchCohorts(scenario: Scenario): Promise<Section> {
  const variant = shifted(scenario);
  let next = 0;
  const { paired } = interleaved(
    {
      paired: () => {
        const from = next;
        next += 8;
        return (
          timed(() => simulatePairedBlock(scenario, variant, { population: 'cohorts', from, to: next })) / 8
        );
      },
    },
    7,
  );
  const { warmupWeeks } = prepare(scenario).program;
  const weeks = warmupWeeks + 2 * scenario.horizonWeeks;
  const draws = drawsOf(cohortWorld(scenario)).people.length;
  const seconds = await compareOnThreads(scenario, variant);
  return {
    title: `cohorts: compare ${scenario.id}, one lens, ${scenario.horizonWeeks} weeks (${sizeOf(scenario)}, ${draws} draws a week)`,
    rows: [
      {
        measure: 'one paired replication, one thread',
        value: paired,
        unit: 'ms',
        ratio: 1,
        goal: 'at most 28 ms',
        isMet: paired <= 28,
        note: `${((paired * 1e6) / weeks / draws).toFixed(0)} ns per draw, all of the week in it`,
      },
      {
        measure: `2 x ${REPLICATIONS} on ${THREADS} threads, wall`,
        value: seconds,
        unit: 's',
        ratio: (seconds * 1000) / paired,
        goal: 'at most 6 s',
        isMet: seconds <= 6,
        note: `${((paired * REPLICATIONS) / THREADS / 1000).toFixed(1)} s if both threads had a core of their own`,
      },
    ],
  };
}

/** Seconds until a comparison is complete, threads started and results kept. */
async function compareOnThreads(baseline: Scenario, variant: Scenario): Promise<number> {
  const store = await openMemoryStore();
  const executor = createThreadExecutor({ threads: THREADS });
  const failures: unknown[] = [];
  const runner = createRunner({
    executor,
    archive: store,
    journal: store,
    onFailure: (_, error) => failures.push(error),
  });
  const run = { population: 'cohorts', replications: REPLICATIONS } as const;
  const start = performance.now();
  await runner.start({
    id: 'bench',
    arms: [baseline, variant].map((scenario) => ({ scenario, manifest: manifestOf(scenario, run) })),
    generator: 'fast',
    ...run,
  });
  await runner.idle();
  const seconds = (performance.now() - start) / 1000;
  await runner.close();
  await executor.close();
  await store.close();
  if (failures.length > 0) throw failures[0];
  return seconds;
}
