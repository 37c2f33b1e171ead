/**
 * Mutants of core: `pnpm mutate` for all, `pnpm mutate random model` for those of some folders; the tests have to find 80 % of each
 * folder's, or it ends with 1. `--sample 400` takes so many of them at random, and tells how near the score is to that of all;
 * `--seed` draws others. Those that nothing noticed are listed.
 */
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { DRAW_BELOW, DRAW_SEED } from './drawn.ts';
import { FOLDERS, folderOf, LEFT_OUT } from './folders.ts';
import { fileOf, luckOf, mutantsOf, rangeOf, root, type Judged, type Mutant } from './mutants.ts';
import { isEnough, scoreOf, scoreText } from './score.ts';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: 'otter-42' } },
});
const known = Object.keys(FOLDERS);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0)
  throw new RangeError(`unknown folder ${unknown.join(', ')} (known: ${known.join(', ')})`);
const size = Number(asked.sample ?? Infinity);
if (!(size > 0)) throw new RangeError(`invalid sample: ${asked.sample} (expected a number above 0)`);

const folders = positionals.length > 0 ? positionals : known;
const filesOf = (folder: string) =>
  globSync(FOLDERS[folder]!.files, { cwd: root, exclude: LEFT_OUT }).map((file) =>
    file.replaceAll('\\', '/'),
  );

const all = await mutantsOf(folders.flatMap(filesOf));
const folderOfMutant = (mutant: Mutant) => folderOf(fileOf(mutant));
const sizes = folders.map(
  (folder) => `${folder} ${all.filter((mutant) => folderOfMutant(mutant) === folder).length}`,
);
console.log(`${all.length} mutants: ${sizes.join(', ')}`);

/** All, or those of the smallest luck. */
const isDrawn = size < all.length;
const luck = (mutant: Mutant) => luckOf(asked.seed, mutant);
const drawn = isDrawn ? all.toSorted((a, b) => luck(a) - luck(b)).slice(0, size) : all;
process.env[DRAW_SEED] = asked.seed;
process.env[DRAW_BELOW] = String(luck(drawn.at(-1)!));

/** Folders whose mutants have to get past the same tests are looked at together. */
const runs = Map.groupBy(folders, (folder) => FOLDERS[folder]!.tests.join(' '));
const judged: Judged[] = [];
for (const [tests, together] of runs) {
  const wanted = drawn.filter((mutant) => together.includes(folderOfMutant(mutant)));
  if (wanted.length === 0) continue;
  process.env['MUTATION_TESTS'] = tests;
  const options = {
    mutate: isDrawn ? wanted.map(rangeOf) : together.flatMap(filesOf),
    checkers: isDrawn ? ['drawn'] : [],
    // at night the machine is nobody else's
    ...(isDrawn ? {} : { concurrency: '100%' as const }),
    jsonReporter: { fileName: `reports/mutation-${together.join('-').replace('.', 'top')}.json` },
  };
  judged.push(...(await new Stryker(options).runMutationTest()));
}

const scores = folders.map((folder) =>
  scoreOf(
    folder,
    judged.filter((mutant) => folderOfMutant(mutant) === folder),
  ),
);
for (const score of [...scores, scoreOf('all', judged)]) console.log(scoreText(score, isDrawn));
const low = scores.filter((score) => !isEnough(score));
if (low.length > 0) {
  console.error(`Below 80 %: ${low.map(({ folder }) => folder).join(', ')}`);
  process.exitCode = 1;
}
