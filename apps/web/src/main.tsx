import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { speak } from './app/i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('missing element: #root');

createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={speak('en')}>
      <App />
    </I18nProvider>
  </StrictMode>,
);
