import type { Program } from '../compile/program.ts';

/** Who moved in a week: filled by a population, read by the money and the cause ledger. */
export interface Flow {
  /** Entry -> customers who took it; for the entry of a repeat event, purchases made. */
  readonly moved: Float64Array;
  /** Event -> cell -> customers who dropped out after a purchase (repeat events only). */
  readonly dropped: readonly Float64Array[];
}

export function emptyFlow(program: Program): Flow {
  const cells = program.cells.length;
  return {
    moved: new Float64Array(program.entries.count),
    dropped: program.events.map((event) => new Float64Array(event.kind === 'repeat' ? cells : 0)),
  };
}

export function clearFlow(flow: Flow): void {
  flow.moved.fill(0);
  for (const dropped of flow.dropped) dropped.fill(0);
}
