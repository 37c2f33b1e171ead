/**
 * Compiles the kernel and writes it into the sources, where engines without a file system find it (`pnpm --filter @meander/core
 * kernel`); with `--check` only looks whether that has been done.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compileString } from 'assemblyscript/asc';

const source = new URL('agents.ts', import.meta.url);
const target = new URL('../src/engine/kernel/agents.wasm.ts', import.meta.url);

const { binary, error } = await compileString(
  { 'agents.ts': await readFile(source, 'utf8') },
  {
    optimizeLevel: 3,
    shrinkLevel: 0,
    converge: true,
    noAssert: true,
    runtime: 'stub',
    enable: ['simd'],
    importMemory: true,
  },
);
if (binary === null) throw error ?? new Error('nothing was compiled');

const lines =
  Buffer.from(binary)
    .toString('base64')
    .match(/.{1,100}/g) ?? [];
const text = [
  '/** Generated from assembly/agents.ts by assembly/build.mjs; a test compares. */',
  'export const AGENTS_WASM: string = [',
  ...lines.map((line) => `  '${line}',`),
  "].join('');",
  '',
].join('\n');

if (!process.argv.includes('--check')) await writeFile(target, text);
else if ((await readFile(target, 'utf8')) !== text) {
  console.error(
    'agents.wasm.ts is not what assembly/agents.ts compiles to: run `pnpm --filter @meander/core kernel`',
  );
  process.exitCode = 1;
}
