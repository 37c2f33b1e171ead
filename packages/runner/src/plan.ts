/** Experiment -> tasks: what is not stored yet, cut into blocks of a good size. */
import { estimateCost } from '@meander/core';
import type { Experiment } from './experiment.ts';
import { seriesId } from './identity.ts';
import { cut, missingSpans, type Span } from './spans.ts';

/** One block to simulate, for one arm or for both at once. */
export interface PlannedBlock extends Span {
  /** Indices of the arms that lack it. */
  readonly arms: readonly number[];
}

/** What a block should take, in nanoseconds of one core: long enough to hide its overhead, short enough to lose. */
const BLOCK_WORK = 4e8;
const LARGEST_BLOCK = 256;

/**
 * Replications per block: a power of two, so that the cuts of two experiments over the same scenario fall on each other.
 * It follows from the estimated cost alone, never from a clock.
 */
function blockSize({ arms, population }: Experiment): number {
  const work = arms.reduce(
    (sum, { scenario }) => sum + estimateCost(scenario, { population, replications: 1 }).work,
    0,
  );
  const fitting = BLOCK_WORK / Math.max(1, work);
  let size = 1;
  while (2 * size <= fitting && 2 * size <= LARGEST_BLOCK) size *= 2;
  return size;
}

/** The blocks to simulate, in order of replications; a block that both arms lack is simulated as a pair. */
export function planBlocks(experiment: Experiment, stored: readonly (readonly Span[])[]): PlannedBlock[] {
  const size = blockSize(experiment);
  const planned = new Map<string, { from: number; to: number; arms: number[] }>();
  const series = experiment.arms.map(({ manifest }) => seriesId(manifest));
  for (const [arm] of experiment.arms.entries()) {
    // A scenario compared with itself is simulated once.
    if (series.indexOf(series[arm]!) !== arm) continue;
    for (const gap of missingSpans(stored[arm] ?? [], experiment.replications)) {
      for (const { from, to } of cut(gap, size)) {
        const block = planned.get(`${from}-${to}`) ?? { from, to, arms: [] };
        block.arms.push(arm);
        planned.set(`${from}-${to}`, block);
      }
    }
  }
  return [...planned.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
