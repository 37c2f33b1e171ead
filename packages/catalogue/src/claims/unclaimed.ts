/** Rows that no claim covers, with the reason. */
import type { Row } from './rows.ts';

interface Unclaimed {
  readonly row: Row;
  readonly statement: string;
  readonly reason: string;
}

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
