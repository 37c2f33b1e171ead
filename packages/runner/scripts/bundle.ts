/**
 * Puts a program into few files, `dist` of the folder it is called in: a program of 1,800 modules would spend a second on finding
 * them. What is imported late stays a chunk of its own, and the worker threads stand beside it, where the runner looks for them.
 *
 * node ../../packages/runner/scripts/bundle.ts src/main.ts
 */
import { readdirSync, rmSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const WORKER = /^(.+\.worker)\.ts$/;

const [, , program = 'src/main.ts'] = process.argv;
const runner = fileURLToPath(new URL('../src/', import.meta.url));
const workers = readdirSync(runner).flatMap((file) => {
  const [, name] = WORKER.exec(file) ?? [];
  return name === undefined ? [] : [[name, `${runner}${file}`] as const];
});

rmSync(resolve('dist'), { recursive: true, force: true });
const bundle = await rolldown({
  input: { [parse(program).name]: resolve(program), ...Object.fromEntries(workers) },
  platform: 'node',
  // It starts threads from a file of its own.
  external: ['piscina'],
  resolve: { conditionNames: ['@meander/source', 'node', 'import', 'default'] },
});
await bundle.write({
  dir: resolve('dist'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();
