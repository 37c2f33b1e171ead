import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { meander, temporaryDirectory } from './meander.ts';

it('a journey is drawn as SVG, into a file or standard output, or told in words', async () => {
  await using directory = await temporaryDirectory();
  const file = join(directory.path, 'journey.svg');
  const [written, printed, words] = await Promise.all([
    meander(['map', 'b2b-saas', '--lens', 'funnel', '--svg', '--out', file]),
    meander(['map', 'marketing-and-sales-funnel', '--svg']),
    meander(['map', 'b2c-retail']),
  ]);
  expect([written.code, printed.code, words.code]).toEqual([0, 0, 0]);
  expect(written.stderr).toBe(`wrote ${file}\n`);
  expect(await readFile(file, 'utf8')).toBe(printed.stdout);
  expect(printed.stdout).toMatch(/^<svg [^]*Is accepted by[^]*<\/svg>\n$/);
  expect(words.stdout).toContain('Unaware to Reach & engage: Hears of the brand.');
});

it('an unknown journey and a file that cannot be written are refused together', async () => {
  const { code, stdout, stderr } = await meander(['map', 'aidda', '--out', '/nowhere/journey.svg']);
  expect([code, stdout]).toEqual([2, '']);
  for (const words of ['2 problems', 'Try: aida', 'cannot write /nowhere/journey.svg'])
    expect(stderr).toContain(words);
});

it('a week of a scenario is drawn with its people, or written down for all weeks', async () => {
  const few = ['--set', 'market.people=900', '--weeks', '12'];
  const [picture, json, late, never] = await Promise.all([
    meander(['map', 'b2b-saas', ...few, '--week', '5', '--svg']),
    meander(['map', 'b2b-saas', ...few, '--week', '5', '--json']),
    meander(['map', 'b2b-saas', ...few, '--week', '13']),
    meander(['map', 'b2b-saas', ...few, '--week', '9999', '--json']),
  ]);
  expect([picture.code, json.code]).toEqual([0, 0]);
  const told = JSON.parse(json.stdout) as {
    readonly stages: readonly string[];
    readonly people: readonly number[];
    readonly segments: readonly { readonly people: number }[];
    readonly picture: { readonly svg: string };
    readonly leaks: readonly { readonly people: number; readonly share: number; readonly from: string }[];
  };
  expect(told.leaks.length).toBeGreaterThan(1);
  expect(told.leaks[0]!.people).toBeGreaterThanOrEqual(told.leaks[1]!.people);
  expect(told.picture.svg).toBe(picture.stdout);
  expect(picture.stdout).toContain('Customer lifecycle, week 5');
  // everybody is somewhere in week 5
  const here = told.segments.flatMap((_, segment) =>
    told.stages.map((__, stage) => told.people[(segment * told.stages.length + stage) * 13 + 5]!),
  );
  expect(here.reduce((sum, people) => sum + people, 0)).toBe(900);
  expect([late.code, late.stdout]).toEqual([2, '']);
  expect(late.stderr).toContain('expected 1 to 12');
  // the week is there, though it cannot be read: --json goes with it
  expect(never.stderr).toMatch(/^1 problem\n[^]*--week: 9999 \(expected 1 to 12\)/);
});
