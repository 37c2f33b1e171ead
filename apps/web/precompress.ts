import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this many bytes a compressed file is hardly smaller. */
const worthwhile = 1024;

/** Puts a Brotli and a gzip file beside every text of the build: packed once, as well as can be, and never while somebody waits. */
export function precompress(): Plugin {
  let directory = '';
  return {
    name: 'meander:precompress',
    apply: 'build',
    configResolved: ({ root, build }) => {
      directory = join(root, build.outDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
        const file = join(directory, name);
        if (!/\.(js|css|html|svg)$/.test(name) || statSync(file).size < worthwhile) continue;
        const text = readFileSync(file);
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      }
    },
  };
}
