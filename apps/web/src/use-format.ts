import { useLingui } from '@lingui/react';
import { createFormat, type Format } from './format.ts';

const formats = new Map<string, Format>();

/** How the page writes numbers: the language's own way, with the digits 0 to 9. */
export function useFormat(): Format {
  const { i18n } = useLingui();
  const { locale } = i18n;
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const format = createFormat({ locale, numberingSystem: 'latn' });
  formats.set(locale, format);
  return format;
}
