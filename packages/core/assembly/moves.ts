/**
 * The moves of expected customers in AssemblyScript: one event at a time, those who stay and then entry after entry. It does what
 * `plainMoves` in `src/engine/kernel/moves.ts` does, with the same bits. Compiled by build.mjs.
 */

/** An event: its cells with their rows, and its entries; where the tables and the numbers of the week are. */
@unmanaged
class Event {
  active: usize;
  rateRow: usize;
  cells: u32;
  from: usize;
  to: usize;
  rateOf: usize;
  entries: u32;
  before: usize;
  counts: usize;
  /** Bytes of all counts. */
  size: u32;
  moved: usize;
  probability: usize;
  stay: usize;
}

export function spread(event: Event): void {
  const before = event.before;
  const counts = event.counts;
  memory.copy(before, counts, event.size);
  const active = event.active;
  const rateRow = event.rateRow;
  const stay = event.stay;
  for (let i: usize = 0, end: usize = event.cells; i < end; i++) {
    const cell: usize = load<u32>(active + 4 * i);
    const staying = load<f64>(stay + 8 * <usize>load<u32>(rateRow + 4 * i));
    store<f64>(counts + 8 * cell, load<f64>(before + 8 * cell) * staying);
  }
  const from = event.from;
  const to = event.to;
  const rateOf = event.rateOf;
  const moved = event.moved;
  const probability = event.probability;
  for (let i: usize = 0, end: usize = event.entries; i < end; i++) {
    const rate: usize = load<u32>(rateOf + 4 * i);
    const moving =
      load<f64>(before + 8 * <usize>load<u32>(from + 4 * i)) * load<f64>(probability + 8 * rate);
    const sum = moved + 8 * rate;
    store<f64>(sum, load<f64>(sum) + moving);
    const target = counts + 8 * <usize>load<u32>(to + 4 * i);
    store<f64>(target, load<f64>(target) + moving);
  }
}
