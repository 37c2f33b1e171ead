import { describe, expect, it } from 'vitest';
import { counting } from './executors.ts';
import { openMeander, quick, quickVariant } from './open-meander.ts';
import { cancelRun, finished, startComparison, startRun } from './operations.ts';

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

  it.each([
    ['the run first', true],
    ['the comparison first', false],
  ])(
    'shares the blocks of a run that is at work, %s: no replication is simulated twice',
    async (_, isRunFirst) => {
      const executor = counting();
      await using meander = await openMeander({ executor });
      const replications = 40;
      const starts = [
        () => meander.ask(startRun, { input: { scenario: quick(), replications } }),
        () =>
          meander.ask(startComparison, {
            input: { baseline: quick(), variant: quickVariant(), replications },
          }),
      ];
      await Promise.all((isRunFirst ? starts : starts.toReversed()).map((start) => start()));
      await meander.context.runner.idle();
      expect(executor.replications()).toBe(2 * replications);
    },
  );

  it('goes on alone when the run whose blocks it waits for is cancelled', async () => {
    const executor = counting();
    await using meander = await openMeander({ executor });
    const replications = 40;
    const input = { baseline: quick(), variant: quickVariant(), replications };
    const { startRun: run } = await meander.ask(startRun, { input: { scenario: quick(), replications } });
    const { startComparison: started } = await meander.ask(startComparison, { input });
    await meander.ask(cancelRun, { id: run.run.id });
    await meander.context.runner.idle();
    const { comparison } = await meander.ask(
      'query ($id: ID!) { comparison(id: $id) { status replications } }',
      { id: started.comparison.id },
    );
    expect(comparison).toEqual({ status: 'COMPLETE', replications });
    expect(executor.replications()).toBe(2 * replications);
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
