import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, temporaryDirectory, type RunningServer } from './start-server.ts';

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let server: RunningServer;

beforeAll(async () => {
  directory = await temporaryDirectory();
  server = await startServer(directory.path);
});

afterAll(async () => {
  await server.end('SIGKILL');
  await directory[Symbol.asyncDispose]();
});

describe('the server', () => {
  it('prints one line with its address and nothing else on stdout', () => {
    expect(
      server
        .output()
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('{')),
    ).toEqual([`Meander is ready at http://localhost:${server.port}`]);
  });

  it('answers a health check', async () => {
    const response = await fetch(`${server.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('listens on this machine only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${server.port}/health`)).rejects.toThrow('fetch failed');
    }
  });

  it('is ended by a signal without an error', async () => {
    await using place = await temporaryDirectory();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      await using other = await startServer(place.path);
      expect(await other.end(signal)).toBe(0);
    }
  });

  it('says what is wrong with its settings, all at once', async () => {
    await using place = await temporaryDirectory();
    const starting = startServer(place.path, { PORT: 'many', HOST: '0.0.0.0' });
    await expect(starting).rejects.toThrow(
      /invalid PORT: "many".*\ninvalid HOST: "0.0.0.0".*serves this machine only/s,
    );
  });

  it('says that its port is in use', async () => {
    await using place = await temporaryDirectory();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startServer(place.path, { PORT: String(port) })).rejects.toThrow('The port is in use');
    other.close();
  });
});

describe('streams', () => {
  it('of a client that went away make room for others', async () => {
    const { startRun } = await server.ask(
      `mutation { startRun(input: { scenario: { inline: { preset: "b2b-saas" } }, replications: 5000 }) {
        ... on StartRunPayload { run { id } } } }`,
    );
    // Streams are held: one that nobody holds is closed when memory is cleaned up.
    const held: Response[] = [];
    const open = async (signal?: AbortSignal) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'graphql-require-preflight': '1',
          accept: 'text/event-stream',
        },
        body: JSON.stringify({ query: `subscription { runProgress(id: "${startRun.run.id}") { status } }` }),
        ...(signal === undefined ? {} : { signal }),
      });
      held.push(response);
      return response.status;
    };
    const gone = new AbortController();
    for (let i = 0; i < 8; i++) expect(await open(gone.signal)).toBe(200);
    expect(await open()).toBe(429);
    gone.abort();
    await vi.waitFor(async () => expect(await open()).toBe(200), 5000);
    await server.ask(`mutation { cancelRun(input: { id: "${startRun.run.id}" }) { __typename } }`);
  });
});

describe('the client', () => {
  it('is served with headers that fence it in', async () => {
    const { headers } = await fetch(`${server.url}/`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('comes whole, compressed, with files of hashed names kept for good', async () => {
    const page = await fetch(`${server.url}/compare`);
    const html = await page.text();
    expect(html).toContain('<div id="root">');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [, script] = /<script[^>]+src="(\/assets\/[^"]+)"/.exec(html) ?? [];
    const asset = await fetch(server.url + script!, { headers: { 'accept-encoding': 'br' } });
    expect(asset.status).toBe(200);
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.url}/assets/missing.js`)).status).toBe(404);
  });

  it.each([
    '/../server.ts',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
  ])('keeps %s inside its folder', async (path) => {
    const { request } = await import('node:http');
    const sent = request({
      port: server.port,
      host: '127.0.0.1',
      path,
      headers: { host: `localhost:${server.port}` },
    }).end();
    const [response] = await once(sent, 'response');
    const text = Buffer.concat(await response.toArray()).toString();
    expect(text).not.toContain('@meander');
  });
});
