/**
 * A compiled scenario: names have become indices and every number is settled, so that a week only multiplies, adds and
 * counts. Entries of a row compete; a rate is a sum of terms, coefficient x weekly scalar. Many cells have the same rates (a
 * brand is forgotten at one pace, with or without an address): those are worked out once and shared.
 */
import type { Clocks } from './clocks.ts';
import type { JointMove } from './joint-moves.ts';
import type { MatrixProgram } from './matrix.ts';
import type { Passage } from './passages.ts';
import type { Cell, Field, WeekScalar } from '../mechanisms/mechanism.ts';

export type { Field, WeekView } from '../mechanisms/mechanism.ts';

export interface Program {
  readonly people: number;
  readonly cells: readonly Cell[];
  /** Names of segment and levels, hashed: the key of a cell's draws. */
  readonly cellHash: Uint32Array;
  readonly segments: readonly { readonly id: string; readonly people: number }[];
  /** Who begins where. Customers are numbered in this order, segment by segment and class by class. */
  readonly starts: readonly { readonly people: number; readonly cell: number }[];
  /** Cell -> the cell in which its people begin the next week; undefined where time does not count. */
  readonly ageing: Int32Array | undefined;
  /** What leads people from stage to stage. */
  readonly passages: readonly Passage[];
  /** Cell -> the passage that a week going by is, or -1; undefined where time changes no stage. */
  readonly ageingPassage: Int32Array | undefined;
  readonly milestones: readonly string[];
  /** Milestone -> its cells. */
  readonly milestoneCells: readonly Int32Array[];
  readonly events: readonly ProgramEvent[];
  readonly entries: Entries;
  readonly rates: SharedRates;
  readonly terms: Terms;
  /** They have the slots 1, 2, ...; slot 0 is the constant 1. */
  readonly scalars: readonly WeekScalar[];
  /** Scalars that are products of two earlier slots, in the slots that follow. */
  readonly products: readonly { readonly left: number; readonly right: number }[];
  /** What is carried from week to week. */
  readonly fields: readonly Field[];
  /** Names of the tallies, as sales refer to them. */
  readonly tallies: readonly string[];
  readonly ledger: readonly LedgerLine[];
  readonly pools: readonly ProgramPool[];
  readonly sales: Sales;
  /** What matrix events report week by week. */
  readonly measures: readonly { readonly id: string; readonly label: string }[];
  readonly channels: readonly ProgramChannel[];
  readonly priceLevel: WeeklySeries;
  readonly promotion: WeeklySeries;
  readonly money: {
    readonly margin: number;
    readonly serviceCost: number;
    /** Milestones at which serving a customer costs money, in one order for all journeys. */
    readonly served: readonly number[];
  };
  readonly warmupWeeks: number;
  /** How often a week the events happen; rates and coefficients are those of one such step. */
  readonly substeps: number;
  readonly horizonWeeks: number;
  readonly seed: string;
  /** Later programs of the same cells, each from the start of a week of the plan on, in order. */
  readonly schedule: readonly { readonly week: number; readonly program: Program }[];
  /** No rate, quantity or delivery reads counts: `expected` then equals the mean of the other populations exactly. */
  readonly isCountFree: boolean;
}

/** One line of the cause ledger: a move and one of its causes. */
export interface LedgerLine {
  readonly event: string;
  readonly move: string;
  readonly moveLabel: string;
  readonly cause: string;
  readonly label: string;
  readonly channel: string | null;
}

/** Rows of an event are cells; row r of event e has entries rowStart[r] .. rowStart[r + 1]. */
export interface ProgramEvent {
  readonly id: string;
  readonly hash: number;
  readonly kind: 'rates' | 'repeat' | 'matrix';
  /** Cells whose row has an entry. */
  readonly active: Int32Array;
  /** Active cell -> its row in the shared rates. */
  readonly rateRow: Int32Array;
  readonly rowStart: Int32Array;
  /** Its entries are firstEntry .. lastEntry - 1. */
  readonly firstEntry: number;
  readonly lastEntry: number;
  readonly clocks: Clocks;
  /** Moves that cohorts draw for several cells together. */
  readonly joint: readonly JointMove[];
  /** Cell -> its entry among them, or -1. */
  readonly jointEntry: Int32Array;
  /** Repeat events: chance of dropping out after a purchase, the cell it leads to. */
  readonly dropOut?: {
    readonly probability: Float64Array;
    readonly to: Int32Array;
    /** Cell -> the passage that it is, or -1. */
    readonly passage: Int32Array;
    /** Its line in the cause ledger. */
    readonly ledger: number;
    readonly hash: number;
  };
  /** Matrix events: what is drawn and who goes where; they have no entries. */
  readonly matrix?: MatrixProgram;
}

/** A pool of servers and what is counted there. */
export interface ProgramPool {
  readonly id: string;
  readonly label: string;
  readonly servers: number;
  readonly cells: Int32Array;
  /** Rates whose moves lead to the pool from elsewhere. */
  readonly entering: Int32Array;
  /** Terms of rates at which people give up waiting. */
  readonly abandoning: Int32Array;
}

interface Entries {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Hash of the move's name: the key of its draws. */
  readonly hash: Uint32Array;
  /** Index of the tally, or -1. */
  readonly tally: Int32Array;
  /** Index of its rate; the rates of a row follow each other like its entries. */
  readonly rate: Int32Array;
  /** Clock of the entry's move, within the clocks of its event. */
  readonly clock: Int32Array;
}

/** Rates in rows: row r has the rates rowStart[r] .. rowStart[r + 1], which compete. */
export interface SharedRates {
  readonly count: number;
  readonly rowStart: Int32Array;
  /** Rate -> its row. */
  readonly rowOf: Int32Array;
  /** Rate -> the passage of those who move at it, or -1. Rates of different passages are never shared. */
  readonly passage: Int32Array;
  /** Sum of the constant terms. */
  readonly base: Float64Array;
  /** Rate i has the terms termStart[i] .. termStart[i + 1], those that change from week to week first. */
  readonly termStart: Int32Array;
}

/** The moves that are purchases, the cheapest first: purchases of one worth are counted before they become money. */
export interface Sales {
  readonly rate: Int32Array;
  /** Money of one purchase. */
  readonly revenue: Float64Array;
  readonly isFirst: Uint8Array;
  /** Index of its tally. */
  readonly tally: Int32Array;
  /** Purchases that cost a channel something: rate, channel and the buyer's segment. */
  readonly orders: { readonly rate: Int32Array; readonly channel: Int32Array; readonly segment: Int32Array };
}

/** A number per week: one for each of the plan, and a cycle for the time before it. */
export interface WeeklySeries {
  /** Of plan week 1, 2, ... */
  readonly planned: Float64Array;
  /** Of the weeks before, by week modulo its length. */
  readonly historic: Float64Array;
}

/** Parts of rates: coefficient x weekly scalar. */
interface Parts {
  /** Index of the rate it is part of. */
  readonly rate: Int32Array;
  /** What never changes of it, per step. */
  readonly coefficient: Float64Array;
  /** Slot of its weekly scalar; slot 0 is always 1. */
  readonly scalar: Int32Array;
}

export interface Terms extends Parts {
  readonly count: number;
  /** Line of the cause ledger. */
  readonly ledger: Int32Array;
  /** Once more those that change from week to week, one beside the other. */
  readonly variable: Parts;
}

export interface ProgramChannel {
  readonly id: string;
  readonly label: string;
  readonly buying: 'budget' | 'frequency' | 'event';
  readonly saturation: 'hill' | 'exponential' | 'none';
  /** Money a week at which a contact costs its price. */
  readonly referenceSpend: number;
  /** Money. */
  readonly pricePerContact: number;
  /** Contacts per eligible person and week, at the most. */
  readonly maxContacts: number;
  /** Probability that a contact is logged. */
  readonly trackability: number;
  /** Probability that a message nobody acts on is opened; 0 where there is nothing to open. */
  readonly openRate: number;
  /** First plan week in which it can be bought; 0 if it always could. */
  readonly launchWeek: number;
  /** Contacts per eligible person and week at the reference spend, where it is bought by frequency. */
  readonly frequency: number;
  /** Share of the pressure that is left after a week (adstock), 0 to 1. */
  readonly retention: number;
  /** Pressure that buys half of all contacts it can ever sell, in multiples of the reference spend. */
  readonly halfSaturation: number;
  /** Exponent of the Hill curve; above 1 it is S-shaped. */
  readonly saturationShape: number;
  /** Pressure after a week, from the pressure before it and the week's spend (carry-over). */
  readonly pressureAfter: (before: number, spend: number) => number;
  /** How many contacts a pressure buys, in multiples of what the reference spend buys (saturation). */
  readonly intensity: (pressure: number) => number;
  /** Segment -> weight of a person when contacts are bought. */
  readonly weight: Float64Array;
  /** Segment -> cells that can be reached; undefined where everybody of the segment can. */
  readonly eligible: readonly (Int32Array | undefined)[];
  /** Cell -> 1 where a person can be reached. */
  readonly isEligible: Uint8Array;
  /** How many more of the right people the money of others reaches, per multiple of what its reference spend buys. */
  readonly insight: number;
  /** Money that a purchase of somebody it has reached costs. */
  readonly orderCost: number;
  /** Cells whose people it needs, and how many of them for all of its contacts; undefined where it needs nobody. */
  readonly supply: { readonly cells: Int32Array; readonly needed: number } | undefined;
  /** What its contacts are bought for: a share of them, and the events whose moves answer to their acts. */
  readonly usages: readonly { readonly share: number; readonly events: readonly number[] }[];
  /** Planned spend of plan week 1, 2, ... */
  readonly planned: Float64Array;
  /** Spend of the weeks of the historic mix, by week modulo its length. */
  readonly historic: Float64Array;
}
