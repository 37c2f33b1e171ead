import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests beside their file first, then theory, then laws: most mutants are found by what is closest to them, and then nothing else is run. */
const ORDER = ['packages', 'tests/theory', 'tests/laws'];

export default class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/');
      return ORDER.findIndex((folder) => path.startsWith(folder));
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}
