import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/house/longest-first.ts';

// Sources, not builds: packages resolve to their src folders here and in every worker that a test starts.
const conditions = ['@meander/source', 'module', 'node', 'development|production'];
const fromSources = {
  extends: true as const,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

/** One more than two cores can feed: walks through pages wait for answers now and then. */
const maxWorkers = 3;

const inBrowser = {
  globalSetup: './tests/browser/serve.ts',
  testTimeout: 180_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 120_000, interval: 50 } },
};

export default defineConfig({
  test: {
    // One more than two cores can feed: walks through pages wait for answers now and then.
    maxWorkers: 3,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/house/counts.reporter.ts'],
    projects: [
      {
        ...fromSources,
        test: { name: 'packages', include: ['packages/*/src/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        ...fromSources,
        test: { name: 'apps', include: ['apps/{api,cli}/src/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: './apps/web/vite.config.ts',
        root: 'apps/web',
        test: {
          name: 'web',
          maxWorkers,
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          isolate: false,
          setupFiles: [`${import.meta.dirname}/apps/web/src/empty-document.ts`],
          testTimeout: 20_000,
          // The palette is tested as it is written; other stylesheets stay empty.
          css: { include: [/tokens\.css/] },
        },
      },
      {
        ...fromSources,
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/browser/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { ...fromSources, test: { name: 'browser', include: ['tests/browser/*.test.ts'], ...inBrowser } },
      {
        ...fromSources,
        test: {
          name: 'speed',
          include: ['tests/browser/speed/*.test.ts'],
          ...inBrowser,
          // One window, once nothing else runs: what is measured is then the page.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
