/** What a user may say about a table when it does not say it by itself. */
import type { DecimalMark } from './amounts.ts';
import type { DateOrder } from './dates.ts';
import type { ColumnChoices } from './layout.ts';

/** How to read what the table itself leaves open. */
export type SpendTableOptions = {
  /** Order of day and month in dates such as 03/04/2026. Default: what the column shows, else day first. */
  readonly dateOrder?: DateOrder;
  /** Decimal sign of amounts. Default: what the table shows, else `1,234` and `1.234` are both 1234. */
  readonly decimal?: DecimalMark;
  /** Whether the date of a week is its first or its last day. Default: end if the header says "ending", else start. */
  readonly weekDate?: 'start' | 'end';
  /** The user's word on single columns, by name: read as spend, or left out. */
  readonly columns?: ColumnChoices;
};
