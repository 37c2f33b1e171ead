/** Random models with WebAssembly and without: the kernels and the TypeScript beside them give the same bytes. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Scenario } from '@meander/core';
import { bytesOfAll } from './all-populations.ts';
import { forRandom, TIMEOUT } from './cases.ts';
import { EVERYDAY, randomScenario, WILD } from './scenario.ts';

/** Some by the hundred people, some by the hundred thousand: counts are drawn otherwise where they are large. */
const CROWD = randomScenario({ ...EVERYDAY, people: [1_000, 100_000] });

async function withoutWasm(models: readonly Scenario[]): Promise<Uint8Array[][]> {
  const worker = new Worker(new URL('./plain.worker.ts', import.meta.url), {
    workerData: models,
    execArgv: ['--conditions=@meander/source'],
  });
  const [bytes] = (await once(worker, 'message')) as [Uint8Array[][]];
  return bytes;
}

test(
  'WebAssembly and TypeScript give the same bytes for every population',
  async () => {
    const models: Scenario[] = [];
    forRandom('twins', 20, randomScenario(), (scenario) => models.push(scenario));
    forRandom('twins', 10, randomScenario(WILD), (scenario) => models.push(scenario));
    forRandom('twins', 10, CROWD, (scenario) => models.push(scenario));
    const plain = await withoutWasm(models);
    // of a copy: what is compiled goes with it, and thousands would be more memories than a process may have
    for (const [i, scenario] of models.entries())
      expect(bytesOfAll(structuredClone(scenario)), JSON.stringify(scenario)).toEqual(plain[i]);
  },
  TIMEOUT,
);
