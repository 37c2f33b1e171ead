import { describe, expect, it } from 'vitest';
import { presetById } from '@meander/catalogue';
import { parametersOf } from '@meander/core';
import { createLocalExecutor, type BlockExecutor } from '@meander/runner';
import { openMemoryStore } from '@meander/store';
import { openMeander, quick, quickVariant, type Answer, type Meander } from './open-meander.ts';

const PEOPLE = parametersOf(presetById('b2b-saas')!).find(({ path }) => path === 'market.people')!.value;

const startRun = `mutation ($input: StartRunInput!) { startRun(input: $input) { __typename
  ... on StartRunPayload { run { id status } } ... on Error { code message }
  ... on ValidationError { issues { path suggestion } } ... on NotFoundError { id } ... on LimitError { limit requested } } }`;
const startComparison = `mutation ($input: StartComparisonInput!) { startComparison(input: $input) { __typename
  ... on StartComparisonPayload { comparison { id status } } ... on Error { code message }
  ... on ValidationError { issues { path suggestion } } } }`;
const cancelRun = `mutation ($id: ID!) { cancelRun(input: { id: $id }) { __typename
  ... on CancelRunPayload { progress { runId status fraction replicationsDone replicationsTotal } } ... on NotFoundError { id code } } }`;

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
        milestones { week milestone people } } }`,
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
});

describe('admission', () => {
  it('accepts the work of the cap itself and nothing above it', async () => {
    const { startRun: asked } = await withWorkLimit(1);
    const cost = asked.requested as number;
    expect((await withWorkLimit(cost - 1)).startRun.__typename).toBe('LimitError');
    expect((await withWorkLimit(cost)).startRun.__typename).toBe('StartRunPayload');
    expect((await withWorkLimit(cost + 1)).startRun.__typename).toBe('StartRunPayload');
  });

  it('counts what waits already', async () => {
    const executor = held();
    const work = (await withWorkLimit(1)).startRun.requested as number;
    await using meander = await openMeander({
      executor,
      limits: { work: 1e12, bytes: 1e9, queuedWork: 1.5 * work },
    });
    const ask = (seed: string) =>
      meander.ask(startRun, { input: { scenario: quick({ seed }), replications: 8 } });
    expect((await ask('one')).startRun.__typename).toBe('StartRunPayload');
    expect((await ask('two')).startRun.__typename).toBe('LimitError');
    executor.release();
    await meander.context.runner.idle();
    expect((await ask('two')).startRun.__typename).toBe('StartRunPayload');
    await meander.context.runner.idle();
  });

  async function withWorkLimit(work: number): Promise<Answer> {
    await using meander = await openMeander({ limits: { work, bytes: 1e9, queuedWork: 1e18 } });
    const answer = await meander.ask(startRun, { input: { scenario: quick(), replications: 8 } });
    await meander.context.runner.idle();
    return answer;
  }
});

describe('a comparison', () => {
  it('answers with paired differences, payback and noise over the replications both plans have', async () => {
    await using meander = await openMeander();
    const { startComparison: started } = await meander.ask(startComparison, {
      input: { baseline: quick(), variant: quickVariant(), replications: 12 },
    });
    await meander.context.runner.idle();
    const { comparison } = await meander.ask(
      `query ($id: ID!) { comparison(id: $id) { status isPaired replications reproduceCommand
        baseline { status } variant { status }
        difference(metric: NET_VALUE) { probabilityPositive estimate { median low high replications mean { value low high } } }
        differenceBand(metric: NET_VALUE) { week p50 mean }
        payback { medianWeek neverShare weeks dots(count: 10) deepestDip { median } }
        simulationNoise(metric: NET_VALUE) } }`,
      { id: started.comparison.id },
    );
    expect(comparison).toMatchObject({ status: 'COMPLETE', isPaired: true, replications: 12 });
    expect([comparison.baseline.status, comparison.variant.status]).toEqual(['COMPLETE', 'COMPLETE']);
    expect(comparison.reproduceCommand).toMatch(
      /^npx meander compare b2b-saas b2b-saas .*--set-b split.brandVideo=\+5/,
    );
    expect(comparison.differenceBand[0]).toEqual({ week: 0, p50: 0, mean: 0 });
    const { mean } = comparison.difference.estimate;
    expect(comparison.simulationNoise).toBeCloseTo((mean.high - mean.low) / 2, 9);
    expect(comparison.differenceBand.at(-1).mean).toBeCloseTo(mean.value, 6);
    expect(comparison.payback.weeks).toHaveLength(12);
    const never = comparison.payback.weeks.filter((week: number | null) => week === null).length;
    expect(comparison.payback.neverShare).toBeCloseTo(never / 12, 12);
    expect(comparison.payback.dots).toHaveLength(10);
  });

  it('of a scenario with itself is exactly 0 in every replication, and is simulated once', async () => {
    const executor = counting();
    await using meander = await openMeander({ executor });
    const input = { baseline: quick(), variant: quick(), replications: 5 };
    const { startComparison: started } = await meander.ask(startComparison, { input });
    await meander.context.runner.idle();
    const { comparison } = await meander.ask(
      `query ($id: ID!) { comparison(id: $id) { difference(metric: NET_VALUE) { probabilityPositive estimate { low high } }
        differenceBand(metric: NET_VALUE) { p05 p95 } payback { neverShare } } }`,
      { id: started.comparison.id },
    );
    expect(comparison.difference).toEqual({ probabilityPositive: 0.5, estimate: { low: 0, high: 0 } });
    for (const point of comparison.differenceBand) expect(point).toEqual({ p05: 0, p95: 0 });
    expect(comparison.payback.neverShare).toBe(1);
    expect(executor.replications()).toBe(5);
  });

  it('takes over what a run of either plan has finished already', async () => {
    const executor = counting();
    await using meander = await openMeander({ executor });
    await finished(meander, { scenario: quick(), replications: 6 });
    const input = { baseline: quick(), variant: quickVariant(), replications: 6 };
    await meander.ask(startComparison, { input });
    await meander.context.runner.idle();
    expect(executor.replications()).toBe(12);
    await finished(meander, { scenario: quickVariant(), replications: 6 });
    expect(executor.replications()).toBe(12);
  });

  it('gives each plan the same numbers as a run of its own', async () => {
    await using together = await openMeander();
    const { startComparison: started } = await together.ask(startComparison, {
      input: { baseline: quick(), variant: quickVariant(), replications: 6 },
    });
    await together.context.runner.idle();
    await using alone = await openMeander();
    const a = await finished(alone, { scenario: quick(), replications: 6 });
    const b = await finished(alone, { scenario: quickVariant(), replications: 6 });
    const band = 'band(metric: NET_VALUE) { p05 p50 p95 mean }';
    const { comparison } = await together.ask(
      `query ($id: ID!) { comparison(id: $id) { baseline { id ${band} } variant { id ${band} } } }`,
      { id: started.comparison.id },
    );
    const runs = await alone.ask(
      `query ($a: ID!, $b: ID!) { a: run(id: $a) { id ${band} } b: run(id: $b) { id ${band} } }`,
      { a, b },
    );
    expect(comparison).toEqual({ baseline: runs.a, variant: runs.b });
  });
});

describe('cancelling', () => {
  it('keeps what is finished, and starting again continues from there', async () => {
    const executor = counting();
    await using meander = await openMeander({ executor });
    const input = { baseline: quick(), variant: quickVariant(), replications: 2000 };
    const { startComparison: started } = await meander.ask(startComparison, { input });
    const { id } = started.comparison;
    await executor.reached(2);
    const { cancelRun: cancelled } = await meander.ask(cancelRun, { id });
    const { progress } = cancelled;
    expect(progress).toMatchObject({ runId: id, status: 'CANCELLED', replicationsTotal: 2000 });
    expect(progress.replicationsDone).toBeGreaterThan(0);
    expect(progress.replicationsDone).toBeLessThan(2000);
    const { comparison } = await meander.ask(
      `query ($id: ID!) { comparison(id: $id) { status replications payback { weeks }
        difference(metric: NET_VALUE) { estimate { replications } }
        baseline { status summary(metric: NET_VALUE) { replications } } } }`,
      { id },
    );
    expect(comparison.replications).toBe(progress.replicationsDone);
    expect(comparison.payback.weeks).toHaveLength(progress.replicationsDone);
    expect(comparison.difference.estimate.replications).toBe(progress.replicationsDone);
    expect(comparison.baseline.status).toBe('CANCELLED');

    const before = executor.replications();
    const { startComparison: resumed } = await meander.ask(startComparison, { input });
    expect(resumed.comparison.id).toBe(id);
    await meander.context.runner.idle();
    // What was finished out of order counts as well: nothing is simulated twice.
    expect(executor.replications()).toBe(2 * 2000);
    expect(before).toBeGreaterThanOrEqual(2 * progress.replicationsDone);
  });

  it('what is complete changes nothing', async () => {
    await using meander = await openMeander();
    const id = await finished(meander, { scenario: quick(), replications: 2 });
    const { cancelRun: cancelled } = await meander.ask(cancelRun, { id });
    expect(cancelled.progress).toMatchObject({ status: 'COMPLETE', fraction: 1, replicationsDone: 2 });
  });

  it('what does not exist is not found', async () => {
    await using meander = await openMeander();
    const { cancelRun: refused } = await meander.ask(cancelRun, { id: 'UnVuOm5vcGU=' });
    expect(refused).toEqual({ __typename: 'NotFoundError', id: 'UnVuOm5vcGU=', code: 'NOT_FOUND' });
  });
});

/** Starts a run and waits for it. */
async function finished(meander: Meander, input: object): Promise<string> {
  const { startRun: started } = await meander.ask(startRun, { input });
  await meander.context.runner.idle();
  return started.run.id;
}

/** The executor of this thread, counting the replications it simulates, of each plan. */
function counting() {
  const local = createLocalExecutor();
  let count = 0;
  let check = () => {};
  const executor: BlockExecutor = {
    ...local,
    async perform(task, stop) {
      const blocks = await local.perform(task, stop);
      for (const each of blocks) count += each.to - each.from;
      check();
      return blocks;
    },
  };
  return {
    ...executor,
    replications: () => count,
    reached: (wanted: number) =>
      new Promise<void>((resolve) => {
        check = () => {
          if (count >= wanted) resolve();
        };
        check();
      }),
  };
}

/** Waits with every task until it is released. */
function held() {
  const local = createLocalExecutor();
  const gate = Promise.withResolvers<void>();
  return {
    ...local,
    perform: async (...task: Parameters<BlockExecutor['perform']>) => {
      await gate.promise;
      return local.perform(...task);
    },
    release: gate.resolve,
  };
}
