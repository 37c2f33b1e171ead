import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = new URL('../../apps/web/dist/', import.meta.url);

/** What the first screen may weigh on its way to a browser, in bytes. */
const most = 300_000;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

test('the first load of the client is at most 300 kB compressed, with its typefaces', async () => {
  const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
    string,
    Chunk
  >;
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true) ?? '';
  const needed = new Set<string>(['index.html']);
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || needed.has(chunk.file)) return;
    needed.add(chunk.file);
    for (const other of chunk.imports ?? []) visit(other);
  };
  visit(entry);
  // one style sheet for all screens
  const page = await readFile(new URL('index.html', dist), 'utf8');
  for (const [, sheet = ''] of page.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g))
    needed.add(sheet);
  const sheets = await Promise.all(
    [...needed].filter((file) => file.endsWith('.css')).map((file) => readFile(new URL(file, dist), 'utf8')),
  );
  // Text in English asks for the basic Latin files of the two families on the first screen.
  const typefaces = sheets
    .flatMap((sheet) => [
      ...sheet.matchAll(/[\w./-]*(?:newsreader-latin-400-normal|ibm-plex-sans-latin-wght)[\w.-]*\.woff2/g),
    ])
    .map(([path]) => `assets/${path.slice(path.lastIndexOf('/') + 1)}`);
  expect(new Set(typefaces).size).toBe(2);
  let total = 0;
  for (const file of new Set([...needed, ...typefaces])) {
    const bytes = await readFile(new URL(file, dist));
    total += file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
  }
  expect(needed.size).toBeGreaterThan(2);
  expect(total).toBeLessThanOrEqual(most);
});
