import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { openMeander } from '../api/open-meander.ts';

/** Where this server differs from the GraphQL over HTTP specification on purpose; nothing in it that MUST be so. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  '5A70': 'GET requests are not answered: a link must not be able to ask',
  D6D5: 'GET requests are not answered',
  '6A70': 'GET requests are not answered',
  '572B': 'a document that is not executed has status 400, whatever the client accepts',
  FDE2: 'a document that is not executed has status 400',
  '7B9B': 'variables that do not fit have status 400',
};

it('the server speaks GraphQL over HTTP as specified, but for what is listed with its reason', async () => {
  await using meander = await openMeander();
  const audits = await auditServer({
    url: 'http://localhost:4000/graphql',
    fetchFn: (url: string, { headers = {}, ...init }: RequestInit = {}) =>
      meander.app.yoga.fetch(url, {
        ...init,
        headers: {
          ...Object.fromEntries(new Headers(headers)),
          host: 'localhost:4000',
          'graphql-require-preflight': '1',
        },
      }),
  });
  expect(audits.length).toBeGreaterThanOrEqual(61);
  expect(audits.filter(({ status }) => status === 'error')).toEqual([]);
  const differing = audits.filter(({ status }) => status !== 'ok').map(({ id }) => id);
  expect(differing.toSorted()).toEqual(Object.keys(ON_PURPOSE).toSorted());
});
