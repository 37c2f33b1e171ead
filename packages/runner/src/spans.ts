/** Which replications are finished: blocks as half-open spans, and the gaps between them. */

/** Replications `from` (included) to `to` (not included). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The finished blocks that results rest on: from replication 0 on, without a gap, none beyond `total`. Of blocks that
 * start at the same replication the longest is taken.
 */
export function finishedSpans<S extends Span>(spans: readonly S[], total: number): S[] {
  const longest = longestByStart(spans, total);
  const chain: S[] = [];
  for (let next = longest.get(0); next !== undefined && next.from < total; next = longest.get(next.to))
    chain.push(next);
  return chain;
}

/** How many replications results rest on. */
export function finishedPrefix(spans: readonly Span[], total: number): number {
  return finishedSpans(spans, total).at(-1)?.to ?? 0;
}

/** What is still to be simulated so that everything up to `total` is finished. */
export function missingSpans(spans: readonly Span[], total: number): Span[] {
  const longest = longestByStart(spans, total);
  const starts = [...longest.keys()].toSorted((a, b) => a - b);
  const gaps: Span[] = [];
  let at = 0;
  for (const start of [...starts, total]) {
    // A block that begins inside another adds nothing that could be joined on.
    if (start < at) continue;
    if (start > at) gaps.push({ from: at, to: start });
    at = start;
    for (let block = longest.get(at); block !== undefined && at < total; block = longest.get(at))
      at = block.to;
  }
  return gaps;
}

/** Cuts a span at multiples of `size`, so that two runs cut the same replications alike. */
export function cut({ from, to }: Span, size: number): Span[] {
  const pieces: Span[] = [];
  for (let at = from; at < to;) {
    const end = Math.min(to, (Math.floor(at / size) + 1) * size);
    pieces.push({ from: at, to: end });
    at = end;
  }
  return pieces;
}

/** The longest block that starts at each replication, none beyond `total`. */
function longestByStart<S extends Span>(spans: readonly S[], total: number): Map<number, S> {
  const longest = new Map<number, S>();
  for (const span of spans) {
    const known = longest.get(span.from)?.to ?? span.from;
    if (span.to <= total && span.to > known) longest.set(span.from, span);
  }
  return longest;
}
