import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { meander, temporaryDirectory } from './meander.ts';

/** Share of customers left after each year, in per cent: Fader and Hardie (2007), "regular". */
const SURVIVAL = 'year,regular\n0,100\n1,63.1\n2,46.8\n3,38.2\n4,32.6\n5,28.9\n6,26.2\n7,24.1\n';

it('a model is fitted to a file, as text, JSON and rows', async () => {
  await using directory = await temporaryDirectory();
  const file = join(directory.path, 'survival.csv');
  await writeFile(file, SURVIVAL);
  const [shown, json, csv] = await Promise.all([
    meander(['fit', 'sbg', file, '--periods', '12']),
    meander(['fit', 'sbg', file, '--json']),
    meander(['fit', 'sbg', file, '--format', 'csv']),
  ]);
  expect([shown.code, json.code, csv.code]).toEqual([0, 0, 0]);
  expect(shown.stdout).toMatch(/a 0\.704\d*\s+b 1\.18/);
  expect(shown.stdout).toMatch(/ 12 +17\.0/);
  const { model, fits } = JSON.parse(json.stdout);
  expect(model).toBe('sbg');
  // published to three decimals
  expect(Math.abs(fits[0].a - 0.704)).toBeLessThan(6e-4);
  expect(Math.abs(fits[0].b - 1.182)).toBeLessThan(6e-4);
  expect(csv.stdout.split('\n')[0]).toBe('model,series,a,b,logLikelihood,period,observed,fitted');
});

it('everything wrong with a file or the flags is said, with row and column', async () => {
  const [cells, flags] = await Promise.all([
    meander(['fit', 'bass', '-'], 't,adopters\n1,5\n3,x\n3,-2\n'),
    meander(['fit', 'dirichlet', '-', '--rate', '2.6', '--until', '3']),
  ]);
  expect([cells.code, cells.stdout, flags.code, flags.stdout]).toEqual([2, '', 2, '']);
  for (const text of ['row 3 › column t', 'row 3 › column adopters', 'row 4 › column adopters'])
    expect(cells.stderr).toContain(text);
  expect(flags.stderr).toContain('--until means nothing to "dirichlet"');
  expect(flags.stderr).toContain('needs --penetration');
});
