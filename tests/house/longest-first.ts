import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, dearest first: begun last, one of these would run alone on a machine with nothing else to do. */
const longest = [
  'tests/browser/pages.test.ts',
  'tests/browser/editing.test.ts',
  'tests/house/checks.test.ts',
  'tests/browser/proof.test.ts',
  'tests/browser/import.test.ts',
  'tests/browser/keys.test.ts',
  'tests/engines/engines.test.ts',
  'tests/browser/first-load.test.ts',
  'tests/api/restart.test.ts',
  'tests/laws/any-input.test.ts',
  'tests/laws/random/random-models.test.ts',
  'tests/laws/random/exact-chain.test.ts',
  'tests/laws/populations.test.ts',
  'tests/cli/launcher.test.ts',
  'tests/security/hostile/requests.test.ts',
];

/** Of the others, walks through pages first, since they wait now and then; many small files last, which fill every gap. */
const projects = ['browser', 'tests', 'packages', 'web', 'apps', 'speed'];

/** The order of a run, the same on every machine but for files that nobody has placed. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = (await super.sort(files)).map((file, place) => ({ file, place }));
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(name));
      return found < 0 ? longest.length : found;
    };
    const project = ({ project: { name } }: TestSpecification) => projects.indexOf(name);
    return placed
      .toSorted(
        (a, b) => rank(a.file) - rank(b.file) || project(a.file) - project(b.file) || a.place - b.place,
      )
      .map(({ file }) => file);
  }
}
