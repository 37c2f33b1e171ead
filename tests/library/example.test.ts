import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../packages/meander/examples/compare.ts', import.meta.url));

it('the example is a program of twenty lines that prints the difference with its interval', async () => {
  const source = await readFile(program, 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--conditions=@meander/source',
    program,
  ]);
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  const amount = String.raw`-?€[\d,]+`;
  for (const line of lines.slice(0, 4))
    expect(line).toMatch(
      new RegExp(`^week \\d+: ${amount} \\(${amount} to ${amount}\\), B is ahead in \\d+ of 100 futures$`),
    );
  expect(lines[4]).toMatch(
    /^B pays back in week (\d+|\(never\)) of the middle future; never in \d+ of 100\.$/,
  );
});
