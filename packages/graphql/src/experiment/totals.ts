/** Totals of a run with its channels by name. */
import { causeTotals, channelTotals } from '@meander/analysis';
import type { Block, Channel, Scenario } from '@meander/core';

export function namedCauses(block: Block | null, scenario: Scenario) {
  if (block === null) return [];
  return causeTotals(block).map(({ move, moveLabel, cause, label, channel, count }) => ({
    move,
    cause,
    label: `${moveLabel}: ${label}`,
    channel: channel === null ? null : (channelOf(scenario, channel) ?? null),
    count,
  }));
}

export function namedChannels(block: Block | null, scenario: Scenario) {
  if (block === null) return [];
  return channelTotals(block).flatMap(({ channel: id, ...total }) => {
    const channel = channelOf(scenario, id);
    return channel === undefined ? [] : [{ channel, ...total }];
  });
}

function channelOf({ channels }: Scenario, id: string): Channel | undefined {
  return channels.find((each) => each.id === id);
}
