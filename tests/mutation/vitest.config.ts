import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import CheapFirst from './cheap-first.ts';

const conditions = ['@meander/source', 'module', 'node', 'development|production'];
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The tests that mutants of core have to get past. Packages are taken from beside this file: there the mutants are. */
export default defineConfig({
  resolve: {
    conditions,
    alias: Object.fromEntries(
      ['core', 'catalogue', 'analysis', 'intake', 'proof', 'runner'].map((name) => [
        `@meander/${name}`,
        here(`../../packages/${name}/src/index.ts`),
      ]),
    ),
  },
  ssr: { resolve: { conditions } },
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split(' '),
    root: here('../..'),
    testTimeout: 600_000,
    isolate: false,
    sequence: { sequencer: CheapFirst },
  },
});
