import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createMask } from './mask.ts';
import { refusal } from './refusal.ts';

function masked(error: unknown) {
  let log = '';
  const mask = createMask(pino({}, { write: (line: string) => (log += line) }));
  return { error: mask(error, 'unused') as GraphQLError, log };
}

it('a fault is told by an id only, and the log has the rest under that id', () => {
  const fault = new GraphQLError('secret', {
    path: ['run'],
    originalError: new TypeError('secret at /home/me'),
  });
  const { error, log } = masked(fault);
  expect(JSON.stringify(error)).not.toContain('secret');
  expect(error.extensions).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    correlationId: expect.any(String),
  });
  expect(error.message).toContain(String(error.extensions['correlationId']));
  expect(log).toContain('secret at /home/me');
  expect(log).toContain(String(error.extensions['correlationId']));
});

it.each([new Error('secret'), 'secret', { secret: true }, new GraphQLError('secret', { path: ['a'] })])(
  'anything thrown while executing is a fault: %s',
  (thrown) => {
    expect(JSON.stringify(masked(thrown).error)).not.toContain('secret');
  },
);

it('a refusal and a problem of the document pass, without internals', () => {
  const refused = refusal(400, 'TOO_DEEP', 'too deep');
  expect(masked(refused).error.extensions['code']).toBe('TOO_DEEP');
  const syntax = new GraphQLError('Syntax Error', { extensions: { originalError: { stack: 'secret' } } });
  const { error, log } = masked(syntax);
  expect(error.message).toBe('Syntax Error');
  expect(JSON.stringify(error)).not.toContain('secret');
  expect(log).toBe('');
});
