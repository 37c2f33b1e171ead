/** Writing down a week: the money, the stocks and the cause ledger. */
import { addCauses } from './ledger.ts';
import { inWeek } from './in-week.ts';
import type { Program } from '../compile/program.ts';
import { CHANNEL_COLUMNS, POOL_COLUMNS, WEEKLY_COLUMNS } from '../results/block.ts';
import { peopleIn } from './people-in.ts';
import { recordPools } from './pools.ts';
import type { World } from './week.ts';

/** One replication's place in the columns of a block. */
export interface Record {
  readonly weekly: Float64Array;
  readonly stock: Float64Array;
  readonly delivered: Float64Array;
  readonly queues: Float64Array;
  /** Empty when no ledger is kept. */
  readonly caused: Float64Array;
  readonly measured: Float64Array;
}

const PLACE = Object.fromEntries(WEEKLY_COLUMNS.map((column, i) => [column, i])) as {
  [column in (typeof WEEKLY_COLUMNS)[number]]: number;
};

/** Adds what happened in a substep of a week (1 .. horizon): sales, at the price of the market, and causes. */
export function recordStep(world: World, week: number, record: Record): void {
  const weeks = world.program.horizonWeeks;
  const { revenue, purchases, newCustomers } = countSales(world);
  const add = (column: keyof typeof PLACE, amount: number) => {
    const at = PLACE[column] * weeks + week - 1;
    record.weekly[at] = record.weekly[at]! + amount;
  };
  add('revenue', revenue);
  add('purchases', purchases);
  add('newCustomers', newCustomers);
  if (world.program.pools.length > 0) recordPools(world, week, record.queues);
  for (const [i, total] of world.flow.matrix.measured.entries()) {
    const at = i * weeks + week - 1;
    record.measured[at] = record.measured[at]! + total;
  }
  if (record.caused.length > 0) addCauses(world.causes, world.program, world.flow, world.rates);
}

/** Closes a week, after its steps: money and stocks. What is sold costs the same whatever is paid for it. */
export function recordWeek(world: World, week: number, record: Record): void {
  const { program, delivery } = world;
  const weeks = program.horizonWeeks;
  const put = (column: keyof typeof PLACE, value: number) => {
    record.weekly[PLACE[column] * weeks + week - 1] = value;
  };
  let spend = 0;
  let unspent = 0;
  for (let channel = 0; channel < program.channels.length; channel++) {
    spend += delivery.spent[channel]!;
    unspent += delivery.unspent[channel]!;
    const at = channel * CHANNEL_COLUMNS.length;
    record.delivered[at] = record.delivered[at]! + delivery.spent[channel]!;
    record.delivered[at + 1] = record.delivered[at + 1]! + delivery.unspent[channel]!;
    record.delivered[at + 2] = record.delivered[at + 2]! + delivery.bought[channel]!;
  }
  const served = recordStock(world, week, record);
  const atFullPrice = record.weekly[PLACE.revenue * weeks + week - 1]!;
  const revenue = atFullPrice * inWeek(program.priceLevel, week) * (1 - inWeek(program.promotion, week));
  const margin = atFullPrice * program.money.margin + (revenue - atFullPrice);
  put('revenue', revenue);
  put('netValue', margin - spend - served * program.money.serviceCost);
  put('spend', spend);
  put('unspent', unspent);
}

/** Stocks at the end of a week (week 0 is the start). @returns the customers who have to be served */
export function recordStock({ program, population }: World, week: number, record: Record): number {
  const { counts } = population;
  const { milestoneCells, horizonWeeks, money } = program;
  const at = (milestone: number) => milestone * (horizonWeeks + 1) + week;
  for (let milestone = 0; milestone < milestoneCells.length; milestone++)
    record.stock[at(milestone)] = peopleIn(milestoneCells[milestone]!, counts);
  return money.served.reduce((people, milestone) => people + record.stock[at(milestone)]!, 0);
}

function countSales({ program, flow }: World): {
  revenue: number;
  purchases: number;
  newCustomers: number;
} {
  const { rate, revenue: worth, isFirst } = program.sales;
  let { revenue, purchases, newCustomers } = flow.matrix;
  let sold = 0;
  for (let i = 0; i < rate.length; i++) {
    const count = flow.moved[rate[i]!]!;
    purchases += count;
    newCustomers += count * isFirst[i]!;
    sold += count;
    if (worth[i] === worth[i + 1]) continue;
    // whole customers of one worth are added up exactly, in whatever order their rates are laid out
    revenue += sold * worth[i]!;
    sold = 0;
  }
  return { revenue, purchases, newCustomers };
}

/** Lengths of one replication's share of the columns. */
export function recordSizes(program: Program): { [key in keyof Record]: number } {
  return {
    weekly: WEEKLY_COLUMNS.length * program.horizonWeeks,
    stock: program.milestones.length * (program.horizonWeeks + 1),
    delivered: program.channels.length * CHANNEL_COLUMNS.length,
    queues: program.pools.length * POOL_COLUMNS.length * program.horizonWeeks,
    caused: program.ledger.length,
    measured: program.measures.length * program.horizonWeeks,
  };
}
