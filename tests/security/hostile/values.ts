/** Numbers, texts, ids, scenarios and spend files at and beyond the edge of what is allowed. */
import { repeat, type Dice, type Families } from './dice.ts';

const NUMBERS = [
  '1e999',
  '-1e999',
  '-0',
  '-0.0',
  '1e-400',
  '9007199254740993',
  '4294967296',
  '-2147483649',
  '0.1e309',
  '00',
  '1.',
  '.5',
  '1e',
  'NaN',
];
const TEXTS = [
  '',
  ' ',
  '\\u0000',
  '\\uD800',
  '\\uDFFF\\uD800',
  '\\u202E',
  '\\u200F',
  'é',
  '🦦',
  "'; drop table runs; --",
  '<script>alert(1)</script>',
  '${7*7}',
  '{{7*7}}',
  '../../etc/passwd',
  '%00',
  '=1+1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(300),
];
const PATHS = [
  'market.price',
  'split.email',
  'split.__proto__',
  'flight.email',
  'constructor.prototype',
  'budget.total',
  'horizonWeeks',
  'a.b.c.d.e',
  '',
  '.',
  '..',
  'channels.email.',
  'segments.x.y',
  'historic.flight.email',
  'toString',
  'valueOf',
];
const IDS = [
  '',
  '=',
  'UnVuOng=',
  'UnVuOg==',
  'Q29tcGFyaXNvbjox',
  'U2NlbmFyaW86X19wcm90b19f',
  'UHJlc2V0OmIyYi1zYWFz',
  'x'.repeat(600),
  '💥',
  '%',
];

const text = (dice: Dice) => dice.pick(TEXTS);
const quoted = (dice: Dice) => `"${text(dice).replaceAll('"', String.raw`\"`)}"`;
const inline = (changes: unknown, more: object = {}) => ({
  inline: { preset: 'b2b-saas', changes, ...more },
});
const SCENARIO =
  'query ($ref: ScenarioRef!) { scenario(ref: $ref) { __typename ... on Error { code message } } }';
const PREVIEW =
  'query ($input: ComparisonInput!) { previewComparison(input: $input) { __typename ... on Error { message } } }';
const IMPORT =
  'query ($input: ImportSpendInput!) { importSpend(input: $input) { __typename ... on Error { message } } }';

export const values: Families = {
  'hostile numbers written out': (dice) => ({
    query: `{ scenario(ref: { inline: { preset: "b2b-saas", changes: [{ set: { path: "${dice.pick(PATHS)}", number: ${dice.pick(NUMBERS)} } }] } }) { __typename } }`,
  }),
  'hostile whole numbers': (dice) => ({ query: `{ savedScenarios(first: ${dice.pick(NUMBERS)}) { id } }` }),
  'hostile numbers as variables': (dice) =>
    `{"query":${JSON.stringify(SCENARIO)},"variables":{"ref":{"inline":{"preset":"b2b-saas","horizonWeeks":${dice.pick(['1e999', '-1', '1.5', '99999999999', '0', '1e9', '1040', 'null'])}}}}}`,
  'hostile texts written out': (dice) => ({
    query: `{ scenario(ref: { inline: { preset: "b2b-saas", seed: ${quoted(dice)}, name: ${quoted(dice)} } }) { __typename } }`,
  }),
  'hostile texts as variables': (dice) =>
    `{"query":${JSON.stringify(SCENARIO)},"variables":{"ref":{"inline":{"preset":${quoted(dice)},"seed":${quoted(dice)}}}}}`,
  'hostile ids': (dice) => ({
    query:
      'query ($id: ID!) { node(id: $id) { id } run(id: $id) { id } comparison(id: $id) { id } scenario(ref: { id: $id }) { __typename } }',
    variables: { id: dice.pick(IDS) },
  }),
  'hostile change paths': (dice) => ({
    query: SCENARIO,
    variables: {
      ref: inline(
        Array.from({ length: 1 + dice.below(30) }, () => ({
          [dice.pick(['set', 'add'])]: { path: dice.pick(PATHS), number: dice.below(1000) - 500 },
        })),
      ),
    },
  }),
  'floods of changes': (dice) => ({
    query: SCENARIO,
    variables: {
      ref: inline(
        Array.from({ length: dice.below(900) }, () => ({ add: { path: 'split.email', number: 0.001 } })),
      ),
    },
  }),
  'floods of own channels': (dice) => ({
    query: SCENARIO,
    variables: {
      ref: inline([], {
        ownChannels: Array.from({ length: dice.below(80) }, (_, i) => ({
          id: dice.pick([`c${i}`, 'x', '__proto__', '1', 'a b']),
          label: text(dice),
          like: dice.pick(['social', 'nope', 'constructor']),
        })),
      }),
    },
  }),
  'long lists': (dice) => ({
    query: SCENARIO,
    variables: {
      ref: inline([
        {
          set: {
            path: 'flight.email',
            list: Array.from({ length: dice.below(4000) }, () => dice.below(2000) - 5),
          },
        },
      ]),
    },
  }),
  'extreme scenarios': (dice) => {
    const horizonWeeks = 1 + dice.below(60);
    const plan = (changes: number) =>
      inline(
        Array.from({ length: changes }, () => extreme(dice)),
        { horizonWeeks },
      );
    return { query: PREVIEW, variables: { input: { baseline: plan(dice.below(3)), variant: plan(1) } } };
  },
  'variables of another type': (dice) => ({
    query: SCENARIO,
    variables: {
      ref: dice.pick([
        null,
        1,
        'x',
        [],
        {},
        { id: 1 },
        { id: null },
        { inline: null },
        { inline: [] },
        { id: 'x', inline: { preset: 'x' } },
        { inline: { preset: {} } },
        [[[[{}]]]],
      ]),
    },
  }),
  'variables that are missing or too many': (dice) => ({
    query: SCENARIO,
    variables: dice.pick([undefined, null, {}, { other: 1 }, { ref: { id: 'x' }, more: 'y'.repeat(1000) }]),
  }),
  'hostile spend files': (dice) => ({
    query: IMPORT,
    variables: {
      input: {
        preset: 'b2b-saas',
        text: table(dice),
        decimal: dice.pick([null, 'COMMA', 'POINT']),
        margin: dice.pick([null, 0.5, -1, 2]),
      },
    },
  }),
  'hostile mappings of columns': (dice) => ({
    query: IMPORT,
    variables: {
      input: {
        preset: 'b2b-saas',
        text: 'week,tv_spend\n2026-01-05,1\n2026-01-12,2',
        columns: Array.from({ length: dice.below(8) }, () =>
          dice.pick([
            { leaveOut: { column: dice.pick(TEXTS.slice(5)) } },
            { toChannel: { column: 'tv_spend', channel: dice.pick(['email', '__proto__', '']) } },
            { toOwnChannel: { column: 'tv_spend', label: dice.pick(TEXTS.slice(5)), like: 'social' } },
          ]),
        ),
      },
    },
  }),
  'mutations of nothing': (dice) => ({
    query:
      'mutation ($id: ID!) { cancelRun(input: { id: $id }) { __typename } startRun(input: { scenario: { id: $id }, replications: 1 }) { __typename } }',
    variables: { id: dice.pick(IDS) },
  }),
  'runs that are too large': (dice) => ({
    query: 'mutation ($input: StartRunInput!) { startRun(input: $input) { __typename } }',
    variables: {
      input: {
        scenario: inline([{ set: { path: 'market.people', number: 1e10 } }]),
        population: 'AGENTS',
        replications: dice.pick([1, 10_000, 10_001, 2_000_000_000, 0, -1]),
      },
    },
  }),
  'hostile names of saves': (dice) =>
    `{"query":"mutation ($name: String!) { saveScenario(input: { scenario: { id: \\"x\\" }, name: $name }) { __typename } }","variables":{"name":${quoted(dice)}}}`,
  'subscriptions of nothing': (dice) => ({
    query: `subscription { ${repeat(1 + dice.below(3), (i) => `a${i}: runProgress(id: "${dice.pick(['', 'x', 'UnVuOng='])}") { status }`)} }`,
  }),
};

/** A number at or beyond the end of some range. */
function extreme(dice: Dice): object {
  const path = dice.pick([
    'market.people',
    'market.price',
    'market.margin',
    'market.warmupWeeks',
    'budget.total',
    'channels.email.halfSaturation',
    'channels.email.referenceSpend',
    'channels.searchAds.pricePerContact',
    'split.email',
  ]);
  return { set: { path, number: dice.pick([0, 1, -1, 1e-6, 1e10, 1e12, 1e308, -1e308, 5e-324, 0.5]) } };
}

function table(dice: Dice): string {
  const columns = 1 + dice.below(12);
  const cell = () =>
    dice.pick([
      '2026-01-05',
      '5.1.2026',
      '1.234,56',
      '€ 1,000',
      '-',
      'NaN',
      '1e999',
      '"',
      '""',
      "'",
      '=cmd()',
      '\t',
      ';',
      '𝟙𝟚',
      '٣',
      '2026-W02',
      'Jan 2026',
      '31/02/2026',
      'x'.repeat(200),
      '-5',
      '%',
    ]);
  const heading = () =>
    dice.pick([
      'week',
      'date',
      'tv_spend',
      'spend',
      'amount',
      'channel',
      '__proto__',
      '',
      'sales',
      'a',
      '日付',
      'الأسبوع',
    ]);
  return repeat(
    1 + dice.below(200),
    (row) => repeat(columns, row === 0 ? heading : cell, dice.pick([',', ';', '\t'])),
    dice.pick(['\n', '\r\n', '\r']),
  );
}
