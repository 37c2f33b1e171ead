/** Turns away what is not a plain JSON request of our own pages and programs, before anything of it is read. */
import type { Plugin } from 'graphql-yoga';
import { isOwnHost, isOwnOrigin } from './hosts.ts';

/** A header that a page elsewhere cannot send without asking first, which is never allowed: there is no CORS here. */
const REQUIRED_HEADER = 'graphql-require-preflight';

interface Verdict {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Record<string, string>;
}

/** @param port the port this server listens at, known once it does */
export function useGate(port: () => number): Plugin {
  return {
    onRequest(incoming) {
      const { request, fetchAPI } = incoming;
      const verdict = judge(request, port());
      if (verdict === undefined) return;
      const { status, code, message, headers = {} } = verdict;
      const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      incoming.endResponse(
        new fetchAPI.Response(body, {
          status,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'cache-control': 'no-store',
            ...headers,
          },
        }),
      );
    },
  };
}

function judge({ method, headers }: Request, port: number): Verdict | undefined {
  if (!isOwnHost(headers.get('host'), port)) {
    return { status: 421, code: 'UNKNOWN_HOST', message: `this server answers to localhost:${port} only` };
  }
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    return { status: 403, code: 'CROSS_SITE', message: 'requests from other sites are not answered' };
  }
  const origin = headers.get('origin');
  if (origin !== null && !isOwnOrigin(origin)) {
    return { status: 403, code: 'CROSS_SITE', message: 'requests from other origins are not answered' };
  }
  if (method !== 'POST') {
    return { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'use POST', headers: { allow: 'POST' } };
  }
  if (!headers.has(REQUIRED_HEADER)) {
    return {
      status: 403,
      code: 'HEADER_REQUIRED',
      message: `send the header "${REQUIRED_HEADER}: 1" with every request`,
    };
  }
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (type !== 'application/json') {
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send application/json' };
  }
  if (headers.has('content-encoding')) {
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send the body uncompressed' };
  }
  return undefined;
}
