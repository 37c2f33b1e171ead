/**
 * Puts the command into few files: a program of 1,800 modules would spend a second on finding them. Verbs stay chunks of
 * their own, read when they are asked for, and the worker threads stand beside them, where the runner looks for them.
 */
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (place: string) => fileURLToPath(new URL(`../${place}`, import.meta.url));
const WORKER = /^(.+\.worker)\.ts$/;

const runner = path('../../packages/runner/src/');
const workers = readdirSync(runner).flatMap((file) => {
  const [, name] = WORKER.exec(file) ?? [];
  return name === undefined ? [] : [[name, `${runner}${file}`] as const];
});

rmSync(path('dist'), { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: path('src/main.ts'), ...Object.fromEntries(workers) },
  platform: 'node',
  // It starts threads from a file of its own.
  external: ['piscina'],
  resolve: { conditionNames: ['@meander/source', 'node', 'import', 'default'] },
});
await bundle.write({
  dir: path('dist'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();
