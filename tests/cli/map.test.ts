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
