/** Where and in which pieces a run is simulated never shows in its bytes. */
import { describe, expect, it } from 'vitest';
import { claimById, planClaim, presetById } from '@meander/catalogue';
import {
  applyChanges,
  decodeBlock,
  encodeBlock,
  manifestOf,
  mergeBlocks,
  type Population,
  type Scenario,
} from '@meander/core';
import {
  createLocalExecutor,
  createRunner,
  createThreadExecutor,
  finishedSpans,
  seriesId,
  type BlockExecutor,
  type Experiment,
} from '@meander/runner';
import { openMemoryStore } from '@meander/store';

const REPLICATIONS = 12;

describe.each(['cohorts', 'agents'] as const)('%s', (population) => {
  it('have the same bytes in this thread, on one thread, on three, and cut in other pieces', async () => {
    const experiment = experimentOf(population);
    const once = [REPLICATIONS];
    const results = [
      await resultOf(experiment, createLocalExecutor(), once),
      await resultOf(experiment, createThreadExecutor({ threads: 1 }), once),
      await resultOf(experiment, createThreadExecutor({ threads: 3 }), once),
      await resultOf(experiment, createThreadExecutor({ threads: 2 }), [1, 5, 10, REPLICATIONS]),
    ];
    for (const other of results.slice(1)) expect(other).toEqual(results[0]);
  });
});

it('a claim has the same answer on a thread as here', async () => {
  const claim = claimById('downstream-saturates');
  if (claim?.kind !== 'experiment') throw new Error('the claim is gone');
  const thread = createThreadExecutor({ threads: 1 });
  const options = { seed: 'wren' };
  const told: unknown[] = [];
  const [there, here] = await Promise.all([
    thread.test(planClaim(claim), options, (progress) => told.push(progress)),
    createLocalExecutor().test(planClaim(claim), options),
  ]);
  expect(there).toEqual(here);
  const armsTotal = 2 * claim.arms.length;
  expect(told).toEqual(Array.from({ length: armsTotal }, (_, i) => ({ armsDone: i + 1, armsTotal })));
  await thread.close();
});

it('the people of a large market are the same, however many threads share them', async () => {
  // enough customers and weeks that threads are asked to help
  const people = changed(presetById('b2b-saas')!, 'market.people', 200_000);
  const of = { scenario: { ...changed(people, 'market.warmupWeeks', 0), horizonWeeks: 104 }, replication: 1 };
  const answers = [];
  for (const threads of [1, 2]) {
    const executor = createThreadExecutor({ threads });
    answers.push([
      await executor.people(of, 'crowd', {}),
      await executor.people(of, 'find', { query: { minBackwardMoves: 1, limit: 50 } }),
      await executor.people(of, 'lives', { customers: [0, 99_999, 199_999] }),
    ]);
    await executor.close();
  }
  expect(answers[1]).toEqual(answers[0]);
});

describe('stopping', () => {
  it('does not wait for a single long replication', async () => {
    const store = await openMemoryStore();
    const executor = createThreadExecutor({ threads: 2 });
    const runner = createRunner({ executor, archive: store, journal: store });
    // One replication of so many agents takes a quarter of a minute; the thread is ended in the middle of it.
    const scenario = changed(presetById('b2b-saas')!, 'market.people', 20_000_000);
    const experiment = experimentFor([scenario], 'agents', 2);
    await runner.start(experiment);
    for await (const { status } of runner.watch(experiment, 'queued')) if (status === 'running') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await runner.cancel(experiment.id)).toBe(true);
    expect(await runner.progress(experiment, 'cancelled')).toMatchObject({
      status: 'cancelled',
      replicationsDone: 0,
    });
    await runner.close();
    await store.close();
  });

  it('leaves the threads fit for the next run', async () => {
    const store = await openMemoryStore();
    const runner = createRunner({
      executor: createThreadExecutor({ threads: 1 }),
      archive: store,
      journal: store,
    });
    const long = experimentFor([small('one')], 'cohorts', 5000);
    await runner.start(long);
    await runner.cancel(long.id);
    const short = experimentFor([small('two')], 'cohorts', 4);
    await runner.start(short);
    await runner.idle();
    expect(await runner.progress(short, 'queued')).toMatchObject({ status: 'complete', replicationsDone: 4 });
    await runner.close();
    await store.close();
  });
});

it('a task that takes far longer than estimated is ended and its experiment fails, with the reason', async () => {
  const store = await openMemoryStore();
  const failures: unknown[] = [];
  const runner = createRunner({
    executor: createThreadExecutor({ threads: 1, patience: -1e9 }),
    archive: store,
    journal: store,
    onFailure: (_, error) => failures.push(error),
  });
  const experiment = experimentFor([changed(presetById('b2b-saas')!, 'market.people', 300_000)], 'agents', 1);
  await runner.start(experiment);
  await runner.idle();
  expect((await runner.progress(experiment, 'failed')).status).toBe('failed');
  expect(String(failures[0])).toContain('took far longer than estimated');
  await runner.close();
  await store.close();
});

function small(seed: string): Scenario {
  const quick = changed(presetById('b2b-saas')!, 'market.warmupWeeks', 4);
  return { ...changed(quick, 'market.people', 2000), seed, horizonWeeks: 12 };
}

function changed(scenario: Scenario, path: string, number: number): Scenario {
  const result = applyChanges(scenario, [{ path, op: 'set', number }]);
  if (!result.ok) throw new Error(result.issues[0]!.message);
  return result.value;
}

function experimentOf(population: Population): Experiment {
  const a = small('otter-42');
  const moved = applyChanges(a, [{ path: 'split.upstream', op: 'add', number: 10 }]);
  if (!moved.ok) throw new Error('the change does not fit');
  return experimentFor([a, moved.value], population, REPLICATIONS);
}

function experimentFor(
  scenarios: readonly Scenario[],
  population: Population,
  replications: number,
): Experiment {
  const arms = scenarios.map((scenario) => ({
    scenario,
    manifest: manifestOf(scenario, { population, replications }),
  }));
  return {
    id: scenarios.map(({ seed }) => seed).join('+'),
    arms,
    population,
    replications,
    generator: 'fast',
  };
}

/** Runs an experiment in several goes, each up to so many replications; the merged bytes of each arm. */
async function resultOf(
  experiment: Experiment,
  executor: BlockExecutor,
  goes: readonly number[],
): Promise<string[]> {
  const store = await openMemoryStore();
  const runner = createRunner({ executor, archive: store, journal: store });
  for (const replications of goes) {
    await runner.start({ ...experiment, id: String(replications), replications });
    await runner.idle();
  }
  const texts: string[] = [];
  for (const { manifest } of experiment.arms) {
    const series = seriesId(manifest);
    const spans = finishedSpans(await store.spans(series), experiment.replications);
    expect(spans.at(-1)?.to).toBe(experiment.replications);
    const blocks = await Promise.all(spans.map((span) => store.read(series, span)));
    texts.push(Buffer.from(encodeBlock(mergeBlocks(blocks.map(decodeBlock)))).toString('base64'));
  }
  await runner.close();
  await store.close();
  return texts;
}
