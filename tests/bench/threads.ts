/** Replications on threads: how much sooner a run is complete, and what the sharing costs. */
import { performance } from 'node:perf_hooks';
import type { Scenario } from '@meander/core';
import { createThreadExecutor } from '@meander/runner';
import type { Section } from './table.ts';

const TASKS = 16;
const REPLICATIONS = 4;
const ROUNDS = 5;
const never = new AbortController().signal;

/** Milliseconds of a run on some threads, of the clock and of all cores together: each the least of its rounds. */
export interface ThreadTime {
  readonly threads: number;
  readonly wall: number;
  readonly processor: number;
}

export async function benchThreads(preset: Scenario): Promise<Section> {
  const scenario = { ...preset, horizonWeeks: 52 };
  const [one, two] = (await threadTimes(scenario, [1, 2], ROUNDS)) as [ThreadTime, ThreadTime];
  const speed = one.wall / two.wall;
  const cost = two.processor / one.processor;
  const row = (measure: string, { wall }: ThreadTime) => ({ measure, value: wall, unit: 'ms' });
  return {
    title: `threads: ${TASKS * REPLICATIONS} replications of cohorts, ${scenario.horizonWeeks} weeks, wall`,
    rows: [
      { ...row('1 thread', one), ratio: 1 },
      {
        ...row('2 threads', two),
        ratio: speed,
        goal: 'at least x 1.8',
        isMet: speed >= 1.8,
        note: `processor time of both x ${cost.toFixed(2)}; with two free cores x ${(2 / cost).toFixed(2)}`,
      },
    ],
  };
}

/** Rounds take turns, so that a slow moment of the machine slows all of them. Threads are started beforehand. */
export async function threadTimes(
  scenario: Scenario,
  counts: readonly number[],
  rounds: number,
): Promise<ThreadTime[]> {
  const pools = counts.map((threads) => createThreadExecutor({ threads }));
  try {
    const best = counts.map((threads) => ({ threads, wall: Infinity, processor: Infinity }));
    for (const pool of pools) await live(pool, scenario);
    for (let round = 0; round < rounds; round++) {
      for (const [i, pool] of pools.entries()) {
        const [start, used] = [performance.now(), process.cpuUsage()];
        await live(pool, scenario);
        const { user, system } = process.cpuUsage(used);
        best[i]!.wall = Math.min(best[i]!.wall, performance.now() - start);
        best[i]!.processor = Math.min(best[i]!.processor, (user + system) / 1000);
      }
    }
    return best;
  } finally {
    for (const pool of pools) await pool.close();
  }
}

async function live(pool: ReturnType<typeof createThreadExecutor>, scenario: Scenario): Promise<void> {
  const tasks = Array.from({ length: TASKS }, (_, i) => {
    const span = { from: i * REPLICATIONS, to: (i + 1) * REPLICATIONS };
    return pool.perform({ scenarios: [scenario], population: 'cohorts', generator: 'fast', ...span }, never);
  });
  await Promise.all(tasks);
}
