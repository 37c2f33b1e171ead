import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstFuture, LAUNCHER, meanderProcess, QUICK, start } from './meander.ts';

/** A Node of an older line on this machine, if there is one. */
const older = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find(
    (node) => existsSync(node) && execFileSync(node, ['--version'], { encoding: 'utf8' }).startsWith('v20.'),
  );

const programs = [process.execPath, ...(older === undefined ? [] : [older])].map((node) => [node, LAUNCHER]);

describe.each(programs)('the launcher under %s', (...program) => {
  it('passes arguments, output and exit codes through', async () => {
    const args = [
      'compare',
      ...QUICK,
      'b2b-saas',
      '--set-b',
      'split.upstream=+15',
      '--replications',
      '4',
      '--json',
    ];
    const { code, stdout, stderr } = await meanderProcess(args, { program });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).manifest.replications).toBe(4);
    expect((await meanderProcess(['cmpare'], { program })).code).toBe(2);
  });

  it('passes Ctrl-C on', async () => {
    const started = start(['run', 'b2b-saas', '--replications', '10000', '--json'], { program });
    await firstFuture(started);
    started.process.kill('SIGINT');
    const { code, stdout } = await started.ended;
    expect(code).toBe(3);
    expect(JSON.parse(stdout).manifest.replications).toBeLessThan(10_000);
  });
});
