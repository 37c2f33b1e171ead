import { describe, expect, it } from 'vitest';
import { exampleSpendTable } from '@meander/intake';
import { openMeander, type Answer } from './open-meander.ts';

const importSpend = `query ($input: ImportSpendInput!) { importSpend(input: $input) { __typename
  ... on ImportSpendPayload {
    table { layout cadence weeks firstWeek lastWeek currency columns { name role weeks meanWeekly total weekly isOwn channel { id } } }
    scenario { hash name seed horizonWeeks changes { path number list } ownChannels { id label like }
      budget { weekly { amount } historicWeekly { amount } allocations { channel { id } share historicShare flight } }
      parameters { path value isChanged } notes { code } }
    issues { severity code path message } }
  ... on ValidationError { code message issues { severity path code value allowed suggestion message } } } }`;

const HEADER = 'week,tv_spend,Google Search spend,Billboards spend,sales';
const TEXT = [HEADER, ...weeklyRows(12)].join('\n');

describe('a spend file', () => {
  it('becomes a plan whose changes alone give the same scenario', async () => {
    await using meander = await openMeander();
    const imported = await read(meander, {
      text: exampleSpendTable,
      preset: 'b2c-retail',
      fileName: 'My shop.csv',
      people: 50_000,
      price: 45,
      margin: 0.4,
      horizonWeeks: 52,
      seed: 'heron',
    });
    expect(imported.scenario).toMatchObject({ name: 'My shop', seed: 'heron', horizonWeeks: 52 });
    const { scenario: again } = await meander.ask(
      `query ($ref: ScenarioRef!) { scenario(ref: $ref) { ... on Scenario { hash } ... on ValidationError { message } } }`,
      { ref: { inline: asInput(imported.scenario, 'b2c-retail') } },
    );
    expect(again.hash).toBe(imported.scenario.hash);
  });

  it('sets the budget, the past and the scale of each channel to what was spent', async () => {
    await using meander = await openMeander();
    const { table, scenario } = await read(meander, { text: TEXT, preset: 'b2b-saas' });
    const column = (name: string) => table.columns.find((each: { name: string }) => each.name === name);
    expect(column('tv_spend')).toMatchObject({
      role: 'SPEND',
      channel: { id: 'brandVideo' },
      total: 12_000,
      isOwn: false,
    });
    expect(column('sales')).toMatchObject({ role: 'OUTCOME', channel: null, weekly: [] });
    const allocation = (id: string) =>
      scenario.budget.allocations.find((each: { channel: { id: string } }) => each.channel.id === id);
    const mapped = table.columns.filter((each: { channel: object | null }) => each.channel !== null);
    const weekly = mapped.reduce((sum: number, each: { meanWeekly: number }) => sum + each.meanWeekly, 0);
    expect(scenario.budget).toMatchObject({ weekly: { amount: weekly }, historicWeekly: { amount: weekly } });
    expect(allocation('email')).toMatchObject({ share: 0, historicShare: 0 });
    const reference = scenario.parameters.find(
      (each: { path: string }) => each.path === 'channels.brandVideo.referenceSpend',
    );
    // Television and billboards are both brand advertising.
    expect(reference).toMatchObject({ value: 1250, isChanged: true });
  });

  it('marks people, price and margin as assumed unless they are given', async () => {
    await using meander = await openMeander();
    const assumed = async (given: object) =>
      (await read(meander, { text: TEXT, preset: 'b2b-saas', ...given })).issues
        .filter((each: { code: string }) => each.code === 'assumed')
        .map((each: { path: string[] }) => each.path[0]);
    expect(await assumed({})).toEqual(['market.people', 'market.price', 'market.margin']);
    expect(await assumed({ price: 20, margin: 0.5 })).toEqual(['market.people']);
    expect(await assumed({ people: 10, price: 20, margin: 0.5 })).toEqual([]);
  });

  it('lets columns be mapped many to one, be made own channels, and be left out', async () => {
    await using meander = await openMeander();
    const { table, scenario } = await read(meander, {
      text: TEXT,
      preset: 'b2b-saas',
      columns: [
        { toChannel: { column: 'tv_spend', channel: 'social' } },
        { toChannel: { column: 'Google Search spend', channel: 'social' } },
        { toOwnChannel: { column: 'Billboards spend', label: 'Billboards', like: 'brandVideo' } },
      ],
    });
    expect(scenario.ownChannels).toEqual([{ id: 'billboards', label: 'Billboards', like: 'brandVideo' }]);
    const share = (id: string) =>
      scenario.budget.allocations.find((each: { channel: { id: string } }) => each.channel.id === id).share;
    expect(share('social')).toBeCloseTo(1500 / 1750, 6);
    expect(share('billboards')).toBeCloseTo(250 / 1750, 6);
    expect(table.columns.find((each: { name: string }) => each.name === 'Billboards spend').isOwn).toBe(true);
    const without = await read(meander, {
      text: TEXT,
      preset: 'b2b-saas',
      columns: [{ leaveOut: { column: 'tv_spend' } }],
    });
    const brand = without.scenario.budget.allocations.find(
      (each: Answer) => each.channel.id === 'brandVideo',
    );
    expect(brand.share).toBeCloseTo(250 / 750, 6);
  });

  it('whose columns name no channel comes back with its table, so that they can be mapped', async () => {
    await using meander = await openMeander();
    const text = TEXT.replace(HEADER, 'week,Ch1 spend,Ch2 spend,Ch3 spend,sales');
    const { table, issues } = await read(meander, { text, preset: 'b2b-saas' });
    expect(table.columns.filter((each: { role: string }) => each.role === 'SPEND')).toHaveLength(3);
    expect(issues.map((each: { code: string }) => each.code)).toContain('no-mapped-channel');
  });

  it('with problems is answered with all of them, by row and column', async () => {
    await using meander = await openMeander();
    const lines = TEXT.split('\n');
    lines[1] = lines[1]!.replace('1000', 'a lot');
    lines[12] = lines[12]!.replace('500', 'n.a.?');
    const text = lines.join('\n');
    const refused = await ask(meander, { text, preset: 'b2b-saas' });
    expect(refused).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION' });
    const errors = refused.issues.filter(({ severity }: Answer) => severity === 'ERROR');
    expect(errors.map(({ path }: Answer) => path)).toEqual([
      ['row 2', 'column tv_spend'],
      ['row 13', 'column Google Search spend'],
    ]);
  });

  it.each([
    ['an empty file', { text: '' }],
    ['a file without dates', { text: 'a,b\n1,2\n3,4' }],
    ['an unknown preset', { preset: 'nope' }],
    ['a margin above 1', { margin: 3 }],
    ['a horizon of no weeks', { horizonWeeks: 0 }],
    ['an unknown channel', { columns: [{ toChannel: { column: 'tv_spend', channel: 'nope' } }] }],
    ['an unknown column', { columns: [{ leaveOut: { column: 'nope' } }] }],
    ['a column called __proto__', { columns: [{ leaveOut: { column: '__proto__' } }] }],
  ])('refuses %s with what would work', async (_, change) => {
    await using meander = await openMeander();
    const refused = await ask(meander, { text: TEXT, preset: 'b2b-saas', ...change });
    expect(refused.__typename).toBe('ValidationError');
    expect(refused.issues.length).toBeGreaterThan(0);
  });
});

/** Twelve weeks of even spend from Monday 5 January 2026 on. */
function weeklyRows(weeks: number): string[] {
  const monday = Date.UTC(2026, 0, 5);
  return Array.from({ length: weeks }, (_, week) => {
    const date = new Date(monday + week * 7 * 86_400_000).toISOString().slice(0, 10);
    return `${date},1000,500,250,9`;
  });
}

async function ask(meander: Awaited<ReturnType<typeof openMeander>>, input: object): Promise<Answer> {
  return (await meander.ask(importSpend, { input })).importSpend;
}

async function read(meander: Awaited<ReturnType<typeof openMeander>>, input: object): Promise<Answer> {
  const answer = await ask(meander, input);
  expect(answer).toMatchObject({ __typename: 'ImportSpendPayload' });
  return answer;
}

/** What a client keeps of an imported scenario. */
function asInput(scenario: Answer, preset: string): object {
  const { name, seed, horizonWeeks, ownChannels, changes } = scenario;
  return {
    preset,
    name,
    seed,
    horizonWeeks,
    ownChannels,
    changes: changes.map(({ path, number, list }: Answer) => ({
      set: list === null ? { path, number } : { path, list },
    })),
  };
}
