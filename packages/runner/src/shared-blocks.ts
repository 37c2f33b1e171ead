/**
 * What all experiments of this process know of the blocks of a series: those that are kept and those at work. Who lacks a block
 * that is at work elsewhere waits for it instead of simulating it again.
 */
import type { Span } from './spans.ts';

/** A block at work. */
interface BlockAtWork extends Span {
  /** Resolves when it is kept, or will not be. */
  readonly ended: Promise<void>;
}

export interface SharedSeries {
  /** Kept blocks, in no order. */
  readonly kept: Span[];
  readonly atWork: Set<BlockAtWork>;
}

export interface SharedBlocks {
  /** The same object for the same series while anybody holds it. @param kept blocks known to be in the archive */
  hold(series: string, kept: readonly Span[]): SharedSeries;
  release(series: string): void;
}

export function createSharedBlocks(): SharedBlocks {
  const known = new Map<string, { readonly shared: SharedSeries; holders: number }>();
  return {
    hold(series, kept) {
      const entry = known.get(series) ?? { shared: { kept: [], atWork: new Set() }, holders: 0 };
      entry.holders += 1;
      entry.shared.kept.push(...kept);
      known.set(series, entry);
      return entry.shared;
    },
    release(series) {
      const entry = known.get(series);
      if (entry !== undefined && --entry.holders === 0) known.delete(series);
    },
  };
}

/** Blocks at work elsewhere that will bring some of these replications to a run of `total`. */
export function broughtElsewhere({ atWork }: SharedSeries, { from, to }: Span, total: number): BlockAtWork[] {
  return [...atWork].filter((each) => each.from < to && each.to > from && each.to <= total);
}

/** Says that a block is at work. @returns says that it no longer is */
export function announce({ atWork }: SharedSeries, { from, to }: Span): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const block: BlockAtWork = { from, to, ended: promise };
  atWork.add(block);
  return () => {
    atWork.delete(block);
    resolve();
  };
}
