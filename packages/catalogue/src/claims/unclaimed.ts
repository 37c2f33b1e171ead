/** Rows that no claim covers, with the reason. */
import type { Row } from './rows.ts';

interface Unclaimed {
  readonly row: Row;
  readonly statement: string;
  readonly reason: string;
}

/** What cannot be tried yet. */
export const waiting: readonly Unclaimed[] = [
  {
    row: 'A18',
    statement: 'Shifting budget by measured return starves upstream.',
    reason: 'needs a plan that reacts to what was measured while it runs',
  },
  {
    row: 'A21',
    statement: 'The best split depends on the goal.',
    reason: 'needs an optimiser to find the best split of each goal',
  },
  {
    row: 'A24',
    statement: 'Keep evaluating and optimising the mix.',
    reason: 'needs an optimiser to be compared with its own starting plan',
  },
  {
    row: 'B51',
    statement: 'Use what was tracked to improve both funnels.',
    reason: 'needs an optimiser or a plan that reacts to what was measured, as A24',
  },
  {
    row: 'C01',
    statement: 'Everybody leaves something on the table.',
    reason: 'needs an optimiser: regret is the distance to the best plan',
  },
  {
    row: 'C09',
    statement: 'A plan optimised through the funnel spends nothing on life after the purchase.',
    reason: 'only this half waits, for an optimiser that works under either lens',
  },
];

/** What is said of the past and not of customers. */
export const history: readonly Unclaimed[] = [
  {
    row: 'C07',
    statement: 'The funnel is more than 120 years old.',
    reason: 'a date',
  },
  {
    row: 'C11',
    statement: 'Dukesmith drew an early sales funnel in 1904.',
    reason: 'a date and a name',
  },
  {
    row: 'C13',
    statement: 'Townsend credited the stages to Lewis in 1924 and first called them a funnel.',
    reason: 'a date and a name',
  },
  {
    row: 'C14',
    statement: 'Peterson drew the picture that is used today in 1959.',
    reason: 'a date and a name',
  },
];
