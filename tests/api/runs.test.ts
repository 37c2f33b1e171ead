import { describe, expect, it } from 'vitest';
import { presetById } from '@meander/catalogue';
import { parametersOf } from '@meander/core';
import { openMemoryStore } from '@meander/store';
import { counting, failing } from './executors.ts';
import { openMeander, quick } from './open-meander.ts';
import { finished, startComparison, startRun } from './operations.ts';

const PEOPLE = parametersOf(presetById('b2b-saas')!).find(({ path }) => path === 'market.people')!.value;

describe('a run', () => {
  it('answers at once, finishes, and opens into summary, band, causes, channels and milestones', async () => {
    await using meander = await openMeander();
    const { startRun: started } = await meander.ask(startRun, {
      input: { scenario: quick(), replications: 6 },
    });
    expect(started.run.status).toMatch(/QUEUED|RUNNING/);
    await meander.context.runner.idle();
    const { run } = await meander.ask(
      `query ($id: ID!) { run(id: $id) { status progress { fraction etaSeconds replicationsDone replicationsTotal }
        manifest { engineVersion scenarioHash preset seed population people replications generator reproduceCommand }
        scenario { hash }
        summary(metric: CUSTOMERS) { median low high level replications mean { value low high level } }
        early: summary(metric: CUSTOMERS, week: 3) { mean { value } }
        band(metric: NET_VALUE) { week p05 p25 p50 p75 p95 mean }
        causes { move cause label count channel { id } }
        channels { channel { id } spend unspent contacts }
        milestones { week milestone people }
        queues { pool label waiting { value } wait { value low high } abandonShare { value } utilisation { value } } } }`,
      { id: started.run.id },
    );
    expect(run.status).toBe('COMPLETE');
    expect(run.progress).toEqual({
      fraction: 1,
      etaSeconds: null,
      replicationsDone: 6,
      replicationsTotal: 6,
    });
    expect(run.manifest).toMatchObject({
      preset: `b2b-saas@${presetById('b2b-saas')!.version}`,
      population: 'COHORTS',
      people: PEOPLE,
      replications: 6,
      scenarioHash: run.scenario.hash,
    });
    expect(run.manifest.reproduceCommand).toMatch(/^npx meander run b2b-saas .*--replications 6 --seed \S+$/);
    expect(run.summary.replications).toBe(6);
    expect(run.summary.mean.value).toBeGreaterThan(run.early.mean.value);
    expect(run.band).toHaveLength(13);
    for (const { p05, p25, p50, p75, p95 } of run.band) {
      expect([p05, p25, p50, p75, p95].toSorted((a, b) => a - b)).toEqual([p05, p25, p50, p75, p95]);
    }
    const people = new Map<number, number>();
    for (const each of run.milestones) people.set(each.week, (people.get(each.week) ?? 0) + each.people);
    expect(people.size).toBe(13);
    for (const total of people.values()) expect(total).toBeCloseTo(PEOPLE, 6);
    const spent = run.channels.reduce((sum: number, each: { spend: number }) => sum + each.spend, 0);
    expect(spent).toBeGreaterThan(0);
    expect(run.causes.some((each: { channel: object | null }) => each.channel !== null)).toBe(true);
    expect(run.queues).toEqual([]); // its journey has no pool of servers
  });

  it('started twice is the same run, and is simulated once', async () => {
    const executor = counting();
    await using meander = await openMeander({ executor });
    const input = { scenario: quick(), replications: 4 };
    const [one, two] = await Promise.all([
      meander.ask(startRun, { input }),
      meander.ask(startRun, { input }),
    ]);
    await meander.context.runner.idle();
    const after = await meander.ask(startRun, { input });
    expect(two.startRun.run.id).toBe(one.startRun.run.id);
    expect(after.startRun.run).toEqual({ id: one.startRun.run.id, status: 'COMPLETE' });
    expect(executor.replications()).toBe(4);
  });

  it('of more replications simulates only those that a shorter one has not', async () => {
    const executor = counting();
    await using meander = await openMeander({ executor });
    const short = await finished(meander, { scenario: quick(), replications: 4 });
    const long = await finished(meander, { scenario: quick(), replications: 10 });
    expect(short).not.toBe(long);
    expect(executor.replications()).toBe(10);
  });

  it('is refused with every problem of its input before anything is stored', async () => {
    const store = await openMemoryStore();
    await using meander = await openMeander({ store });
    const { startRun: refused } = await meander.ask(startRun, {
      input: {
        scenario: quick({ changes: [{ set: { path: 'market.people', number: -1 } }] }),
        replications: 4,
      },
    });
    expect(refused).toMatchObject({
      __typename: 'ValidationError',
      code: 'VALIDATION',
      issues: [{ path: ['market.people'], suggestion: '1' }],
    });
    expect(await store.unfinished()).toEqual({ runs: [], comparisons: [] });
  });

  it.each([0, -1, 10_001])(
    'of %d replications is refused with the nearest number that works',
    async (replications) => {
      await using meander = await openMeander();
      const { startRun: refused } = await meander.ask(startRun, {
        input: { scenario: quick(), replications },
      });
      expect(refused.issues).toEqual([
        { path: ['replications'], suggestion: replications < 1 ? '1' : '10000' },
      ]);
    },
  );

  it('of a scenario that nobody knows is not found', async () => {
    await using meander = await openMeander();
    const { startRun: refused } = await meander.ask(startRun, {
      input: { scenario: { id: 'U2NlbmFyaW86eA==' } },
    });
    expect(refused).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND', id: 'U2NlbmFyaW86eA==' });
  });

  it('can be started by the id of a scenario that was run here', async () => {
    await using meander = await openMeander();
    const id = await finished(meander, { scenario: quick(), replications: 2 });
    const { run } = await meander.ask('query ($id: ID!) { run(id: $id) { scenario { id } } }', { id });
    const again = await finished(meander, { scenario: { id: run.scenario.id }, replications: 2 });
    expect(again).toBe(id);
  });

  it('that costs more than is allowed is refused before it starts, with limit and cost', async () => {
    const limits = { work: 1e9, bytes: 1e9, queuedWork: 1e12 };
    await using meander = await openMeander({ limits, executor: counting() });
    const input = {
      scenario: { inline: { preset: 'b2b-saas' } },
      population: 'AGENTS',
      replications: 10_000,
    };
    const { startRun: refused } = await meander.ask(startRun, { input });
    expect(refused).toMatchObject({ __typename: 'LimitError', code: 'LIMIT', limit: 1e9 });
    expect(refused.requested).toBeGreaterThan(1e9);
    expect(meander.context.runner.queuedWork()).toBe(0);
  });

  it('that would hold more memory than is allowed is refused', async () => {
    const limits = { work: 1e18, bytes: 1e6, queuedWork: 1e18 };
    await using meander = await openMeander({ limits });
    const people = { set: { path: 'market.people', number: 1e10 } };
    const { startRun: refused } = await meander.ask(startRun, {
      input: { scenario: quick({ changes: [people] }), population: 'AGENTS', replications: 1 },
    });
    expect(refused).toMatchObject({ __typename: 'LimitError', limit: 1e6 });
  });

  it('asked about a week beyond its horizon refuses, and that is no fault', async () => {
    await using meander = await openMeander();
    const { startRun: started } = await meander.ask(startRun, {
      input: { scenario: quick(), replications: 2 },
    });
    await meander.context.runner.idle();
    const response = await meander.send({
      query: 'query ($id: ID!) { run(id: $id) { summary(metric: REVENUE, week: 13) { median } } }',
      variables: { id: started.run.id },
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(meander.log()).toBe('');
  });

  it('that failed says why, as does its comparison', async () => {
    const meander = await openMeander({ executor: failing('a thread was lost') });
    const id = await finished(meander, { scenario: quick(), replications: 2 });
    const { run } = await meander.ask('query ($id: ID!) { run(id: $id) { status failure } }', { id });
    expect(run).toEqual({ status: 'FAILED', failure: 'a thread was lost' });
    const { startComparison: started } = await meander.ask(startComparison, {
      input: { baseline: quick(), variant: quick({ seed: 'other' }), replications: 2 },
    });
    await meander.context.runner.idle();
    const { comparison } = await meander.ask('query ($id: ID!) { comparison(id: $id) { status failure } }', {
      id: started.comparison.id,
    });
    expect(comparison).toEqual({ status: 'FAILED', failure: 'a thread was lost' });
    await expect(meander[Symbol.asyncDispose]()).rejects.toThrow('experiments failed');
  });
});
