import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('without settings Meander listens to this machine at port 4000 and keeps its data at home', () => {
  expect(readConfig({}, true)).toEqual({
    port: 4000,
    host: '127.0.0.1',
    directory: join(homedir(), '.meander'),
    isWarmedUp: true,
    logLevel: 'warn',
  });
});

it('settings come from the environment', () => {
  const environment = { PORT: '0', HOST: '::1', MEANDER_HOME: '/data', WARM_UP: 'off', LOG_LEVEL: 'debug' };
  expect(readConfig(environment, false)).toEqual({
    port: 0,
    host: '::1',
    directory: '/data',
    isWarmedUp: false,
    logLevel: 'debug',
  });
});

it.each([
  { PORT: '-1' },
  { PORT: '65536' },
  { PORT: 'http' },
  { HOST: '0.0.0.0' },
  { HOST: 'example.com' },
  { LOG_LEVEL: 'loud' },
  { WARM_UP: 'yes' },
])('refuses %j with the name and what is expected', (environment) => {
  const [name] = Object.keys(environment);
  expect(() => readConfig(environment, false)).toThrow(new RegExp(`^invalid ${name}: .*expected`));
});
