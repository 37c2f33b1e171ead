import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Catalogues are found from this folder, whichever folder a build or a test was started in.
const cwd = import.meta.dirname;

export default defineConfig({
  root: cwd,
  plugins: [
    react(),
    lingui({ cwd, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig({ cwd }) }, { cwd })] }),
    // After the macros, which it would not know: an edit then renders anew only what it changes.
    babel({ presets: [reactCompilerPreset()] }),
  ],
  // The manifest lists what each route loads; the size test reads it.
  build: { manifest: true, sourcemap: true },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
