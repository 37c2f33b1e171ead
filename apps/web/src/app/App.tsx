import type { i18n as I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider as ControlLanguage } from 'react-aria-components';
import { Provider } from 'urql';
import { api } from '../api/client.ts';
import { router } from './router.tsx';

export function App({ i18n }: { readonly i18n: typeof I18n }) {
  return (
    <I18nProvider i18n={i18n}>
      {/* Controls would speak the browser's language: its digits, its commas, and sliders from its side. */}
      <ControlLanguage locale={`${i18n.locale}-u-nu-latn`}>
        <Provider value={api}>
          <RouterProvider router={router} />
        </Provider>
      </ControlLanguage>
    </I18nProvider>
  );
}
