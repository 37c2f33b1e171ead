// @vitest-environment node
import { expect, test } from 'vitest';
import { coversSome } from './font-faces.ts';

test('a font face is taken along only for letters in its range', () => {
  const letters = ['z', 'ł'].map((letter) => letter.codePointAt(0) ?? 0);
  expect(coversSome('U+0000-00FF, U+0131', letters)).toBe(true);
  expect(coversSome('U+0100-02BA', letters)).toBe(true);
  expect(coversSome('U+4??', letters)).toBe(false);
  expect(coversSome('', letters)).toBe(true);
});
