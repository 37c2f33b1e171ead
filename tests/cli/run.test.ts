import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presetById } from '@meander/catalogue';
import { describe, expect, it } from 'vitest';
import { meander, meanderProcess, QUICK, start, temporaryDirectory } from './meander.ts';

describe('a plan file', () => {
  it('is written by init, found sound by check, and run', async () => {
    await using directory = await temporaryDirectory();
    const options = { directory: directory.path };
    const written = await meanderProcess(
      ['init', ...QUICK, '--set', 'split.upstream=+15', '--out', 'plan.json'],
      options,
    );
    expect(written).toEqual({ code: 0, stdout: '', stderr: 'wrote plan.json\n' });
    const plan = JSON.parse(await readFile(join(directory.path, 'plan.json'), 'utf8'));
    expect(plan).toMatchObject({
      preset: 'b2b-saas',
      horizonWeeks: 12,
      changes: ['market.warmupWeeks=4', 'split.upstream=+15'],
    });

    const checked = await meander(['check', join(directory.path, 'plan.json')]);
    expect(checked.code).toBe(0);
    expect(checked.stdout).toContain('no problem was found');

    const [fromFile, fromFlags] = await Promise.all([
      meander(['run', join(directory.path, 'plan.json'), '--replications', '4', '--json']),
      meander(['run', ...QUICK, '--set', 'split.upstream=+15', '--replications', '4', '--json']),
    ]);
    expect(JSON.parse(fromFile.stdout).manifest.resultHash).toBe(
      JSON.parse(fromFlags.stdout).manifest.resultHash,
    );
  });

  it('with problems is refused by check with all of them as data', async () => {
    const input = '{"preset":"b2b-saas","changes":["market.margin=2","split.nothing=5"],"locks":["evnts"]}';
    const { code, stdout, stderr } = await meander(['check', '-', '--json'], input);
    expect([code, stderr]).toEqual([2, '']);
    const { isValid, issues } = JSON.parse(stdout);
    expect(isValid).toBe(false);
    expect(issues.map(({ suggestion }: { suggestion: string }) => suggestion)).toEqual(
      expect.arrayContaining(['1', 'events']),
    );
  });

  it('may be a whole scenario, which gives what its preset gives', async () => {
    const input = JSON.stringify({ ...presetById('b2b-saas'), horizonWeeks: 12 });
    const args = ['--population', 'expected', '--set', 'split.upstream=+15', '--json'];
    const [whole, preset] = await Promise.all([
      meander(['run', '-', ...args], input),
      meander(['run', 'b2b-saas', '--weeks', '12', ...args]),
    ]);
    expect(whole.stderr).toBe('');
    expect(JSON.parse(whole.stdout).horizons).toEqual(JSON.parse(preset.stdout).horizons);
    expect(JSON.parse(whole.stdout).manifest.scenarioHash).toBe(
      JSON.parse(preset.stdout).manifest.scenarioHash,
    );
  });
});

describe('run', () => {
  it('prints tidy tables that add up', async () => {
    const args = ['run', ...QUICK, '--population', 'expected'];
    const [milestones, causes] = await Promise.all([
      meander([...args, '--table', 'milestones', '--format', 'jsonl']),
      meander([...args, '--table', 'causes']),
    ]);
    const rows = milestones.stdout
      .trimEnd()
      .split('\n')
      .map((line): { week: number; people: number } => JSON.parse(line));
    const people = rows.filter(({ week }) => week === 12).reduce((sum, row) => sum + row.people, 0);
    expect(people).toBeCloseTo(20_000, 6);
    expect(causes.stdout).toMatch(
      /^scenario,preset,seed,population,replications,move,cause,label,channel,count\n/,
    );
  });

  it('ends quietly when the reader has seen enough', async () => {
    const args = ['run', 'b2b-saas', '--population', 'expected', '--format', 'csv', '--quiet'];
    const { process: child, ended } = start(args);
    // What was printed cannot be read to its end any more.
    const unread = ended.catch(() => undefined);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await Promise.all([once(child, 'close'), unread]);
    expect([child.exitCode, said]).toEqual([0, '']);
  });
});

describe('a manifest', () => {
  it('stands beside what was written, and is verified byte for byte', async () => {
    await using directory = await temporaryDirectory();
    const options = { directory: directory.path };
    const written = await meanderProcess(
      [
        'compare',
        ...QUICK,
        '--set-b',
        'split.upstream=+15',
        '--replications',
        '4',
        '--out',
        'weekly.csv',
        '--format',
        'csv',
      ],
      options,
    );
    expect(written).toEqual({
      code: 0,
      stdout: '',
      stderr: 'wrote weekly.csv\nwrote weekly.manifest.json\n',
    });
    const file = join(directory.path, 'weekly.manifest.json');
    const same = await meander(['run', '--verify', file]);
    expect(same.code).toBe(0);
    expect(same.stdout).toContain('every byte is the same');

    const manifest = JSON.parse(await readFile(file, 'utf8'));
    manifest.variant.resultHash = manifest.baseline.resultHash;
    await writeFile(file, JSON.stringify(manifest));
    const other = await meander(['run', '--verify', file]);
    const data = await meander(['run', '--verify', file, '--json']);
    expect(JSON.parse(data.stdout)).toMatchObject({
      isReproduced: false,
      mismatches: [{ what: 'result hash' }],
    });
    expect([other.code, other.stderr, data.code]).toEqual([4, '', 4]);
    expect(other.stdout).toContain(`result hash: ${manifest.baseline.resultHash} in the manifest`);
  });

  it('is also what --json prints; anything else is refused', async () => {
    await using directory = await temporaryDirectory();
    const file = join(directory.path, 'run.json');
    const { stdout } = await meander(['run', ...QUICK, '--population', 'expected', '--json']);
    await writeFile(file, stdout);
    expect((await meander(['run', '--verify', file])).code).toBe(0);
    await writeFile(file, '{"preset":"b2b-saas"}');
    const refused = await meander(['run', '--verify', file]);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('scenarioHash');
  });

  it('of a preset that has changed since is not reproduced', async () => {
    await using directory = await temporaryDirectory();
    const file = join(directory.path, 'run.json');
    const { stdout } = await meander(['run', ...QUICK, '--population', 'expected', '--json']);
    const { manifest } = JSON.parse(stdout);
    await writeFile(
      file,
      JSON.stringify({ ...manifest, scenario: { ...manifest.scenario, presetVersion: 99 } }),
    );
    const again = await meander(['run', '--verify', file]);
    expect(again.code).toBe(4);
    expect(again.stdout).toContain('preset version: 99 in the manifest, 1 now');
  });
});
