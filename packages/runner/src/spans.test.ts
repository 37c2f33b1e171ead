import { describe, expect, it } from 'vitest';
import { cut, finishedPrefix, finishedSpans, missingSpans, type Span } from './spans.ts';

const span = (from: number, to: number): Span => ({ from, to });

describe('finished replications', () => {
  it('rest on a chain from the first replication without a gap', () => {
    expect(finishedSpans([span(0, 8), span(8, 16), span(24, 32)], 40)).toEqual([span(0, 8), span(8, 16)]);
    expect(finishedPrefix([span(8, 16)], 40)).toBe(0);
  });

  it('never reach beyond the replications asked for', () => {
    expect(finishedPrefix([span(0, 8), span(8, 16)], 10)).toBe(8);
    expect(finishedPrefix([span(0, 8), span(8, 16), span(8, 10)], 10)).toBe(10);
  });

  it('take the longest of the blocks that start at the same replication', () => {
    expect(finishedSpans([span(0, 4), span(0, 8), span(4, 12)], 8)).toEqual([span(0, 8)]);
  });
});

describe('missing replications', () => {
  it('are the gaps between finished blocks, and the rest', () => {
    expect(missingSpans([span(0, 8), span(16, 24)], 30)).toEqual([span(8, 16), span(24, 30)]);
    expect(missingSpans([], 5)).toEqual([span(0, 5)]);
    expect(missingSpans([span(0, 5)], 5)).toEqual([]);
  });

  it('include what only a block beyond the end would cover', () => {
    expect(missingSpans([span(0, 96), span(96, 104)], 100)).toEqual([span(96, 100)]);
  });

  it('and finished ones together are every replication once, for any set of blocks', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const blocks = someBlocks(seed);
      const total = 1 + (seed % 37);
      const gaps = missingSpans(blocks, total);
      expect(finishedPrefix([...blocks, ...gaps], total)).toBe(total);
      expect(missingSpans([...blocks, ...gaps], total)).toEqual([]);
    }
  });
});

it('cutting a span at multiples of a size leaves no replication out', () => {
  expect(cut(span(5, 30), 8)).toEqual([span(5, 8), span(8, 16), span(16, 24), span(24, 30)]);
  expect(cut(span(8, 16), 8)).toEqual([span(8, 16)]);
  expect(cut(span(3, 3), 8)).toEqual([]);
});

/** Blocks of a linear congruential sequence: overlapping, out of order, some beyond the end. */
function someBlocks(seed: number): Span[] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: next(8) }, () => {
    const from = next(40);
    return span(from, from + 1 + next(12));
  });
}
