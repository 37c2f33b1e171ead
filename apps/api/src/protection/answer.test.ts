import { setTimeout } from 'node:timers/promises';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { expect, it } from 'vitest';
import { useAnswerCap, useDeadline } from './answer.ts';

it('an operation that takes too long is answered, and what is left of it is not waited for', async () => {
  const started = performance.now();
  const { status, body } = await ask(useDeadline(50), async () => {
    await setTimeout(2000);
    return 'late';
  });
  expect(performance.now() - started).toBeLessThan(1500);
  expect(status).toBe(408);
  expect(body.errors[0].extensions.code).toBe('DEADLINE_EXCEEDED');
});

it('an operation in time is answered as ever', async () => {
  const { status, body } = await ask(useDeadline(1000), () => Promise.resolve('in time'));
  expect([status, body]).toEqual([200, { data: { field: 'in time' } }]);
});

it('an answer that is too large is not sent; a note takes its place', async () => {
  const { body } = await ask(useAnswerCap(100), () => Promise.resolve('x'.repeat(200)));
  expect(body.data).toBeUndefined();
  expect(body.errors[0].extensions.code).toBe('ANSWER_TOO_LARGE');
  expect((await ask(useAnswerCap(100), () => Promise.resolve('short'))).body).toEqual({
    data: { field: 'short' },
  });
});

/** Asks a schema of one field, protected by one plugin. */
async function ask(plugin: Plugin, resolve: () => Promise<string>) {
  const query = new GraphQLObjectType({ name: 'Query', fields: { field: { type: GraphQLString, resolve } } });
  const yoga = createYoga({ schema: new GraphQLSchema({ query }), plugins: [plugin], logging: false });
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ field }' }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
