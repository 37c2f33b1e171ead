// @vitest-environment node
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askPatiently } from './patience.ts';

/** Answers what the path says: `/408/2/200` is twice too late and then in time. */
let server: Server;
const asked = new Map<string, number>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    const [, early, count, late] = path.split('/').map(Number);
    response.writeHead(times > count! ? late! : early!).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => void server.close());

const statusOf = async (path: string) =>
  (await askPatiently(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)).status;

it('what took too long is asked again until it is there', async () => {
  expect(await statusOf('/408/2/200')).toBe(200);
  expect(asked.get('/408/2/200')).toBe(3);
});

it('any other answer is taken at once, and patience ends', async () => {
  expect(await statusOf('/500/9/200')).toBe(500);
  expect(asked.get('/500/9/200')).toBe(1);
  expect(await statusOf('/408/99/200')).toBe(408);
  expect(asked.get('/408/99/200')).toBe(12);
});
