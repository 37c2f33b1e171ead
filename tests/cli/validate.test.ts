import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { meander, temporaryDirectory } from './meander.ts';

it('published results stand beside ours, in words and as data', async () => {
  const [shown, json] = await Promise.all([
    meander(['validate', '--group', 'contracts']),
    meander(['validate', '--group', 'contracts', '--json']),
  ]);
  expect([shown.code, json.code]).toEqual([0, 0]);
  expect(shown.stdout).toMatch(/✓ +customers left after 12 renewals, % +17\.004 +17\.0\d+/);
  const rows: Record<string, unknown>[] = JSON.parse(json.stdout);
  expect(rows.length).toBeGreaterThan(12);
  expect(Object.keys(rows[0]!)).toEqual([
    'id',
    'group',
    'what',
    'source',
    'published',
    'ours',
    'difference',
    'tolerance',
    'accepted',
    'note',
    'verdict',
  ]);
  expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['pass']));
});

it('another series gives other parameters: its rows fail, and so does the command', async () => {
  await using directory = await temporaryDirectory();
  await writeFile(
    join(directory.path, 'sbg_survival.csv'),
    `year,regular_pct\n${Array.from({ length: 13 }, (_, year) => `${year},${100 * 0.9 ** year}`).join('\n')}\n`,
  );
  const { code, stdout } = await meander(['validate', '--group', 'fits', '--data', directory.path, '--json']);
  expect(code).toBe(1);
  const rows: { id: string; ours: number | null; verdict: string }[] = JSON.parse(stdout);
  expect(rows.find(({ id }) => id === 'sbg-12')!.verdict).toBe('fail');
  const without = rows.filter(({ verdict }) => verdict === 'no data');
  expect(without.length).toBeGreaterThan(50);
  expect(without.every(({ ours }) => ours === null)).toBe(true);
});

it('a group or a folder that nobody knows is refused', async () => {
  const [group, folder] = await Promise.all([
    meander(['validate', '--group', 'fitz']),
    meander(['validate', '--data', '/nowhere']),
  ]);
  expect([group.code, folder.code]).toEqual([2, 2]);
  expect(group.stderr).toContain('did you mean "fits"');
  expect(folder.stderr).toContain('there is no folder /nowhere');
});
