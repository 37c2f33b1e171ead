import type { Program } from '../compile/program.ts';
import { clearMatrixFlow, emptyMatrixFlow, type MatrixFlow } from './matrix-flow.ts';

/** Who moved in a week or substep: filled by a population, read by the money and the cause ledger. */
export interface Flow {
  /** Rate -> customers who moved at it, of all cells that share it; of a repeat event, purchases made. */
  readonly moved: Float64Array;
  /** Event -> customers who dropped out after a purchase (repeat events only). */
  readonly dropped: Float64Array;
  /** Passage -> customers who went through it otherwise than at a rate: drop-outs, and steps of matrices. */
  readonly passed: Float64Array;
  readonly matrix: MatrixFlow;
}

export function emptyFlow(program: Program): Flow {
  const passed = new Float64Array(program.passages.length);
  return {
    moved: new Float64Array(program.rates.count),
    dropped: new Float64Array(program.events.length),
    passed,
    matrix: emptyMatrixFlow(program, passed),
  };
}

export function clearFlow(flow: Flow): void {
  flow.moved.fill(0);
  flow.dropped.fill(0);
  flow.passed.fill(0);
  clearMatrixFlow(flow.matrix);
}
