/** The folders of core, and the tests that their mutants have to get past. */
const core = 'packages/core/src';

const beside = (folder: string) => `${core}/${folder}/*.test.ts`;

/** Single mechanisms in a week or a few, by closed forms, and every use of them against a plain reading of random models. */
const ofMechanisms = [
  beside('mechanisms'),
  'tests/theory/{delivery,in-market,launch,levels,mechanisms,money,season,tenure}.test.ts',
  'tests/laws/journey-cards.test.ts',
  'tests/laws/random/reference.test.ts',
];

/**
 * What holds whole runs to laws and closed forms, as cheap as it can be: a mutant that survives gets past all of it. Golden bytes
 * are not asked: they tell that something changed, not that it is wrong.
 */
const ofRuns = [
  `${core}/{explain,loop-gain}.test.ts`,
  ...['compile', 'engine', 'engine/kernel'].map(beside),
  'tests/theory/!(bass|repeat-purchases|substeps).test.ts',
  'tests/laws/{causes,cost,count-free,flows,journeys,observation,structure}.test.ts',
  'tests/laws/random/{crews,exact-chain,reference}.test.ts',
];

/** Files of core's folders; `.` are those that lie in none. */
export const FOLDERS: Readonly<
  Record<string, { readonly files: string; readonly tests: readonly string[] }>
> = {
  random: { files: `${core}/random/*.ts`, tests: [beside('random')] },
  results: { files: `${core}/results/*.ts`, tests: [beside('results')] },
  elementary: { files: `${core}/elementary/*.ts`, tests: [`${core}/elementary*.test.ts`] },
  // the smallest scenarios of all are the model's own, and theory lives them
  model: { files: `${core}/model/*.ts`, tests: [beside('model'), 'tests/theory/{money,season}.test.ts'] },
  mechanisms: { files: `${core}/mechanisms/*.ts`, tests: ofMechanisms },
  compile: { files: `${core}/compile/*.ts`, tests: ofRuns },
  engine: { files: `${core}/engine/**/*.ts`, tests: ofRuns },
  '.': { files: `${core}/*.ts`, tests: ofRuns },
};

/** Not mutated: tests, what they share, contents pages and compiled kernels. */
export const LEFT_OUT = ['**/*.{test,fixture,wasm}.ts', '**/index.ts'];

/** @param file from the root */
export function folderOf(file: string): string {
  const [folder, ...rest] = file.slice(core.length + 1).split('/');
  return rest.length === 0 ? '.' : folder!;
}
