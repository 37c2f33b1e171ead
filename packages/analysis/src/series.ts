/** A metric of one replication, week by week, from the columns of a block. */
import { pow, stockOf, weeklyColumn, type Block } from '@meander/core';

/** What can be asked of a run. All but `pipeline` (a stock) are totals since week 1. */
export const METRICS = ['netValue', 'revenue', 'customers', 'pipeline', 'spend', 'costPerCustomer'] as const;
export type Metric = (typeof METRICS)[number];

/** Fewer expected customers than this are nobody: money divided by them would not even be finite. */
const NOBODY = 1e-9;

/** @throws RangeError when a week or a discount is out of range */
export function checkWeek(block: Block, week: number): number {
  if (!Number.isInteger(week) || week < 0 || week > block.weeks) {
    throw new RangeError(`invalid week: ${week} (expected a whole number from 0 to ${block.weeks})`);
  }
  return week;
}

/**
 * The metric at the end of weeks 0 .. weeks.
 * @param replication counted from the block's first
 * @param annualDiscount money of week w counts (1 + d)^(-w / 52); 0 to 1
 * @returns weeks + 1 values; `costPerCustomer` is 0 until the first customer
 */
export function series(block: Block, replication: number, metric: Metric, annualDiscount = 0): Float64Array {
  if (!(annualDiscount >= 0 && annualDiscount <= 1)) {
    throw new RangeError(`invalid annual discount: ${annualDiscount} (expected 0 to 1)`);
  }
  const column = (name: Parameters<typeof weeklyColumn>[2]) => weeklyColumn(block, replication, name);
  switch (metric) {
    case 'pipeline':
      return pipeline(block, replication);
    case 'customers':
      return total(column('newCustomers'), 0);
    case 'costPerCustomer': {
      const spend = total(column('spend'), annualDiscount);
      const customers = total(column('newCustomers'), 0);
      return spend.map((money, week) => (customers[week]! > NOBODY ? money / customers[week]! : 0));
    }
    default:
      return total(column(metric), annualDiscount);
  }
}

function total(weekly: Float64Array, annualDiscount: number): Float64Array {
  const sums = new Float64Array(weekly.length + 1);
  const perWeek = pow(1 + annualDiscount, -1 / 52);
  let factor = 1;
  for (const [i, amount] of weekly.entries()) {
    factor *= perWeek;
    sums[i + 1] = sums[i]! + amount * (annualDiscount === 0 ? 1 : factor);
  }
  return sums;
}

/** People who consider or are qualified. */
function pipeline(block: Block, replication: number): Float64Array {
  const people = new Float64Array(block.weeks + 1);
  for (const milestone of ['considers', 'qualified']) {
    for (const [week, count] of stockOf(block, replication, milestone).entries())
      people[week] = people[week]! + count;
  }
  return people;
}
