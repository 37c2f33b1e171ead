import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['@meander/source', 'module', 'node', 'development|production'];
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Which tests mutants have to get past, as globs; all of core's own where none are named. */
const tests = process.env['MUTATION_TESTS'] ?? 'packages/core/src/**/*.test.ts';

/** The tests that mutants of core have to get past. Packages are taken from beside this file: there the mutants are. */
export default defineConfig({
  resolve: {
    conditions,
    alias: Object.fromEntries(
      ['core', 'catalogue', 'analysis'].map((name) => [
        `@meander/${name}`,
        here(`../../packages/${name}/src/index.ts`),
      ]),
    ),
  },
  ssr: { resolve: { conditions } },
  test: {
    include: tests.split(' '),
    root: here('../..'),
    testTimeout: 600_000,
  },
});
