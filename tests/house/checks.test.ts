/** What is said of the sources without running them: their types and faults, their format, code that nobody uses. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');

/** Types of all sources are read at once, beside other tests and on any machine: milliseconds. */
const TIMEOUT = 10 * 60_000;

/** The scripts of `npm run check` that no other test stands for, by their folder. */
const scripts: [name: string, folder: string][] = [
  ['check:lint', '.'],
  ['check:unused', '.'],
  ['typecheck', 'packages/meander'],
  ['check:format', '.'],
];

// Not awaited by a blocked thread: the other tests of this process go on reporting meanwhile.
test.each(scripts)('%s finds nothing', { timeout: TIMEOUT }, async (name, within) => {
  const folder = join(project, within);
  const { scripts: commands } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const binaries = [join(folder, 'node_modules/.bin'), join(project, 'node_modules/.bin')];
  const program = spawn(commands[name], {
    shell: true,
    cwd: folder,
    env: { ...process.env, PATH: [...binaries, process.env['PATH']].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close'),
  ]);
  expect(code, `${output}\n${errors}`).toBe(0);
});
