/** Replications -> means per replication, with names for a reader. */
import { CHANNEL_COLUMNS, type Block, type Scenario } from '@meander/core';

export function causeTotals(block: Block | null, { channels }: Scenario) {
  if (block === null) return [];
  const counts = means(block, block.caused, block.causes.length);
  return block.causes.map(({ move, moveLabel, cause, label, channel }, i) => ({
    move,
    cause,
    label: `${moveLabel}: ${label}`,
    channel: channels.find((each) => each.id === channel) ?? null,
    count: counts[i]!,
  }));
}

export function channelTotals(block: Block | null, { channels }: Scenario) {
  if (block === null) return [];
  const width = CHANNEL_COLUMNS.length;
  const amounts = means(block, block.delivered, block.channels.length * width);
  return block.channels.flatMap((id, i) => {
    const channel = channels.find((each) => each.id === id);
    const amount = (column: (typeof CHANNEL_COLUMNS)[number]) =>
      amounts[width * i + CHANNEL_COLUMNS.indexOf(column)]!;
    if (channel === undefined) return [];
    return [{ channel, spend: amount('spend'), unspent: amount('unspent'), contacts: amount('contacts') }];
  });
}

export function milestoneWeeks(block: Block | null) {
  if (block === null) return [];
  const weeks = block.weeks + 1;
  const stocks = means(block, block.stock, block.milestones.length * weeks);
  return block.milestones.flatMap((milestone, i) =>
    Array.from({ length: weeks }, (_, week) => ({ week, milestone, people: stocks[i * weeks + week]! })),
  );
}

/** Mean over replications of each of `width` columns, added in order of replications. */
function means({ from, to }: Block, values: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let at = 0; at < values.length; at++) sums[at % width] = sums[at % width]! + values[at]!;
  return sums.map((sum) => sum / (to - from));
}
