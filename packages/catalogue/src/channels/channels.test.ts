import { describe, expect, test } from 'vitest';
import { channelParameters, channelSchema, MILESTONES, type Channel } from '@meander/core';
import { journeys } from '../journeys/index.ts';
import { channels } from './index.ts';

/** A funnel ends before they begin. */
function isForCustomers({ eligible }: Channel): boolean {
  const milestones = [eligible['milestone'] ?? MILESTONES].flat();
  return milestones.every((milestone) => ['customer', 'repeat', 'advocate'].includes(milestone));
}

const ids = (kind: 'upstream' | 'downstream') =>
  channels.filter((channel) => channel.kind === kind).map((channel) => channel.id);

test('channels have their own names, upstream first, in the order a plan shows them', () => {
  expect(new Set(channels.map(({ id }) => id)).size).toBe(channels.length);
  expect(channels.map((channel) => channel.id)).toEqual([...ids('upstream'), ...ids('downstream')]);
});

/** Acts that some move of the journey answers to. */
function actsOf(journey: (typeof journeys)[number]): Set<string> {
  const causes = journey.events.flatMap((event) =>
    event.kind === 'rates'
      ? event.moves.flatMap((move) => move.causes)
      : event.kind === 'repeat'
        ? event.causes
        : [],
  );
  return new Set(causes.flatMap((cause) => (cause.mechanism === 'contact' ? [String(cause['act'])] : [])));
}

describe.each(channels.map((channel) => [channel.id, channel] as const))('%s', (_id, channel) => {
  test('fits the schema and says what it is', () => {
    expect(channelSchema.parse(channel)).toEqual(channel);
    expect(channel.meaning.length).toBeGreaterThan(40);
  });

  test('has every number that channels have, with its default in range and a source', () => {
    expect(Object.keys(channel.parameters)).toEqual(Object.keys(channelParameters));
    const acts = channel.usage.flatMap((usage) => Object.values(usage.acts));
    for (const parameter of [...Object.values(channel.parameters), ...acts]) {
      expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
      expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      expect(parameter.source.length).toBeGreaterThan(0);
    }
  });

  test('spends all its contacts, and none of them can trigger two moves', () => {
    expect(channel.usage.reduce((sum, usage) => sum + usage.share, 0)).toBeCloseTo(1, 12);
    for (const { acts } of channel.usage) {
      const responses = Object.values(acts).reduce((sum, response) => sum + response.default, 0);
      expect(responses).toBeLessThanOrEqual(1);
    }
  });

  test.each(
    journeys
      .filter(({ kind }) => kind !== 'funnel' || !isForCustomers(channel))
      .map((journey) => [journey.id, journey] as const),
  )('acts in the %s', (_journey, journey) => {
    const acts = channel.usage.flatMap((usage) => Object.keys(usage.acts));
    expect(acts.some((act) => actsOf(journey).has(act))).toBe(true);
  });

  test('reaches milestones that exist', () => {
    const milestones = [channel.eligible['milestone'] ?? []].flat();
    for (const milestone of milestones) expect(MILESTONES).toContain(milestone);
  });
});

test('every act that a channel can trigger is answered by some journey, and every act asked for has a channel', () => {
  const answered = new Set(journeys.flatMap((journey) => [...actsOf(journey)]));
  const offered = channels.flatMap((channel) => channel.usage.flatMap((usage) => Object.keys(usage.acts)));
  expect([...new Set(offered)].toSorted()).toEqual([...answered].toSorted());
});

test('upstream channels reach people who do not know the brand, downstream channels never do but by calling strangers', () => {
  const reachesUnaware = (channel: Channel) =>
    channel.eligible['milestone'] === undefined || [channel.eligible['milestone']].flat().includes('unaware');
  for (const channel of channels)
    expect(reachesUnaware(channel), channel.id).toBe(
      channel.kind === 'upstream' || channel.id === 'coldOutreach',
    );
});
