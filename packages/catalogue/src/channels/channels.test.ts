import { describe, expect, test } from 'vitest';
import {
  channelParameters,
  channelSchema,
  type LIFECYCLE_STAGES,
  MILESTONES,
  type Channel,
} from '@meander/core';
import { journeys } from '../journeys/index.ts';
import { channelById, channels } from './index.ts';

/** What a plan or the size of a business decides. */
const OF_THE_SCENARIO = ['referenceSpend', 'frequency', 'launchWeek'];

/** A funnel ends before they begin. */
function isForCustomers({ eligible }: Channel): boolean {
  const milestones = [eligible['milestone'] ?? MILESTONES].flat();
  return milestones.every((milestone) => ['customer', 'repeat', 'advocate'].includes(milestone));
}

const actsIn = (channel: Channel) => channel.usage.flatMap(({ acts }) => Object.keys(acts));

test('channels have their own names, upstream first, in the order a plan shows them', () => {
  expect(new Set(channels.map(({ id }) => id)).size).toBe(channels.length);
  const kinds = channels.map(({ kind }) => kind);
  expect(kinds.lastIndexOf('upstream')).toBe(kinds.indexOf('downstream') - 1);
  for (const channel of channels) expect(channelById(channel.id)).toBe(channel);
  expect(channelById('constructor')).toBeUndefined();
});

/** Acts that some move of the journey answers to. */
function actsOf(journey: (typeof journeys)[number]): Set<string> {
  const used = JSON.stringify(journey.events).matchAll(/"mechanism":"(?:contact|hold)","act":"(\w+)"/g);
  return new Set([...used].map((match) => match[1]!));
}

describe.each(channels.map((channel) => [channel.id, channel] as const))('%s', (_id, channel) => {
  test('fits the schema and says what it is', () => {
    expect(channelSchema.parse(channel)).toEqual(channel);
    expect(channel.meaning.length).toBeGreaterThan(40);
  });

  test('has every number that channels have, with its default in range and a source', () => {
    expect(Object.keys(channel.parameters)).toEqual(expect.arrayContaining(Object.keys(channelParameters)));
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

  test('acts in several journeys, or helps all that do', () => {
    const acts = actsIn(channel);
    const answering = journeys.filter((journey) => acts.some((act) => actsOf(journey).has(act)));
    const helps = (channel.parameters['insight']?.default ?? 0) > 0;
    const least = acts.length === 0 && helps ? 0 : isForCustomers(channel) ? 3 : 6;
    expect(answering.length).toBeGreaterThanOrEqual(least);
    expect(acts.length > 0 || helps).toBe(true);
  });

  test('has a range around every default that is its own', () => {
    const own = Object.entries(channel.parameters).filter(([key]) => !OF_THE_SCENARIO.includes(key));
    const acts = channel.usage.flatMap((usage) => Object.entries(usage.acts));
    for (const [key, { default: value, min, max, range }] of [...own, ...acts]) {
      const [low, high] = range!;
      expect(min <= low && low <= value && value <= high && high <= max, key).toBe(true);
      expect(high, key).toBeGreaterThan(low);
    }
  });

  test('says what the articles say of it, what it is for and what is reported of it', () => {
    const { article, media, distributes, tracks } = channel.about!;
    expect(article).toMatch(/^[ABCUD]\d+(, [ABCUD]\d+)*: ./);
    expect(tracks.length).toBeGreaterThan(0);
    expect(!distributes.includes('support') || media === 'owned').toBe(true);
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

test('upstream channels reach people who know little yet, and no downstream channel strangers but by calling them', () => {
  const reaches = ({ eligible }: Channel, milestone: string) =>
    eligible['milestone'] === undefined || [eligible['milestone']].flat().includes(milestone);
  for (const channel of channels) {
    expect(channel.kind === 'downstream' || reaches(channel, 'aware'), channel.id).toBe(true);
    const mayReachStrangers = channel.kind === 'upstream' || channel.id === 'coldOutreach';
    expect(mayReachStrangers || !reaches(channel, 'unaware'), channel.id).toBe(true);
  }
});

const madeFor = (list: 'creates' | 'distributes', stage: (typeof LIFECYCLE_STAGES)[number]) =>
  channels.filter(({ about }) => about![list].includes(stage)).map(({ id }) => id);

test('all fourteen tactics of the articles ship', () => {
  const rows = channels.flatMap(({ about }) => about!.article.split(':')[0]!.split(', '));
  for (const list of ['U', 'D']) for (let row = 1; row <= 7; row++) expect(rows).toContain(`${list}${row}`);
});

test('every stage of the lifecycle has what is made for it and what brings it to people, as the articles list them', () => {
  const search = ['seo', 'searchAds'];
  const owned = ['email', 'marketingAutomation', 'crm'];
  const sorted = (ids: readonly string[]) => ids.toSorted();
  expect(sorted(madeFor('distributes', 'reach'))).toEqual(
    sorted([...search, 'communities', 'social', 'paidSocial', 'events', 'partnerships']),
  );
  expect(sorted(madeFor('distributes', 'nurture'))).toEqual(
    sorted([...search, ...owned, 'social', 'paidSocial']),
  );
  expect(madeFor('distributes', 'convert')).toEqual(
    expect.arrayContaining([...search, ...owned, 'retargeting']),
  );
  expect(sorted(madeFor('distributes', 'support'))).toEqual(sorted(owned));
  expect(madeFor('creates', 'reach')).toEqual(expect.arrayContaining(['education', 'podcasts']));
  expect(sorted(madeFor('creates', 'nurture'))).toEqual(
    sorted(['education', 'podcasts', 'webinars', 'resources', 'calculators']),
  );
  expect(madeFor('creates', 'convert')).toEqual(
    expect.arrayContaining(['testimonials', 'caseStudies', 'demos', 'publicPricing', 'consultations']),
  );
  expect(sorted(madeFor('creates', 'support'))).toEqual(
    sorted(['membership', 'liveClasses', 'expeditedAccess', 'affiliates', 'influencers', 'ambassadors']),
  );
});
