/** What the matrix events of a week brought about: filled by populations, read by the money, the ledger and the measures. */
import type { Program } from '../compile/program.ts';

export interface MatrixFlow {
  /** Measure -> its total of the week. */
  readonly measured: Float64Array;
  /** Branch of any event -> customers who took it, further units included. */
  readonly taken: Float64Array;
  /** Passage -> customers whom a step led through it; that of the whole flow. */
  readonly passed: Float64Array;
  /** Channel -> money spent and contacts bought by events. */
  readonly spent: Float64Array;
  readonly bought: Float64Array;
  revenue: number;
  purchases: number;
  newCustomers: number;
}

export function emptyMatrixFlow({ measures, channels, events }: Program, passed: Float64Array): MatrixFlow {
  const branches = events.reduce((sum, { matrix }) => sum + (matrix?.branches.length ?? 0), 0);
  return {
    measured: new Float64Array(measures.length),
    taken: new Float64Array(branches),
    passed,
    spent: new Float64Array(channels.length),
    bought: new Float64Array(channels.length),
    revenue: 0,
    purchases: 0,
    newCustomers: 0,
  };
}

export function clearMatrixFlow(flow: MatrixFlow): void {
  flow.measured.fill(0);
  flow.taken.fill(0);
  flow.spent.fill(0);
  flow.bought.fill(0);
  flow.revenue = 0;
  flow.purchases = 0;
  flow.newCustomers = 0;
}
