/** Bodies that are no request of ours. */
import { repeat, type Families } from './dice.ts';

export const bodies: Families = {
  'deep JSON': (dice) => {
    const depth = dice.below(3000);
    return `{"query":"{ __typename }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  },
  'keys of JavaScript': (dice) =>
    `{"query":"{ __typename }","variables":{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}},${dice.pick(['"__proto__":{"query":"{ x }"}', '"extensions":{"__proto__":1}', '"constructor":1'])}}`,
  'several operations': (dice) =>
    `{"query":"query A { presets { key } } query B { __typename } mutation C { cancelRun(input: { id: \\"x\\" }) { __typename } }","operationName":${dice.pick(['null', '"A"', '"D"', '""', '1', '"__proto__"'])}}`,
  batches: (dice) => `[${repeat(dice.below(20), () => '{"query":"{ __typename }"}', ',')}]`,
  'bodies that are no request': (dice) =>
    dice.pick([
      '',
      ' ',
      'null',
      '1',
      '"x"',
      'true',
      '{',
      '}',
      '[]',
      '{}',
      '{"query":null}',
      '{"query":[]}',
      '{"query":{}}',
      '{"query":""}',
      '{"query":"{ __typename }","variables":"x"}',
      '{"query":"{ __typename }","variables":[1]}',
      '{"query":"{ __typename }","extensions":[]}',
      '\uFEFF{"query":"{ __typename }"}',
      '{"query":"{ __typename }"}x',
    ]),
  'parameters of other servers': (dice) =>
    `{"query":"{ __typename }",${dice.pick(['"id":"x"', '"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}', '"documentId":"x"', '"map":{}', '"operations":"{}"'])}}`,
};
