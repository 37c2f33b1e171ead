/** One run of agents over threads has the bytes of one thread. */
import { expect, test } from 'vitest';
import { presetById } from '@meander/catalogue';
import type { Scenario } from '@meander/core';
import { createLocalExecutor, createThreadExecutor } from '@meander/runner';

const preset = presetById('b2b-saas')!;
/** Big enough for a crew by its estimate, which is what decides. */
const scenario: Scenario = {
  ...preset,
  horizonWeeks: 52,
  values: { ...preset.values, 'market.people': 400_000, 'market.warmupWeeks': 50 },
};
const task = { scenarios: [scenario], population: 'agents', generator: 'fast', from: 0, to: 1 } as const;
const never = new AbortController().signal;

test('1, 2, 4 and 8 threads give one hash', async () => {
  const local = createLocalExecutor();
  const [alone] = await local.perform(task, never);
  await local.close();
  const pool = createThreadExecutor({ threads: 8 });
  try {
    for (const threads of [1, 2, 4, 8]) {
      const [block] = await pool.perform({ ...task, threads }, never);
      expect({ threads, hash: block!.hash }).toEqual({ threads, hash: alone!.hash });
    }
  } finally {
    await pool.close();
  }
});

test('a crew that is stopped hands over what is finished', async () => {
  const pool = createThreadExecutor({ threads: 2 });
  const stop = new AbortController();
  try {
    const working = pool.perform({ ...task, to: 1000, threads: 2 }, stop.signal);
    setTimeout(() => stop.abort(), 500);
    const blocks = await working;
    for (const { to } of blocks) expect(to).toBeLessThan(1000);
  } finally {
    await pool.close();
  }
});
