import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');

/** What the engine may not say, each in a file of its own. */
const banned: Record<string, string> = {
  'engine/Math.random': 'export const x = Math.random();',
  'engine/Math.exp': 'export const x = Math.exp(1);',
  'engine/Math.log': 'export const x = Math.log(2);',
  'engine/Math.pow': 'export const x = Math.pow(2, 0.5);',
  'engine/Math.sin': 'export const x = Math.sin(2);',
  'engine/Math.tanh': 'export const x = Math.tanh(2);',
  'engine/destructured': 'const { expm1 } = Math;\nexport const x = expm1(1);',
  'engine/power': 'export const power = (a: number): number => a ** 0.5;',
  'engine/power-assigned': 'export let x = 2;\nx **= 0.5;',
  'engine/clock': 'export const x = Date.now();',
  'engine/new-date': 'export const x = new Date();',
  'engine/performance': 'export const x = performance.now();',
  'engine/global': "export const x = globalThis['Date'];",
  'engine/process': 'export const x = process.pid;',
  'engine/crypto': 'export const x = crypto.randomUUID();',
  'engine/node-module': "import { cpus } from 'node:os';\nexport const x = cpus();",
  'engine/seedrandom': "import seedrandom from 'seedrandom';\nexport const x = seedrandom('a');",
  'engine/double-assertion': 'export const x = 1 as unknown as string;',
};

/** What looks alike and is fine. */
const allowed: Record<string, string> = {
  'engine/exact': 'export const x = [Math.imul(3, 5), Math.floor(2.5), Math.sqrt(2), Math.abs(-1), 2 ** 32];',
  'random/key': "import seedrandom from 'seedrandom';\nexport const x = seedrandom('a');",
  'engine/week.test': 'export const x = Math.exp(1) + Date.now();',
};

const folder = mkdtempSync(join(tmpdir(), 'meander-lint-'));
const refused = new Set<string>();

beforeAll(() => {
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const name of ['.oxlintrc.json', 'tests/house/meander-rules.js']) {
    write(name, readFileSync(join(project, name), 'utf8'));
  }
  for (const [name, text] of Object.entries({ ...banned, ...allowed })) {
    write(`packages/core/src/${name}.ts`, `${text}\n`);
  }
  const oxlint = join(project, 'node_modules/.bin/oxlint');
  const run = spawnSync(oxlint, ['--format=json', 'packages'], { cwd: folder, encoding: 'utf8' });
  const report: { diagnostics: { filename: string }[] } = JSON.parse(run.stdout);
  for (const { filename } of report.diagnostics) {
    refused.add(filename.replace(/^packages\/core\/src\/|\.ts$/g, ''));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the engine may use no clock, no ambient randomness, no inexact arithmetic and nothing of Node', () => {
  expect([...refused].sort()).toEqual(Object.keys(banned).sort());
});
