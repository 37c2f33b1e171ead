import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleSpendTable } from './example.ts';
import { matchChannels, type KnownChannel } from './match-channels.ts';
import { planFromSpend } from './plan-from-spend.ts';
import { readSpendTable } from './read-spend-table.ts';

// Files that nobody meant to import. Whatever the text, the answer is a table or a short list of problems, and finite numbers.

const known: readonly KnownChannel[] = [
  { id: 'brandVideo', label: 'Brand video', kind: 'upstream' },
  { id: 'searchAds', label: 'Search ads', kind: 'downstream' },
];

/** What is wrong with the answer to a text; nothing ever should be. */
function faultsOf(text: string): readonly string[] {
  const table = readSpendTable(text);
  const plan = planFromSpend(table, matchChannels(table.columns, known), { horizonWeeks: 13 });
  const spend = table.columns.flatMap((column) => (column.role === 'spend' ? [column.weeklySpend] : []));
  const hasErrors = table.issues.some(({ severity }) => severity === 'error');
  const laws: Readonly<Record<string, boolean>> = {
    'numbers are finite': !/[:,[](null|NaN|-?Infinity)/.test(JSON.stringify({ table, plan })),
    'problems are few': table.issues.length < 1_000,
    'problems are short': table.issues.every(
      ({ message, path }) => message.length + path.join(' ').length < 1_500,
    ),
    'a table is good or says why not': table.ok || hasErrors,
    'a table with errors is not good': !(table.ok && hasErrors),
    'every series has all weeks': spend.every((weekly) => weekly.length === table.weeks.length),
    'spend is never negative': spend.flat().every((value) => value >= 0),
    'a plan is good only with its table': table.ok || !plan.ok,
  };
  return Object.keys(laws).filter((law) => laws[law] === false);
}

const junk = Array.from({ length: 5_000_000 }, (_, index) =>
  String.fromCharCode(32 + ((index * 7919) % 95)),
).join('');

describe('an answer comes back for', () => {
  test.each([
    ['nothing', ''],
    ['one cell', 'x'],
    ['one number', '5'],
    ['one date', '2026-01-05'],
    ['a header alone', 'date,tv_spend'],
    ['zero characters', 'date,tv\0\n2026-01-05,1'],
    ['five megabytes of junk', junk],
    ['five megabytes of junk in lines', junk.replace(/\)/g, '\n')],
    ['five megabytes of quotation marks', '"'.repeat(5_000_000)],
    ['five megabytes of delimiters', ','.repeat(5_000_000)],
    ['five megabytes of line breaks', '\n'.repeat(5_000_000)],
    ['ten thousand columns', `${'c_spend,'.repeat(9_999)}date\n${'1,'.repeat(9_999)}2026-01-05`],
    ['ninety thousand bad cells', `date,tv_spend\n${'2026-01-05,12x\n'.repeat(90_000)}`],
    [
      'names of built-in properties',
      '__proto__,constructor_S,toString_S,valueOf\n2026-01-05,1,2,3\n2026-01-12,1,2,3',
    ],
    ['a header of line breaks and controls', '"da\nte","tv\u0007\u202e spend"\n2026-01-05,1\n2026-01-12,2'],
    ['lone surrogates', 'date,tv\ud800 spend\n2026-01-05,1\n2026-01-12,\udc00'],
  ])('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

test('problems that repeat are listed fifty times and then counted', () => {
  const { issues } = readSpendTable(
    `week,tv_spend\n${Array.from({ length: 300 }, (_, week) => `${week + 1},bad1`).join('\n')}`,
  );
  expect(issues).toHaveLength(51);
  expect(issues.at(-1)).toMatchObject({
    severity: 'error',
    code: 'invalid-spend',
    message: '250 more of "invalid-spend" are not listed',
  });
});

test('any text is answered', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      'date',
      'tv',
      'tv_S',
      'channel',
      '2026-01-05',
      '1,5',
      '(5)',
      '5 %',
      '€1.234,50',
      '"',
      '""',
      'Total',
      '1e308',
      '-1',
      '46027',
    ),
  );
  const table = fc
    .tuple(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), fc.constantFrom(',', ';', '\t', '|'))
    .map(([rows, delimiter]) => rows.map((row) => row.join(delimiter)).join('\n'));
  fc.assert(
    fc.property(table, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test('a table that was damaged anywhere is answered', () => {
  const damage = fc.record({
    at: fc.nat(exampleSpendTable.length),
    length: fc.nat(40),
    by: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('"', '\n', ',', ';', '-', '%', '9'.repeat(30)),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const text = damages.reduce(
        (so, { at, length, by }) => so.slice(0, at) + by + so.slice(at + length),
        exampleSpendTable,
      );
      expect(faultsOf(text)).toEqual([]);
    }),
    { seed: 2, numRuns: 300 },
  );
});
