import { expect, it } from 'vitest';
import { firstFuture, start, untilSaid } from './meander.ts';

it('Ctrl-C keeps what is finished, prints it with its real number, and ends with code 3', async () => {
  const started = start([
    'compare',
    'b2b-saas',
    '--set-b',
    'split.upstream=+15',
    '--replications',
    '10000',
    '--json',
  ]);
  await firstFuture(started);
  started.process.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect(code).toBe(3);
  const { manifest, horizons } = JSON.parse(stdout);
  expect(manifest.replications).toBeGreaterThan(0);
  expect(manifest.replications).toBeLessThan(10_000);
  expect(horizons[0].estimate.replications).toBe(manifest.replications);
  expect(manifest.reproduceCommand).toContain(`--replications ${manifest.replications}`);
  expect(stderr).toContain(`stopped at ${manifest.replications} of 10000 futures`);
});

it('a second Ctrl-C ends it at once', async () => {
  const started = start(['run', 'b2b-saas', '--replications', '10000', '--json']);
  const { process: child, ended } = started;
  await firstFuture(started);
  child.kill('SIGINT');
  await untilSaid(started, /^stopping/m);
  child.kill('SIGINT');
  const { code } = await ended;
  expect([130, 3]).toContain(code);
});

it('Ctrl-C leaves what has no answer yet, with code 3', async () => {
  const started = start(['attribute', 'b2b-saas', '--replications', '200']);
  await untilSaid(started, /^\d+ of \d+ parts/m);
  started.process.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^stopped at \d+ of 54 parts; there is no answer yet$/m);
});
