/** Serves the built client: compressed, cached as long as its names allow, and fenced in by security headers. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** @param directory the built client; when it is missing, a page says how to build it */
export function createStaticFiles(directory: string): Handler {
  const index = join(directory, 'index.html');
  if (!existsSync(index)) return notBuilt;
  const headers = securityHeaders(readFileSync(index, 'utf8'));
  const serve = sirv(directory, {
    etag: true,
    // The build has packed its files already.
    brotli: true,
    gzip: true,
    single: true,
    setHeaders(response, pathname) {
      // Files under assets/ carry a hash of their content in their names.
      response.setHeader(
        'cache-control',
        pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'Use GET.');
    serve(request, response, () => answer(response, 404, 'There is no such file.'));
  };
}

/** The page may load its own files and the scripts written into its index.html, and talk to this server, nothing else. */
export function securityHeaders(indexHtml: string): Record<string, string> {
  const inline = [...indexHtml.matchAll(/<script(?:\s+type="[^"]*")?\s*>([\s\S]+?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
  );
  return {
    'content-security-policy': [
      "default-src 'self'",
      `script-src ${["'self'", ...inline].join(' ')}`,
      // Positions of charts and overlays are style attributes.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };
}

function notBuilt(_: IncomingMessage, response: ServerResponse): void {
  answer(response, 503, 'The client is not built yet. Run: npm run build');
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
