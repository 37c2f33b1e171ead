import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

// Catalogues are found from this folder, whichever folder a build or a test was started in.
const cwd = import.meta.dirname;

export default defineConfig({
  root: cwd,
  plugins: [
    react(),
    // React Aria brings its words in 34 languages: only ours are kept.
    optimizeLocales.vite({ locales: [...getConfig({ cwd }).locales] }),
    lingui({ cwd, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig({ cwd }) }, { cwd })] }),
    // After the macros, which it would not know: an edit then renders anew only what it changes.
    babel({ presets: [reactCompilerPreset()] }),
    precompress(),
  ],
  // The manifest lists what each route loads; the size test reads it.
  build: {
    manifest: true,
    sourcemap: true,
    // A browser has six connections, and code waits for its style: few files, and the style of all screens in one.
    cssCodeSplit: false,
    // What an address is read with comes in one file, what stands around every screen in another, and what most screens share in a third.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'opening', tags: ['$initial'], priority: 2 },
            { name: 'app', test: /[\\/]src[\\/]app[\\/]start\.tsx$/, priority: 1 },
            { name: 'shared', minShareCount: 4 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
