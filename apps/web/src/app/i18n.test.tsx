import { expect, test } from 'vitest';
import { speak } from './i18n.ts';

test('speaking a language sets the language and the writing direction of the page', () => {
  document.documentElement.removeAttribute('dir');
  const i18n = speak('en');
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dir).toBe('ltr');
  expect(i18n.locale).toBe('en');
});
