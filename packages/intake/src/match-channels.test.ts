import { describe, expect, test } from 'vitest';
import { channelAliases } from './aliases.ts';
import { hasWord } from './channel-names.ts';
import {
  matchChannels,
  type ChannelChoice,
  type ChannelTarget,
  type KnownChannel,
} from './match-channels.ts';
import type { TableColumn } from './read-spend-table.ts';

const known: readonly KnownChannel[] = [
  { id: 'education', label: 'Educational content', kind: 'upstream' },
  { id: 'social', label: 'Social', kind: 'upstream' },
  { id: 'events', label: 'Events', kind: 'upstream' },
  { id: 'brandVideo', label: 'Brand video', kind: 'upstream' },
  { id: 'searchAds', label: 'Search ads', kind: 'downstream' },
  { id: 'retargeting', label: 'Retargeting', kind: 'downstream' },
  { id: 'email', label: 'Email', kind: 'downstream' },
  { id: 'personalSelling', label: 'Personal selling', kind: 'downstream' },
];

function spend(...names: readonly string[]): readonly TableColumn[] {
  return names.map((name) => ({ name, role: 'spend', reason: '', weeklySpend: [1, 3] }));
}

function targetOf(name: string, ...choices: readonly ChannelChoice[]): ChannelTarget | undefined {
  return matchChannels(spend(name), known, choices).assignments[0]?.target;
}

describe('a column is matched by name:', () => {
  test.each([
    ['tv_S', 'brandVideo'],
    ['OOH spend', 'brandVideo'],
    ['Television', 'brandVideo'],
    ['Radio cost', 'brandVideo'],
    ['YouTube', 'brandVideo'],
    ['facebook_S', 'social'],
    ['Instagram Ads', 'social'],
    ['TikTok_spend', 'social'],
    ['search_S', 'searchAds'],
    ['Google Ads wydatki', 'searchAds'],
    ['PPC', 'searchAds'],
    ['SEA Kosten', 'searchAds'],
    ['Bing', 'searchAds'],
    ['newsletter', 'email'],
    ['E-Mail Kosten', 'email'],
    ['CRM', 'email'],
    ['Display cost', 'retargeting'],
    ['Criteo', 'retargeting'],
    ['remarketing', 'retargeting'],
    ['Facebook retargeting', 'retargeting'],
    ['Google display', 'retargeting'],
    ['Trade shows', 'events'],
    ['Webinars', 'events'],
    ['Messe', 'events'],
    ['Blog', 'education'],
    ['SEO', 'education'],
    ['content_spend_eur', 'education'],
    ['Telesales', 'personalSelling'],
    ['sales reps cost', 'personalSelling'],
    ['brandVideo', 'brandVideo'],
    ['Educational content', 'education'],
    ['إنفاق تلفزيون', 'brandVideo'],
    ['ค่าโฆษณา เฟซบุ๊ก', 'social'],
  ])('"%s" is %s', (name, expected) => {
    expect(targetOf(name)).toEqual({ kind: 'channel', id: expected });
  });
});

test('no alias is given to two channels on the same level', () => {
  for (const level of ['names', 'platforms', 'near'] as const) {
    const all = Object.values(channelAliases).flatMap((entry) => entry[level]);
    expect(all.filter((alias, index) => all.indexOf(alias) !== index)).toEqual([]);
  }
});

test('every alias is found in a header that consists of it', () => {
  for (const entry of Object.values(channelAliases)) {
    for (const alias of [...entry.names, ...entry.platforms, ...entry.near]) {
      expect(`${alias} ${String(hasWord(`${alias.replace('*', '')} spend`, alias))}`).toBe(`${alias} true`);
    }
  }
});

test('a name that fits no channel is a note with the choices and its share of the spend', () => {
  const { ok, assignments, issues } = matchChannels(spend('Zeppelin', 'tv'), known);
  expect(ok).toBe(true);
  expect(assignments[0]?.target).toEqual({ kind: 'undecided', suggestions: [] });
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    severity: 'note',
    code: 'unmapped-column',
    path: ['column Zeppelin'],
    message: 'column Zeppelin, 50.0 % of the spend, names no known channel, so it is not in the plan yet',
  });
});

test('a medium that only resembles a channel is suggested, not assumed', () => {
  expect(targetOf('Podcasts')).toEqual({ kind: 'undecided', suggestions: ['brandVideo'] });
  expect(targetOf('Affiliates')).toEqual({ kind: 'undecided', suggestions: ['retargeting'] });
});

test('a name that fits two channels is left to the user', () => {
  expect(targetOf('tv and search')).toEqual({ kind: 'undecided', suggestions: ['brandVideo', 'searchAds'] });
});

test('several columns may share a channel, which is noted', () => {
  const { assignments, issues } = matchChannels(spend('tv', 'radio', 'print'), known);
  expect(assignments.map(({ target }) => target)).toEqual(
    Array.from({ length: 3 }, () => ({ kind: 'channel', id: 'brandVideo' })),
  );
  expect(issues).toMatchObject([{ code: 'columns-joined', value: 'brandVideo' }]);
});

test('columns that are no spend are not mapped', () => {
  expect(matchChannels([{ name: 'tv clicks', role: 'clicks', reason: '' }], known).assignments).toEqual([]);
});

test('the choice of the user goes before the name', () => {
  expect(targetOf('tv', { column: 'tv', channel: 'social' })).toEqual({ kind: 'channel', id: 'social' });
  expect(targetOf('tv', { column: 'tv', leaveOut: true })).toEqual({ kind: 'leftOut' });
});

test('an own channel behaves like the one chosen, or like the nearest one of its kind', () => {
  expect(targetOf('Podcast_cost_eur', { column: 'Podcast_cost_eur', own: { like: 'events' } })).toEqual({
    kind: 'own',
    id: 'podcast',
    label: 'Podcast',
    like: 'events',
  });
  expect(
    targetOf('Affiliates', { column: 'Affiliates', own: { kind: 'downstream', label: 'Partners' } }),
  ).toEqual({
    kind: 'own',
    id: 'partners',
    label: 'Partners',
    like: 'retargeting',
  });
  expect(targetOf('Zeppelin', { column: 'Zeppelin', own: { kind: 'upstream' } })).toMatchObject({
    like: 'education',
  });
});

test('own channels get ids that nobody else has, and share one when they share a label', () => {
  const ids = matchChannels(spend('Events', 'อื่นๆ', 'a', 'b'), known, [
    { column: 'Events', own: { like: 'events' } },
    { column: 'อื่นๆ', own: { like: 'events' } },
    { column: 'a', own: { like: 'social', label: 'Influencers' } },
    { column: 'b', own: { like: 'social', label: 'influencers' } },
  ]).assignments.map(({ target }) => ('id' in target ? target.id : ''));
  expect(ids).toEqual(['events2', 'ownChannel', 'influencers', 'influencers']);
});

test('choices that name unknown columns or channels are errors, all at once, with the known ones', () => {
  const { ok, issues } = matchChannels(spend('tv'), known, [
    { column: 'tvv', channel: 'social' },
    { column: 'tv', channel: 'sociall' },
    { column: 'tv', own: { like: 'nothing' } },
  ]);
  expect(ok).toBe(false);
  expect(
    issues.filter(({ severity }) => severity === 'error').map(({ code, value }) => [code, value]),
  ).toEqual([
    ['unknown-name', 'tvv'],
    ['unknown-name', 'sociall'],
    ['duplicate-choice', 'tv'],
    ['unknown-name', 'nothing'],
  ]);
  expect(issues[1]?.message).toBe(
    'unknown channel "sociall" (known: education, social, events, brandVideo, searchAds, retargeting, email, personalSelling)',
  );
});
