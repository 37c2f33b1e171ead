import { useLingui } from '@lingui/react';

/** The direction that the page is written in; asked again when another language is chosen. */
export function useDirection(): 'ltr' | 'rtl' {
  useLingui();
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}
