/** A page elsewhere can make a browser send requests to this machine. None of them is executed, and none is readable. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { once } from 'node:events';
import { request as nodeRequest } from 'node:http';
import { startServer, temporaryDirectory, type RunningServer } from '../api/start-server.ts';

const SAVE = `mutation { saveScenario(input: { name: "stolen", scenario: { inline: { preset: "b2b-saas" } } }) { __typename } }`;
const JSON_BODY = JSON.stringify({ query: SAVE });
const FORM_BODY = new URLSearchParams({ query: SAVE }).toString();
const MULTIPART = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON_BODY}\r\n--x--\r\n`;
const GET_PATH = `/graphql?query=${encodeURIComponent(SAVE)}`;
const HEADER = { 'graphql-require-preflight': '1' };
const JSON_TYPE = { 'content-type': 'application/json' };

interface Shape {
  readonly method: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const shapes: [string, Shape][] = [
  [
    'a form',
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: FORM_BODY },
  ],
  [
    'a form with files',
    { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: MULTIPART },
  ],
  ['JSON called plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON_BODY }],
  ['JSON without a type', { method: 'POST', body: JSON_BODY }],
  ['JSON without our header', { method: 'POST', headers: JSON_TYPE, body: JSON_BODY }],
  ['a link', { method: 'GET', path: GET_PATH }],
  ['a link with our header', { method: 'GET', path: GET_PATH, headers: HEADER }],
  [
    'a fetch that the browser marks as cross-site',
    { method: 'POST', headers: { ...JSON_TYPE, ...HEADER, 'sec-fetch-site': 'cross-site' }, body: JSON_BODY },
  ],
  [
    'a fetch from another port of this machine',
    { method: 'POST', headers: { ...JSON_TYPE, ...HEADER, 'sec-fetch-site': 'same-site' }, body: JSON_BODY },
  ],
  [
    'a fetch from another origin',
    { method: 'POST', headers: { ...JSON_TYPE, ...HEADER, origin: 'https://evil.test' }, body: JSON_BODY },
  ],
  [
    'a fetch from a sandboxed frame',
    { method: 'POST', headers: { ...JSON_TYPE, ...HEADER, origin: 'null' }, body: JSON_BODY },
  ],
  [
    'a page whose name points here (DNS rebinding)',
    { method: 'POST', headers: { ...JSON_TYPE, ...HEADER, host: 'evil.test' }, body: JSON_BODY },
  ],
  [
    'the same with our port',
    { method: 'POST', headers: { ...JSON_TYPE, ...HEADER, host: 'evil.test:PORT' }, body: JSON_BODY },
  ],
  [
    'GraphQL as the type',
    { method: 'POST', headers: { 'content-type': 'application/graphql', ...HEADER }, body: SAVE },
  ],
  ['another method', { method: 'PUT', headers: { ...JSON_TYPE, ...HEADER }, body: JSON_BODY }],
];

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

it.each(shapes)('%s is refused with a code and executes nothing', async (_, shape) => {
  const { status, headers, text } = await send(shape);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(JSON.parse(text).errors[0].extensions.code).toEqual(expect.any(String));
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(await saved()).toEqual([]);
});

it('a preflight gets no permission', async () => {
  const { headers } = await send({
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,graphql-require-preflight',
    },
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

it('files are not served to a page whose name points here', async () => {
  const { status, text } = await send({ method: 'GET', path: '/', headers: { host: 'evil.test' } });
  expect([status, text]).toEqual([421, 'Unknown host.']);
});

it('our own page and programs are answered', async () => {
  for (const own of [
    {},
    { 'sec-fetch-site': 'same-origin', origin: server.url },
    { 'sec-fetch-site': 'none' },
  ]) {
    const { status } = await send({
      method: 'POST',
      headers: { ...JSON_TYPE, ...HEADER, ...own },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(status).toBe(200);
  }
});

async function saved(): Promise<unknown[]> {
  return (await server.ask('{ savedScenarios { name } }')).savedScenarios;
}

/** Sends exactly these headers; fetch would add or refuse some. */
async function send({ method, path = '/graphql', headers = {}, body }: Shape) {
  const host = headers['host']?.replace('PORT', String(server.port)) ?? `localhost:${server.port}`;
  const sent = nodeRequest({
    host: '127.0.0.1',
    port: server.port,
    method,
    path,
    headers: { ...headers, host },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const text = Buffer.concat(await response.toArray()).toString();
  return { status: response.statusCode as number, headers: response.headers as Record<string, string>, text };
}
