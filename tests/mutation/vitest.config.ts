import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['@meander/source', 'module', 'node', 'development|production'];
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    include: ['packages/core/src/**/*.test.ts'],
    root: here('../..'),
    testTimeout: 600_000,
  },
});
