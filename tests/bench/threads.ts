/** Replications on threads: how much sooner a run is complete, and what the sharing costs. */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Scenario } from '@meander/core';
import { createThreadExecutor } from '@meander/runner';
import type { Section } from './table.ts';

/** A run: so many blocks of so many replications. */
interface Blocks {
  readonly blocks: number;
  readonly replications: number;
}

/** 400 replications, the usual number, cut as the runner does: an odd number of blocks, so that one thread ends by waiting. */
const RUN: Blocks = { blocks: 25, replications: 16 };
const ROUNDS = 3;
const never = new AbortController().signal;

/** Milliseconds of a run on some threads: each the least of its rounds. */
export interface ThreadTime {
  readonly threads: number;
  /** Of the clock. */
  readonly wall: number;
  /** Of the clock, without those in which threads had work and no core, where the system tells; they are other programs' doing. */
  readonly free: number;
  /** Of all cores together. */
  readonly processor: number;
}

export async function benchThreads(preset: Scenario): Promise<Section> {
  const scenario = { ...preset, horizonWeeks: 52 };
  const [one, two] = (await threadTimes(scenario, [1, 2], RUN, ROUNDS)) as [ThreadTime, ThreadTime];
  const speed = one.free / two.free;
  const cost = two.processor / one.processor;
  const row = (measure: string, { free }: ThreadTime) => ({ measure, value: free, unit: 'ms' });
  return {
    title: `threads: ${RUN.blocks * RUN.replications} replications of cohorts, ${scenario.horizonWeeks} weeks, wall without waits for a core`,
    rows: [
      { ...row('1 thread', one), ratio: 1 },
      {
        ...row('2 threads', two),
        ratio: speed,
        goal: 'at least x 1.8',
        isMet: speed >= 1.8,
        note: `with those waits x ${(one.wall / two.wall).toFixed(2)}; processor time of both x ${cost.toFixed(2)}`,
      },
    ],
  };
}

/** Rounds take turns, so that a slow moment of the machine slows all of them. Threads are started and their code compiled beforehand. */
export async function threadTimes(
  scenario: Scenario,
  counts: readonly number[],
  run: Blocks,
  rounds: number,
): Promise<ThreadTime[]> {
  const pools = counts.map((threads) => createThreadExecutor({ threads }));
  try {
    const best = counts.map((threads) => ({ threads, wall: Infinity, free: Infinity, processor: Infinity }));
    for (const pool of pools) await live(pool, scenario, run);
    for (let round = 0; round < rounds; round++) {
      for (const [i, pool] of pools.entries()) {
        const before = threadClocks();
        const [start, used] = [performance.now(), process.cpuUsage()];
        await live(pool, scenario, run);
        const wall = performance.now() - start;
        const { user, system } = process.cpuUsage(used);
        const time = best[i]!;
        time.wall = Math.min(time.wall, wall);
        time.free = Math.min(time.free, wall - waitOf(counts[i]!, before, threadClocks()));
        time.processor = Math.min(time.processor, (user + system) / 1000);
      }
    }
    return best;
  } finally {
    for (const pool of pools) await pool.close();
  }
}

async function live(
  pool: ReturnType<typeof createThreadExecutor>,
  scenario: Scenario,
  { blocks, replications }: Blocks,
): Promise<void> {
  const tasks = Array.from({ length: blocks }, (_, i) => {
    const span = { from: i * replications, to: (i + 1) * replications };
    return pool.perform({ scenarios: [scenario], population: 'cohorts', generator: 'fast', ...span }, never);
  });
  await Promise.all(tasks);
}

/** Milliseconds of a thread on a core, and of its waits for one. */
type Clocks = readonly [worked: number, waited: number];

/** Linux counts both for every thread; elsewhere there are none. */
function threadClocks(): Map<string, Clocks> {
  const folder = '/proc/self/task';
  try {
    return new Map(readdirSync(folder).map((thread) => [thread, clocksOf(`${folder}/${thread}/schedstat`)]));
  } catch {
    return new Map();
  }
}

function clocksOf(file: string): Clocks {
  const [worked, waited] = readFileSync(file, 'utf8').split(' ', 2).map(Number);
  return [worked! / 1e6, waited! / 1e6];
}

/** How long the `count` threads that worked most have waited for a core, on average. */
function waitOf(count: number, before: Map<string, Clocks>, after: Map<string, Clocks>): number {
  const spent = [...after].map(([thread, [worked, waited]]) => {
    const [workedBefore, waitedBefore] = before.get(thread) ?? [0, 0];
    return { worked: worked - workedBefore, waited: waited - waitedBefore };
  });
  const busiest = spent.toSorted((a, b) => b.worked - a.worked).slice(0, count);
  return busiest.reduce((sum, { waited }) => sum + waited, 0) / count;
}
