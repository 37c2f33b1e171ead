import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readTextFile } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'meander-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(bytes: Uint8Array): string {
  const file = join(folder, 'spend.csv');
  writeFileSync(file, bytes);
  return file;
}

it('text is read as spreadsheets save it: UTF-8, UTF-16, and what older Windows wrote', () => {
  expect(readTextFile(written(Buffer.from('Verkäufe;€', 'utf8')))).toBe('Verkäufe;€');
  expect(readTextFile(written(Buffer.from('\uFEFFVerkäufe;€', 'utf16le')))).toBe('Verkäufe;€');
  expect(readTextFile(written(Uint8Array.from([0x4b, 0xe4, 0x75, 0x66, 0x65, 0x3b, 0x80])))).toBe('Käufe;€');
});

it('what is no text is refused by the name of its file', () => {
  expect(() => readTextFile(written(Uint8Array.from([80, 75, 3, 4, 0, 0])))).toThrow(
    /spend\.csv: it is not text/,
  );
  expect(() => readTextFile(folder)).toThrow(/it is a directory/);
  expect(() => readTextFile(join(folder, 'none.csv'))).toThrow(/there is no such file/);
});
