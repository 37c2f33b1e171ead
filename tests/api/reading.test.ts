import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, presetById, presets } from '@meander/catalogue';
import { parametersOf } from '@meander/core';
import { openMeander, quick, type Meander } from './open-meander.ts';

let meander: Meander;

beforeAll(async () => {
  meander = await openMeander();
});

afterAll(async () => {
  await meander[Symbol.asyncDispose]();
});

describe('presets', () => {
  it('are those of the catalogue, each with a plan A that can be run and a plan B', async () => {
    const { presets: shown } = await meander.ask(`{
      presets { key title summary question version
        scenario { hash seed horizonWeeks people currency journey { kind } journeys { kind stages { id milestone } }
          budget { weekly { amount currency } allocations { share historicShare isLocked flight channel { id } } } }
        suggestedChanges { path number from label unit } }
    }`);
    expect(shown.map((each: { key: string }) => each.key)).toEqual(
      presets.map(({ scenario }) => scenario.id),
    );
    for (const { scenario, suggestedChanges } of shown) {
      const shares = scenario.budget.allocations.map((each: { share: number }) => each.share);
      expect(shares.reduce((sum: number, share: number) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(scenario.journeys.map((each: { kind: string }) => each.kind)).toEqual(['FUNNEL', 'LIFECYCLE']);
      expect(suggestedChanges.length).toBeGreaterThan(0);
      for (const change of suggestedChanges) expect(change.number).not.toBe(change.from);
    }
  });

  it('can be fetched again by their global ids, as can their scenarios', async () => {
    const { presets: shown } = await meander.ask('{ presets { id key scenario { id hash } } }');
    for (const { id, key, scenario } of shown) {
      const { preset, again } = await meander.ask(
        `query ($id: ID!, $scenario: ID!) {
          preset: node(id: $id) { __typename id ... on Preset { key } }
          again: node(id: $scenario) { __typename id ... on Scenario { hash } }
        }`,
        { id, scenario: scenario.id },
      );
      expect(preset).toEqual({ __typename: 'Preset', id, key });
      expect(again).toEqual({ __typename: 'Scenario', ...scenario });
    }
  });
});

it('channels are those of the catalogue', async () => {
  const { channels: shown } = await meander.ask('{ channels { id label kind meaning } }');
  expect(shown).toEqual(
    channels.map(({ id, label, kind, meaning }) => ({ id, label, kind: kind.toUpperCase(), meaning })),
  );
});

describe('an id of nothing', () => {
  it.each(['', 'x', 'UnVuOg==', 'UnVuOmFiYw==', 'U2NlbmFyaW86YWJj', 'UXVlcnk6MQ==', '%%%', 'Run:1'])(
    '%j answers with null or not found, never with a fault',
    async (id) => {
      const data = await meander.ask(
        `query ($id: ID!) { node(id: $id) { id } run(id: $id) { id } comparison(id: $id) { id }
          scenario(ref: { id: $id }) { __typename ... on NotFoundError { code id } } }`,
        { id },
      );
      expect(data).toEqual({
        node: null,
        run: null,
        comparison: null,
        scenario: { __typename: 'NotFoundError', code: 'NOT_FOUND', id },
      });
    },
  );
});

describe('an inline scenario', () => {
  const document = `query ($ref: ScenarioRef!) { scenario(ref: $ref) { __typename
    ... on Scenario { hash name seed horizonWeeks savedVersion presetVersion locks journey { kind }
      changes { path number list from unit } ownChannels { id label like }
      budget { weekly { amount } allocations { channel { id } share isLocked flight } }
      parameters { path value isChanged } }
    ... on ValidationError { message code issues { path severity code value allowed suggestion message } } } }`;

  it('is the preset with its changes applied', async () => {
    const preset = presetById('b2b-saas')!;
    const before = parametersOf(preset).find(({ path }) => path === 'market.price')!.value;
    const { scenario } = await meander.ask(document, {
      ref: {
        inline: {
          preset: 'b2b-saas',
          name: 'Mine',
          seed: 'fox-7',
          lens: 'FUNNEL',
          horizonWeeks: 52,
          locks: ['email'],
          ownChannels: [{ id: 'podcast', label: 'Podcast', like: 'social' }],
          changes: [
            { add: { path: 'split.podcast', number: 5 } },
            { set: { path: 'budget.total', number: 9000 } },
            { set: { path: 'flight.events', list: [0, 2] } },
            { add: { path: 'market.price', number: 10 } },
          ],
        },
      },
    });
    expect(scenario).toMatchObject({
      __typename: 'Scenario',
      name: 'Mine',
      seed: 'fox-7',
      horizonWeeks: 52,
      locks: ['email'],
      savedVersion: null,
      journey: { kind: 'FUNNEL' },
      ownChannels: [{ id: 'podcast', label: 'Podcast', like: 'social' }],
      budget: { weekly: { amount: 9000 } },
    });
    const allocation = (id: string) =>
      scenario.budget.allocations.find((each: { channel: { id: string } }) => each.channel.id === id);
    expect(allocation('podcast').share).toBeCloseTo(0.05, 12);
    expect(allocation('email')).toMatchObject({ isLocked: true, share: preset.plan.split['email'] });
    expect(allocation('events').flight).toEqual([0, 2]);
    const price = scenario.parameters.find((each: { path: string }) => each.path === 'market.price');
    expect(price).toEqual({ path: 'market.price', value: before + 10, isChanged: true });
    expect(scenario.changes).toEqual([
      { path: 'split.podcast', number: 5, list: null, from: 0, unit: 'points' },
      { path: 'budget.total', number: 9000, list: null, from: preset.plan.weekly, unit: 'money per week' },
      { path: 'flight.events', number: null, list: [0, 2], from: null, unit: 'factor per week' },
      { path: 'market.price', number: before + 10, list: null, from: before, unit: expect.any(String) },
    ]);
  });

  it('comes back with every problem at once, each with its path, the allowed values and the nearest one', async () => {
    const { scenario } = await meander.ask(document, {
      ref: {
        inline: {
          preset: 'b2b-saas',
          locks: ['emial'],
          changes: [
            { set: { path: 'market.margin', number: 7 } },
            { add: { path: 'split.brandVide', number: 5 } },
            { set: { path: 'flight.events', list: [-1] } },
          ],
        },
      },
    });
    expect(scenario.code).toBe('VALIDATION');
    expect(
      scenario.issues.map((each: { path: string[]; suggestion: string }) => [each.path[0], each.suggestion]),
    ).toEqual([
      ['locks', 'email'],
      ['market.margin', '1'],
      ['split.brandVide', 'brandVideo'],
      ['flight.events', '0'],
    ]);
    for (const issue of scenario.issues) expect(scenario.message).toContain(issue.message);
  });

  it.each([
    ['an unknown preset', { preset: 'b2b-sas' }, 'preset', 'b2b-saas'],
    ['a preset that has changed', { preset: 'b2b-saas', presetVersion: 99 }, 'presetVersion', '1'],
    ['an empty seed', { preset: 'b2b-saas', seed: '' }, 'seed', '1'],
    ['a seed that is too long', { preset: 'b2b-saas', seed: 'x'.repeat(201) }, 'seed', '200'],
    ['a horizon of no weeks', { preset: 'b2b-saas', horizonWeeks: 0 }, 'horizonWeeks', '1'],
    ['a horizon of centuries', { preset: 'b2b-saas', horizonWeeks: 99_999 }, 'horizonWeeks', '1040'],
    ['the lens CUSTOM', { preset: 'b2b-saas', lens: 'CUSTOM' }, 'lens', null],
  ])('refuses %s with the nearest value that works', async (_, inline, path, suggestion) => {
    const { scenario } = await meander.ask(document, { ref: { inline } });
    expect(scenario.issues).toMatchObject([{ path: [path], severity: 'ERROR', suggestion }]);
  });

  it('has the same hash however it is called, and another for every change that matters', async () => {
    const hash = async (change: object) =>
      (await meander.ask(document, { ref: quick(change) })).scenario.hash as string;
    const base = await hash({});
    expect(await hash({ name: 'Another name' })).toBe(base);
    const others = await Promise.all([
      hash({ seed: 'other' }),
      hash({ lens: 'FUNNEL' }),
      hash({ horizonWeeks: 13 }),
    ]);
    expect(new Set([base, ...others]).size).toBe(4);
  });
});
