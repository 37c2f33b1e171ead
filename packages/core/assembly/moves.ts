/**
 * The moves of expected customers in AssemblyScript: one event at a time, those who stay and then entry after entry. It does what
 * `plainMoves` in `src/engine/kernel/moves.ts` does, with the same bits. Compiled by build.mjs.
 */

/** An event: its cells and its entries; where the counts are, and how far probabilities are from what moved. */
@unmanaged
class Event {
  firstCell: usize;
  lastCell: usize;
  firstEntry: usize;
  lastEntry: usize;
  before: usize;
  counts: usize;
  /** Bytes of all counts. */
  size: u32;
  /** Address of a rate's probability less that of its `moved`. */
  toProbability: usize;
}

/** A cell that takes part: its place in bytes among the counts, and the address of its probability to stay. */
@unmanaged
class Cell {
  place: usize;
  stay: usize;
}

/** A move: addresses of the count before it, of the count that it adds to, and of what moved at its rate. */
@unmanaged
class Entry {
  from: usize;
  to: usize;
  moved: usize;
}

const CELL: usize = 8;
const ENTRY: usize = 12;

export function spread(event: Event): void {
  const before = event.before;
  const counts = event.counts;
  memory.copy(before, counts, event.size);
  for (let at = event.firstCell, end = event.lastCell; at < end; at += CELL) {
    const cell = changetype<Cell>(at);
    const place = cell.place;
    store<f64>(counts + place, load<f64>(before + place) * load<f64>(cell.stay));
  }
  const toProbability = event.toProbability;
  for (let at = event.firstEntry, end = event.lastEntry; at < end; at += ENTRY) {
    const entry = changetype<Entry>(at);
    const moved = entry.moved;
    const to = entry.to;
    const moving = load<f64>(entry.from) * load<f64>(moved + toProbability);
    store<f64>(moved, load<f64>(moved) + moving);
    store<f64>(to, load<f64>(to) + moving);
  }
}
