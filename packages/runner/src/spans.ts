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
  const chain: S[] = [];
  for (let at = 0; at < total; at = chain.at(-1)!.to) {
    const next = longestFrom(spans, at, total);
    if (next === undefined) break;
    chain.push(next);
  }
  return chain;
}

/** How many replications results rest on. */
export function finishedPrefix(spans: readonly Span[], total: number): number {
  return finishedSpans(spans, total).at(-1)?.to ?? 0;
}

/** What is still to be simulated so that everything up to `total` is finished. */
export function missingSpans(spans: readonly Span[], total: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  while (at < total) {
    const block = longestFrom(spans, at, total);
    if (block !== undefined) {
      at = block.to;
      continue;
    }
    const from = at;
    const later = spans.filter((span) => span.from > from && span.to <= total).map((span) => span.from);
    at = Math.min(total, ...later);
    gaps.push({ from, to: at });
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

function longestFrom<S extends Span>(spans: readonly S[], at: number, total: number): S | undefined {
  let longest: S | undefined;
  for (const span of spans) {
    if (span.from === at && span.to <= total && span.to > at && span.to > (longest?.to ?? 0)) longest = span;
  }
  return longest;
}
