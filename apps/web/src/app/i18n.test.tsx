import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from './App.tsx';
import { speak } from './i18n.ts';

test('speaking a language sets the language and the writing direction of the page', () => {
  document.documentElement.removeAttribute('dir');
  render(
    <I18nProvider i18n={speak('en')}>
      <App />
    </I18nProvider>,
  );
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dir).toBe('ltr');
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
});
