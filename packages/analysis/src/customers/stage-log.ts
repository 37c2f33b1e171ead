/** Who was at which stage when: a future is lived once more to write down every change of stage, when somebody asks for it. */
import { prepare, recordJourneys, type Moved } from '@meander/core';
import type { Customers } from './customers.ts';
import type { River } from './river.ts';

/** At a stage at the end of a week. */
export interface StageInWeek {
  readonly stage: string;
  /** Week of the plan, 0 to the last; 0 is the end of the warm-up. */
  readonly week: number;
}

/** From one stage to another within a week. */
export interface WayInWeek {
  readonly from: string;
  readonly to: string;
  /** Week of the plan, from 1. */
  readonly week: number;
}

/** Changes of stage of one week, in their order; six bytes each. */
interface Changes {
  readonly week: number;
  readonly customer: Int32Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

interface StageLog {
  readonly customers: Customers;
  /** Customer -> stage before the first week. */
  readonly start: Uint8Array;
  readonly changes: readonly Changes[];
}

/** Everybody who was there, as a 1 for each customer. Nobody is at a stage that the journey lacks. */
export function thoseIn(customers: Customers, { stage, week }: StageInWeek): Uint8Array {
  const { start, changes } = logOf(customers);
  const at = start.slice();
  for (const each of changes) if (each.week <= week) setStages(at, each);
  const asked = stageIndex(customers, stage);
  return at.map((each) => (each === asked ? 1 : 0));
}

/** Everybody who went there, as a 1 for each customer. */
export function thoseWhoWent(customers: Customers, { from, to, week }: WayInWeek): Uint8Array {
  const went = new Uint8Array(customers.count);
  const [left, reached] = [stageIndex(customers, from), stageIndex(customers, to)];
  for (const each of logOf(customers).changes) if (each.week === week) markWent(went, each, left, reached);
  return went;
}

function stageIndex({ river }: Customers, id: string): number {
  return river.stages.findIndex((stage) => stage.id === id);
}

function setStages(at: Uint8Array, { customer, to }: Changes): void {
  for (let i = 0; i < customer.length; i++) at[customer[i]!] = to[i]!;
}

function markWent(went: Uint8Array, { customer, from, to }: Changes, left: number, reached: number): void {
  for (let i = 0; i < customer.length; i++) if (from[i] === left && to[i] === reached) went[customer[i]!] = 1;
}

/** The next question is nearly always about the same people in another week. */
let latest: StageLog | undefined;

function logOf(customers: Customers): StageLog {
  if (latest?.customers !== customers) latest = writeLog(customers);
  return latest;
}

function writeLog(customers: Customers): StageLog {
  const { scenario, replication, river } = customers;
  const changes: Changes[] = [];
  recordJourneys(scenario, {
    replication,
    watch: (moved) => {
      const found = changesOf(moved, river);
      if (found.customer.length > 0) changes.push(found);
    },
  });
  const start = new Uint8Array(customers.count);
  let first = 0;
  for (const { cell, people } of prepare(scenario).program.starts) {
    start.fill(river.stageOf[cell]!, first, first + people);
    first += people;
  }
  return { customers, start, changes };
}

function changesOf({ week, count, customer, from, to }: Moved, { stageOf }: River): Changes {
  const who = new Int32Array(count);
  const left = new Uint8Array(count);
  const reached = new Uint8Array(count);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const before = stageOf[from[i]!]!;
    const after = stageOf[to[i]!]!;
    if (before === after) continue;
    who[kept] = customer[i]!;
    left[kept] = before;
    reached[kept++] = after;
  }
  return { week, customer: who.slice(0, kept), from: left.slice(0, kept), to: reached.slice(0, kept) };
}
