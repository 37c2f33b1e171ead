import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { securityHeaders } from './static-files.ts';

it('only scripts of our own files and those written into the page may run', () => {
  const script = "document.documentElement.dataset.theme = 'dark';";
  const html = `<head><script>${script}</script><script type="module" src="/assets/a.js"></script></head>`;
  const hash = createHash('sha256').update(script).digest('base64');
  expect(securityHeaders(html)['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(securityHeaders('<p>')['content-security-policy']).toContain("script-src 'self';");
});
