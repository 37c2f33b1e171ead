import { i18n } from '@lingui/core';
import { messages } from '../locales/en/messages.po';

/** The languages Meander speaks: code, writing direction, catalogue. A new language is one folder in locales and one line here. */
const languages = { en: { direction: 'ltr', messages } } as const;

type Language = keyof typeof languages;

/** Makes a language the page's own: its catalogue, and `lang` and `dir` of the document. */
export function speak(language: Language): typeof i18n {
  const { direction, messages: catalogue } = languages[language];
  i18n.loadAndActivate({ locale: language, messages: catalogue });
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  return i18n;
}
