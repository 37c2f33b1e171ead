/** Keeps finished blocks for as long as a simulation takes. */
import type { BlockArchive, FinishedBlock } from '@meander/runner';

export function createMemoryArchive(): BlockArchive {
  const series = new Map<string, FinishedBlock[]>();
  return {
    spans: (id) => Promise.resolve((series.get(id) ?? []).map(({ from, to }) => ({ from, to }))),
    read(id, { from, to }) {
      const block = series.get(id)?.find((each) => each.from === from && each.to === to);
      return block === undefined
        ? Promise.reject(new RangeError(`there is no block of replications ${from} to ${to - 1}`))
        : Promise.resolve(block.bytes);
    },
    keep(id, block) {
      const blocks = series.get(id) ?? [];
      series.set(
        id,
        [...blocks, block].toSorted((a, b) => a.from - b.from),
      );
      return Promise.resolve();
    },
  };
}
