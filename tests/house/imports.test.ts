import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; rule: { name: string } }[] };
}

function cruise(folder: string, ...within: string[]): Cruise {
  const program = join(project, 'node_modules/.bin/depcruise');
  const run = spawnSync(program, ['--config', '.dependency-cruiser.cjs', '-T', 'json', ...within], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(run.stdout);
}

test('the import rules are checked over every source file, and hold', () => {
  const { modules, summary } = cruise(project, 'packages', 'apps', 'tests');
  const checked = new Set(modules.map(({ source }) => source));
  const sources = globSync('{packages/*/src,apps/*/src,tests}/**/*.{ts,tsx}', { cwd: project });
  expect(sources.length).toBeGreaterThan(9);
  expect(sources.filter((file) => !file.endsWith('.d.ts') && !checked.has(file))).toEqual([]);
  expect(summary.violations).toEqual([]);
});

test('each import that leaves the river is refused by the rule that names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meander-imports-'));
  const core = 'packages/core/src';
  /** File, the file it may not import, the rule that says so. */
  const refused: [string, string, string][] = [
    [`${core}/random/a.ts`, `${core}/model/index.ts`, 'core-random'],
    [`${core}/results/a.ts`, `${core}/random/index.ts`, 'core-results'],
    [`${core}/model/a.ts`, `${core}/random/index.ts`, 'core-model'],
    [`${core}/mechanisms/a.ts`, `${core}/engine/week.ts`, 'core-mechanisms'],
    [`${core}/mechanisms/b.ts`, `${core}/mechanisms/saturation.ts`, 'core-mechanisms-know-no-siblings'],
    [`${core}/compile/a.ts`, `${core}/engine/week.ts`, 'core-compile'],
    [`${core}/engine/a.ts`, `${core}/mechanisms/saturation.ts`, 'core-engine'],
    [`${core}/engine/b.ts`, `${core}/compile/program.ts`, 'core-engine-program-types'],
    [`${core}/c.ts`, 'packages/catalogue/src/index.ts', 'package-core'],
    ['packages/catalogue/src/a.ts', 'packages/analysis/src/index.ts', 'package-catalogue'],
    ['packages/analysis/src/a.ts', 'packages/store/src/index.ts', 'package-analysis'],
    ['packages/intake/src/a.ts', 'packages/core/src/index.ts', 'core-types-only'],
    ['packages/store/src/a.ts', 'packages/runner/src/index.ts', 'package-store'],
    ['packages/runner/src/a.ts', 'packages/catalogue/src/index.ts', 'package-runner'],
    ['packages/graphql/src/a.ts', 'packages/core/src/model/index.ts', 'entry-points-only'],
    ['apps/web/src/a.ts', 'packages/core/src/index.ts', 'client-speaks-graphql-only'],
    ['apps/cli/src/a.ts', 'apps/api/src/server.ts', 'apps-are-never-imported'],
    ['apps/api/src/a.ts', 'apps/api/src/b.test.ts', 'test-files-are-never-imported'],
    [`${core}/d.ts`, 'node:fs', 'runs-in-browsers'],
    [`${core}/e.ts`, `${core}/e.ts`, 'no-cycles'],
  ];
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  try {
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json']) {
      write(name, readFileSync(join(project, name), 'utf8'));
    }
    for (const [from, to] of refused) {
      const isOurs = !to.startsWith('node:');
      if (isOurs) write(to, 'export const x = 1;\n');
      const path = isOurs ? '../'.repeat(from.split('/').length - 1) + to : to;
      write(from, `export * from '${path}';\n`);
    }
    const { violations } = cruise(folder, 'packages', 'apps').summary;
    const found = violations.map(({ from, rule }) => `${rule.name}: ${from}`);
    expect(found).toEqual(expect.arrayContaining(refused.map(([from, , rule]) => `${rule}: ${from}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
