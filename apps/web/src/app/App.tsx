import type { i18n as I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { api } from '../api/client.ts';
import { router } from './router.tsx';

export function App({ i18n }: { readonly i18n: typeof I18n }) {
  return (
    <I18nProvider i18n={i18n}>
      <Provider value={api}>
        <RouterProvider router={router} />
      </Provider>
    </I18nProvider>
  );
}
