/** One run of agents over threads has the bytes of one thread. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetById } from '@meander/catalogue';
import { decodeBlock, encodeBlock, mergeBlocks, simulateBlock, type Scenario } from '@meander/core';
import { createLocalExecutor, createThreadExecutor, type BlockExecutor } from '@meander/runner';
import { isLeftOut } from '../browser/chromium.ts';
import { randomScenario } from '../laws/random/scenario.ts';
import { openCrewPages } from './crew-pages.ts';
import { wishedScenario } from './page/scenario.ts';

const preset = presetById('b2b-saas')!;
const scenario: Scenario = {
  ...preset,
  horizonWeeks: 52,
  values: { ...preset.values, 'market.people': 100_000, 'market.warmupWeeks': 50 },
};
const task = { scenarios: [scenario], population: 'agents', generator: 'fast', from: 0, to: 1 } as const;
const never = new AbortController().signal;

/** Threads are dear to start: one pool for all. */
let pool: BlockExecutor;
beforeAll(() => {
  pool = createThreadExecutor({ threads: 8, sharedFrom: 0 });
});
afterAll(() => pool.close());

test('1, 2, 4 and 8 threads give one hash', async () => {
  const local = createLocalExecutor();
  const [alone] = await local.perform(task, never);
  await local.close();
  for (const threads of [2, 4, 8]) {
    const [block] = await pool.perform({ ...task, threads }, never);
    expect({ threads, hash: block!.hash }).toEqual({ threads, hash: alone!.hash });
  }
});

test('random models have one hash on 1, 2, 4 and 8 threads that share out their replications', async () => {
  const models = fc.sample(randomScenario(), { seed: 7, numRuns: 6 });
  const replications = 8;
  for (const [i, model] of models.entries()) {
    const run = {
      scenarios: [model],
      population: i % 2 === 0 ? 'agents' : 'cohorts',
      generator: 'fast',
    } as const;
    const alone = encodeBlock(
      simulateBlock(model, { population: run.population, from: 0, to: replications }),
    );
    for (const threads of [1, 2, 4, 8]) {
      const size = replications / threads;
      const parts = await Promise.all(
        Array.from({ length: threads }, (_, part) =>
          pool.perform({ ...run, from: part * size, to: (part + 1) * size }, never),
        ),
      );
      const whole = mergeBlocks(parts.map(([block]) => decodeBlock(block!.bytes)));
      expect(encodeBlock(whole), `model ${i + 1} on ${threads} threads`).toEqual(alone);
    }
  }
});

test('a crew that is stopped hands over what is finished', async () => {
  const pair = createThreadExecutor({ threads: 2 });
  const stop = new AbortController();
  try {
    const working = pair.perform({ ...task, to: 1000, threads: 2 }, stop.signal);
    setTimeout(() => stop.abort(), 500);
    const blocks = await working;
    for (const { to } of blocks) expect(to).toBeLessThan(1000);
  } finally {
    await pair.close();
  }
});

test.skipIf(isLeftOut)(
  'Web Workers give the hash of Node, alone and as a crew with shared memory and without',
  async () => {
    const wish = { people: 100_000, weeks: 104 };
    const options = { population: 'agents', from: 0, to: 1 } as const;
    const alone = encodeBlock(simulateBlock(wishedScenario(wish), options));
    const hash = createHash('sha256').update(alone).digest('hex');
    await using pages = await openCrewPages();
    for (const { members, ...click } of [
      { members: 1, isShared: false, isReady: true },
      { members: 1, isShared: false, isReady: false },
      { members: 2, isShared: true, isReady: true },
      { members: 2, isShared: false, isReady: false },
    ]) {
      const outcome = await pages.click({ ...wish, members }, click);
      expect({ isShared: outcome.isShared, hash: outcome.hash }).toEqual({ isShared: click.isShared, hash });
    }
  },
);
