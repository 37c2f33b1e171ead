/** How often a table reports: found from the distances between its dates. */
import { monthStart, nextMonthStart } from './calendar.ts';
import type { DateUnit } from './dates.ts';
import { speaksOf } from './words.ts';

export type Cadence = 'daily' | 'weekly' | 'monthly';

export type CadenceFinding = {
  readonly cadence: Cadence;
  /** One date only, so that the header or, failing that, the rule "weekly" decided. */
  readonly isAssumed: boolean;
  /** The dates keep no rhythm (bookings, invoices): each amount belongs to its own day. */
  readonly isIrregular: boolean;
};

/** Share of the distances that must fit a rhythm; the rest may be gaps and slips. */
const enough = 0.75;

/** @param starts the distinct first days of the periods, ascending */
export function findCadence(unit: DateUnit, starts: readonly number[], header: string): CadenceFinding {
  const found = (cadence: Cadence, isAssumed = false, isIrregular = false): CadenceFinding => ({
    cadence,
    isAssumed,
    isIrregular,
  });
  if (unit === 'month') return found('monthly');
  if (unit !== 'day') return found('weekly');
  const steps = starts.slice(1).map((day, index) => day - (starts[index] ?? day));
  if (steps.length === 0) return found(speaksOf('month', header) ? 'monthly' : 'weekly', true);
  const share = (fits: (step: number) => boolean) => steps.filter(fits).length / steps.length;
  const isMonthly =
    starts.every((day) => day === monthStart(day)) || starts.every((day) => day === nextMonthStart(day) - 1);
  if (isMonthly && share((step) => step >= 28) === 1) return found('monthly');
  if (share((step) => step % 7 === 0) >= enough) return found('weekly');
  return found('daily', false, share((step) => step <= 3) < enough);
}
