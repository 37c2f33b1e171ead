import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const source = new URL('../../apps/web/src/', import.meta.url);

/** What names a side of the screen instead of a side of the text. */
const physical =
  /(?<=[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom|float|clear)\s*:|text-align\s*:\s*(?:left|right)\b/g;

test('styles name sides by the direction of the text, so that a page can be mirrored', async () => {
  const found: string[] = [];
  let sheets = 0;
  for await (const sheet of glob('**/*.css', { cwd: source })) {
    sheets += 1;
    const text = await readFile(new URL(sheet, source), 'utf8');
    found.push(...[...text.matchAll(physical)].map(([match]) => `${sheet}: ${match}`));
  }
  expect(sheets).toBeGreaterThan(15);
  expect(found).toEqual([]);
});
