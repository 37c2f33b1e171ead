import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('missing element: #root');

createRoot(root).render(
  <StrictMode>
    <h1>Meander</h1>
  </StrictMode>,
);
