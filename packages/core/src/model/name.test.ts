import { expect, test } from 'vitest';
import { isName, nameSchema } from './name.ts';

test.each(['a', 'brandVideo', 'tv-2', 'X'.repeat(64)])('%s is a name', (text) => {
  expect(isName(text)).toBe(true);
  expect(nameSchema.safeParse(text).success).toBe(true);
});

test.each(['', '2nd', 'tv spot', 'tv_spot', 'tv.spot', 'Ümlaut', '-x', 'X'.repeat(65), 'a\n'])(
  '%j is no name',
  (text) => {
    expect(isName(text)).toBe(false);
    expect(nameSchema.safeParse(text).success).toBe(false);
  },
);

test('no name is a key that every object has already', () => {
  for (const key of Object.getOwnPropertyNames(Object.prototype)) expect(isName(key)).toBe(false);
  expect(isName('constructors')).toBe(true);
});
