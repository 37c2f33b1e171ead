import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { speak } from './i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('missing element: #root');

createRoot(root).render(
  <StrictMode>
    <App i18n={speak('en')} />
  </StrictMode>,
);
