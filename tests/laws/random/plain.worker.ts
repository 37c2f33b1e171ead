/** Lives random models where there is no WebAssembly: core then goes on in TypeScript. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '@meander/core';

Reflect.deleteProperty(globalThis, 'WebAssembly');
// only now: what has been loaded has not looked for it yet
const { bytesOfAll } = await import('./all-populations.ts');
parentPort!.postMessage((workerData as readonly Scenario[]).map(bytesOfAll), []);
