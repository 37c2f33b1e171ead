/**
 * Compiles the kernels and writes them into the sources, where engines without a file system find them (`pnpm --filter
 * @meander/core kernel`); with `--check` only looks whether that has been done.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compileString } from 'assemblyscript/asc';

for (const name of ['agents', 'draws', 'moves', 'rates']) {
  const source = await readFile(new URL(`${name}.ts`, import.meta.url), 'utf8');
  const target = new URL(`../src/engine/kernel/${name}.wasm.ts`, import.meta.url);
  const text = await compiledText(name, source);
  if (!process.argv.includes('--check')) await writeFile(target, text);
  else if ((await readFile(target, 'utf8')) !== text) {
    console.error(
      `${name}.wasm.ts is not what assembly/${name}.ts compiles to: run \`pnpm --filter @meander/core kernel\``,
    );
    process.exitCode = 1;
  }
}

async function compiledText(name, source) {
  const { binary, error } = await compileString(
    { [`${name}.ts`]: source },
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
  if (binary === null) throw error ?? new Error(`nothing was compiled from ${name}.ts`);
  const lines =
    Buffer.from(binary)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  return [
    `/** Generated from assembly/${name}.ts by assembly/build.mjs; a test compares. */`,
    `export const ${name.toUpperCase()}_WASM: string = [`,
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}
