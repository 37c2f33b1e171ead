import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { openMeander, quick, type Answer, type Meander } from '../api/open-meander.ts';

let meander: Meander;

beforeAll(async () => {
  meander = await openMeander();
});

afterAll(async () => {
  await meander[Symbol.asyncDispose]();
});

async function send(
  body: string | object,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; body: Answer }> {
  const response = await meander.send(body, headers);
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

function codeOf({ body }: { body: Answer }): string {
  return body.errors[0].extensions.code;
}

describe('twelve things an attacker tries first', () => {
  it('1: many aliases', async () => {
    const query = `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    const answer = await send({ query });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'TOO_MANY_ALIASES']);
  });

  it('2: many operations in one request', async () => {
    const answer = await send([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BATCHING']);
  });

  it('3: many directives', async () => {
    const query = `{ __typename ${'@include(if: true)'.repeat(6)} }`;
    expect((await send({ query })).status).toBe(400);
    const spread = `{ ${'__typename @include(if: true) '.repeat(6)} }`;
    expect(codeOf(await send({ query: spread }))).toBe('TOO_MANY_DIRECTIVES');
  });

  it('4: introspection in circles', async () => {
    const query = `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`;
    expect((await send({ query })).body.data).toBeUndefined();
  });

  it('5: the same field again and again', async () => {
    const { status, text } = await send({ query: `{ ${'__typename '.repeat(90)} }` });
    expect([status, text]).toEqual([200, '{"data":{"__typename":"Query"}}']);
    expect(codeOf(await send({ query: `{ ${'__typename '.repeat(1001)} }` }))).toBe('TOO_MANY_TOKENS');
  });

  it('6: a query by GET', async () => {
    const response = await get('/graphql?query={__typename}');
    expect(response.status).toBe(405);
  });

  it('7: a mutation by GET', async () => {
    const response = await get(
      `/graphql?query=${encodeURIComponent('mutation { cancelRun(input: { id: "x" }) { __typename } }')}`,
    );
    expect(response.status).toBe(405);
  });

  it('8: a page to write queries in', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      405,
      'application/json; charset=utf-8',
    ]);
  });

  it('9: a form', async () => {
    const { status } = await send('query=%7B__typename%7D', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(status).toBe(415);
  });

  it('10: traces of the execution', async () => {
    const { body } = await send({ query: '{ __typename }' }, { 'x-apollo-tracing': '1' });
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  it('11: faults that tell of the inside', async () => {
    for (const broken of [
      '',
      '{',
      '[]',
      '"a"',
      'null',
      '{"query":1}',
      '{"query":"{"}',
      '{"query":"{a"}',
      '{"variables":{}}',
    ]) {
      const { status, text } = await send(broken);
      expect(status).toBe(400);
      expect(text).not.toMatch(/stack|node_modules|\.ts:|\bat \w+ \(|SyntaxError|JSON at position/);
    }
  });

  it('12: the schema, which is open on this machine and costs little', async () => {
    const { status, body } = await send({ query: getIntrospectionQuery() });
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('an operation', () => {
  it('that is nine levels deep is refused', async () => {
    const deep = (levels: number): string =>
      levels === 1 ? '__typename' : `scenario { preset { ${deep(levels - 2)} } }`;
    expect((await send({ query: `{ presets { ${deep(7)} } }` })).status).toBe(200);
    const refused = await send({ query: `{ presets { ${deep(9)} } }` });
    expect([refused.status, codeOf(refused)]).toEqual([400, 'TOO_DEEP']);
  });

  it('that is deep by way of fragments is refused as well', async () => {
    const chain = Array.from(
      { length: 5 },
      (_, i) => `fragment f${i} on Preset { scenario { preset { ...f${i + 1} } } }`,
    );
    const query = `{ presets { ...f0 } } ${chain.join(' ')} fragment f5 on Preset { key }`;
    expect(codeOf(await send({ query }))).toBe('TOO_DEEP');
  });

  it('whose fragments double at every step is refused without expanding them', async () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    );
    const query = `{ ...f0 } ${doubling.join(' ')} fragment f40 on Query { presets { key } }`;
    // Expanded, it would have a billion fields, and no answer before the test's time is over.
    const answer = await send({ query });
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('TOO_COSTLY');
  });

  it('that asks for lists of lists is refused by its cost', async () => {
    const fields =
      'scenario { parameters { path label meaning source unit min max default value isChanged } }';
    const query = `{ ${Array.from({ length: 6 }, (_, i) => `a${i}: presets { ${fields} }`).join(' ')} }`;
    expect(codeOf(await send({ query }))).toBe('TOO_COSTLY');
  });

  it('costs more the more items it asks for', async () => {
    const query = 'query ($n: Int) { savedScenarios(first: $n) { parameters { path value } } }';
    expect((await send({ query, variables: { n: 1 } })).status).toBe(200);
    expect((await send({ query, variables: { n: 100 } })).status).toBe(200);
    const more =
      'query ($n: Int) { savedScenarios(first: $n) { preset { scenario { parameters { path value meaning source } } } } }';
    expect(codeOf(await send({ query: more, variables: { n: 100 } }))).toBe('TOO_COSTLY');
    expect(codeOf(await send({ query, variables: { n: 101 } }))).toBe('BAD_USER_INPUT');
  });
});

describe('numbers', () => {
  const preview = (number: string) =>
    `{ scenario(ref: { inline: { preset: "b2b-saas", changes: [{ set: { path: "market.price", number: ${number} } }] } }) {
      __typename ... on Scenario { changes { number } } ... on ValidationError { message } } }`;

  it.each(['1e999', '-1e999', '1e400'])('%s is refused', async (number) => {
    const answer = await send({ query: preview(number) });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain('Infinity,');
  });

  it.each(['NaN', 'Infinity', '"5"', 'true', '[[1]]'])('%s is no number', async (number) => {
    expect((await send({ query: preview(number) })).status).toBe(400);
    expect(codeOf(await send({ query: preview(number) }))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('that JSON cannot hold are refused as variables', async () => {
    const query =
      'query ($n: Float!) { scenario(ref: { inline: { preset: "b2b-saas", changes: [{ set: { path: "market.price", number: $n } }] } }) { __typename } }';
    const answer = await send(`{"query":${JSON.stringify(query)},"variables":{"n":1e999}}`);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors).toHaveLength(1);
  });

  it('that are minus zero are zero', async () => {
    const { body } = await send({ query: preview('-0.0') });
    expect(Object.is(body.data.scenario.changes[0].number, 0)).toBe(true);
  });

  it.each([0, -5, 501])('%d dots of a payback are refused', async (count) => {
    const { startComparison } = await meander.ask(
      `mutation ($input: StartComparisonInput!) { startComparison(input: $input) {
        ... on StartComparisonPayload { comparison { id } } } }`,
      { input: { baseline: quick(), variant: quick(), replications: 1 } },
    );
    await meander.context.runner.idle();
    const query = 'query ($id: ID!, $count: Int) { comparison(id: $id) { payback { dots(count: $count) } } }';
    const answer = await send({ query, variables: { id: startComparison.comparison.id, count } });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });
});

describe('bodies', () => {
  it('of more than a megabyte are refused, unless they hold a spend file', async () => {
    const large = 'x'.repeat(1_100_000);
    const answer = await send({ query: '{ __typename }', variables: { large } });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'BODY_TOO_LARGE']);
    const query = 'query ($input: ImportSpendInput!) { importSpend(input: $input) { __typename } }';
    const file = await send({ query, variables: { input: { text: large, preset: 'b2b-saas' } } });
    expect([file.status, file.body.data.importSpend.__typename]).toEqual([200, 'ValidationError']);
  });

  it('of more than five megabytes are refused whatever they hold', async () => {
    const query = 'query ($input: ImportSpendInput!) { importSpend(input: $input) { __typename } }';
    const input = { text: 'x'.repeat(5_300_000), preset: 'b2b-saas' };
    expect((await send({ query, variables: { input } })).status).toBe(413);
  });

  it('that are compressed are refused', async () => {
    expect((await send({ query: '{ __typename }' }, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('with keys that JavaScript keeps for itself change nothing', async () => {
    const query = 'query ($ref: ScenarioRef!) { scenario(ref: $ref) { __typename } }';
    const inline =
      '{"preset":"b2b-saas","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const answer = await send(
      `{"query":${JSON.stringify(query)},"variables":{"ref":{"inline":${inline}}},"__proto__":{"polluted":1}}`,
    );
    expect(answer.body.data).toBeUndefined();
    for (const path of [
      '__proto__.polluted',
      'constructor.prototype.polluted',
      'flight.__proto__',
      'split.constructor',
      'channels.prototype.x',
    ]) {
      const ref = quick({ changes: [{ set: { path, number: 1 } }] });
      const { body } = await send({ query, variables: { ref } });
      expect(body.data.scenario.__typename).toBe('ValidationError');
    }
    for (const id of ['__proto__', 'constructor', 'prototype']) {
      const ref = quick({ ownChannels: [{ id, label: 'x', like: 'social' }], locks: [id] });
      const { body } = await send({ query, variables: { ref } });
      expect(body.data.scenario.__typename).toBe('ValidationError');
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('streams', () => {
  it('are at most eight for one client, and a closed one makes room', async () => {
    const query = `subscription ($id: ID!) { runProgress(id: $id) { status } }`;
    const { startRun } = await meander.ask(
      `mutation ($input: StartRunInput!) { startRun(input: $input) { ... on StartRunPayload { run { id } } } }`,
      { input: { scenario: { inline: { preset: 'b2b-saas' } }, replications: 5000 } },
    );
    const { id } = startRun.run;
    const ends: AbortController[] = [];
    const open = async () => {
      const end = new AbortController();
      const stream = meander.stream(query, { id }, end.signal);
      const first = await stream.next();
      if (first.value?.runProgress) ends.push(end);
      return first.value;
    };
    for (let i = 0; i < 8; i++) expect(await open()).toMatchObject({ runProgress: { status: 'RUNNING' } });
    const response = await meander.send({ query, variables: { id } }, { accept: 'text/event-stream' });
    expect(await response.text()).toContain('TOO_MANY_STREAMS');
    ends.pop()!.abort();
    expect(await open()).toMatchObject({ runProgress: { status: 'RUNNING' } });
    for (const end of ends) end.abort();
    await meander.context.runner.cancel(await firstJob());
    async function firstJob(): Promise<string> {
      const [, key] = atob(id).split(':');
      return key!;
    }
  });

  it('nothing was logged as a fault in all of this', () => {
    expect(meander.log()).toBe('');
  });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    meander.app.yoga.fetch(`http://localhost:4000${path}`, {
      headers: { host: 'localhost:4000', ...headers },
    }),
  );
}
