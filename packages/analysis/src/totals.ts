/** Means over replications of what is kept per run: the cause ledger, the channels, the stocks. */
import type { Block } from '@meander/core';

export type CauseTotal = Block['causes'][number] & { readonly count: number };

/** Moves by cause over the horizon, mean per replication. The causes of a move sum to its total. */
export function causeTotals(block: Block): CauseTotal[] {
  const means = meanRows(block.caused, block.causes.length, block.to - block.from);
  return block.causes.map((cause, i) => ({ ...cause, count: means[i] ?? 0 }));
}

export interface ChannelTotal {
  readonly channel: string;
  readonly spend: number;
  readonly unspent: number;
  readonly contacts: number;
}

/** Money and contacts of each channel over the horizon, mean per replication. */
export function channelTotals(block: Block): ChannelTotal[] {
  const means = meanRows(block.delivered, block.channels.length * 3, block.to - block.from);
  return block.channels.map((channel, i) => ({
    channel,
    spend: means[3 * i] ?? 0,
    unspent: means[3 * i + 1] ?? 0,
    contacts: means[3 * i + 2] ?? 0,
  }));
}

export interface MilestoneWeek {
  readonly week: number;
  readonly milestone: string;
  readonly people: number;
}

/** People at each milestone at the end of weeks 0 .. weeks, mean per replication. */
export function milestoneWeeks(block: Block): MilestoneWeek[] {
  const size = block.weeks + 1;
  const means = meanRows(block.stock, block.milestones.length * size, block.to - block.from);
  return block.milestones.flatMap((milestone, i) =>
    Array.from({ length: size }, (_, week) => ({ week, milestone, people: means[i * size + week] ?? 0 })),
  );
}

/** Mean of the rows of a matrix, summed in order. */
function meanRows(values: Float64Array, width: number, rows: number): Float64Array {
  const means = new Float64Array(values.length === 0 ? 0 : width);
  if (means.length === 0) return means;
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < width; i++) means[i] = means[i]! + values[row * width + i]!;
  return means.map((sum) => sum / rows);
}
