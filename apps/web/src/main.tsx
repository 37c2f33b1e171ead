import './tokens.css';
import './fonts.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { speak } from './app/i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('missing element: #root');

createRoot(root).render(
  <StrictMode>
    <App i18n={speak('en')} />
  </StrictMode>,
);
