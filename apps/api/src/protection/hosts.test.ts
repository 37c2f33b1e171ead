import { expect, it } from 'vitest';
import { isOwnHost, isOwnOrigin } from './hosts.ts';

it.each(['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LocalHost:4000'])('%s is this server', (host) => {
  expect(isOwnHost(host, 4000)).toBe(true);
});

it.each([
  null,
  '',
  'localhost',
  'localhost:4001',
  'evil.test:4000',
  'localhost:4000.evil.test',
  'localhost.evil.test:4000',
  '127.0.0.1:40001',
  '0.0.0.0:4000',
  'localhost:4000,evil.test',
])('%s is not this server', (host) => {
  expect(isOwnHost(host, 4000)).toBe(false);
});

it('at port 80 the port is not said', () => {
  expect(isOwnHost('localhost', 80)).toBe(true);
});

it.each(['http://localhost:4000', 'http://127.0.0.1:5173', 'http://[::1]:4000'])(
  '%s is a page of this machine',
  (origin) => {
    expect(isOwnOrigin(origin)).toBe(true);
  },
);

it.each([
  'null',
  '',
  'http://evil.test',
  'https://localhost.evil.test',
  'file://',
  'http://evil.test#localhost',
  'http://localhost@evil.test',
])('%s is not', (origin) => {
  expect(isOwnOrigin(origin)).toBe(false);
});
