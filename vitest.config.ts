import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Sources, not builds: packages resolve to their src folders here and in every worker a test starts.
    execArgv: ['--conditions=@meander/source'],
    reporters: ['default', './tests/house/counts.reporter.ts'],
    maxWorkers: 2,
    projects: [
      project('packages', 'packages', 10_000),
      project('apps', 'apps', 10_000),
      project('tests', 'tests', 120_000),
    ],
  },
});

function project(name: string, root: string, testTimeout: number) {
  const conditions = ['@meander/source', 'module', 'node', 'development|production'];
  return {
    extends: true as const,
    root,
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: { name, testTimeout, hookTimeout: testTimeout, include: ['**/*.test.{ts,tsx}'] },
  };
}
