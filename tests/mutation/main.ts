/**
 * Mutants of core, folder by folder: `pnpm mutate` for all, `pnpm mutate random model` for some. The tests of a folder have to find
 * 80 % of its mutants, or it ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = 'packages/core/src';

/** Folder -> tests that mutants have to get past, where those beside them are not all. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  random: [`${core}/random/*.test.ts`],
  results: [`${core}/results/*.test.ts`],
  elementary: [`${core}/*.test.ts`],
  model: [`${core}/model/*.test.ts`],
  mechanisms: [`${core}/mechanisms/*.test.ts`],
  compile: [`${core}/**/*.test.ts`],
  engine: [`${core}/**/*.test.ts`],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !(folder in TESTS));
if (unknown.length > 0)
  throw new RangeError(`unknown folder ${unknown.join(', ')} (known: ${Object.keys(TESTS).join(', ')})`);

const failed: string[] = [];
mkdirSync(`${root}/reports`, { recursive: true });
for (const folder of asked.length > 0 ? asked : Object.keys(TESTS)) {
  const mutate = [
    `${core}/${folder}/**/*.ts`,
    '!**/*.test.ts',
    '!**/*.fixture.ts',
    '!**/index.ts',
    '!**/*.wasm.ts',
  ];
  const { status } = spawnSync('stryker', ['run', '--mutate', mutate.join(',')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: TESTS[folder]!.join(' ') },
  });
  if (status !== 0) failed.push(folder);
  else renameSync(`${root}/reports/mutation.json`, `${root}/reports/mutation-${folder}.json`);
}
if (failed.length > 0) {
  console.error(`Below 80 %, or not to be run: ${failed.join(', ')}`);
  process.exitCode = 1;
}
