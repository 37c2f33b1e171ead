import { describe, expect, test } from 'vitest';
import { readSheet, sheetLimits } from './sheet.ts';

const cellsOf = (text: string) => readSheet(text).rows.map(({ cells }) => cells);
const codesOf = (text: string) => readSheet(text).issues.map(({ code }) => code);

test.each([
  [',', 'date,tv\n1,2'],
  [';', 'date;tv\n1;2,5'],
  ['\t', 'date\ttv\n1\t2,5'],
  ['|', 'date|tv\n1|2'],
])('the delimiter "%s" is found', (delimiter, text) => {
  expect(readSheet(text).delimiter).toBe(delimiter);
  expect(cellsOf(text)[0]).toEqual(['date', 'tv']);
});

test('decimal commas do not pass for delimiters when a semicolon splits the rows as well', () => {
  expect(cellsOf('05.01.2026;1,5;2,5\n12.01.2026;1,5;2,5')[0]).toEqual(['05.01.2026', '1,5', '2,5']);
});

test('delimiters, quotation marks and line breaks inside quotation marks belong to the cell', () => {
  expect(cellsOf('date,"tv, ""prime""\ntime"\n1,"1,234"')).toEqual([
    ['date', 'tv, "prime"\ntime'],
    ['1', '1,234'],
  ]);
});

test('a byte-order mark, a declared delimiter and any line ending are read past', () => {
  const expected = [
    ['date', 'tv'],
    ['1', '2'],
  ];
  expect(cellsOf('\uFEFFdate,tv\r\n1,2\r\n')).toEqual(expected);
  expect(cellsOf('date,tv\r1,2')).toEqual(expected);
  expect(cellsOf('sep=;\ndate;tv\n1;2')).toEqual(expected);
});

test('rows are numbered as a spreadsheet shows them, blank ones included', () => {
  expect(readSheet('a,b\n\n1,2\n,\n3,4').rows.map(({ number }) => number)).toEqual([1, 3, 5]);
  expect(readSheet('sep=;\na;b\n1;2').rows.map(({ number }) => number)).toEqual([2, 3]);
});

describe('a file that cannot be a table is refused with one clear error:', () => {
  test.each([
    ['empty', '', 'empty-file'],
    ['blank', ' \n\t\n', 'empty-file'],
    ['only delimiters', ',,,\n,,,', 'empty-file'],
    ['a workbook', 'PK\u0003\u0004...', 'not-text'],
    ['zero characters', 'd\0a\0t\0e\0', 'not-text'],
    ['an open quotation mark', 'date,tv\n1,"2\n2,3', 'unclosed-quote'],
    ['too many columns', 'a,'.repeat(10_000) + 'b', 'too-many-columns'],
    ['too many rows', 'a,b\n'.repeat(sheetLimits.rows + 1), 'too-many-rows'],
    ['too many characters', 'x'.repeat(sheetLimits.characters + 1), 'file-too-large'],
  ])('%s', (_, text, code) => {
    expect(readSheet(text).rows).toEqual([]);
    expect(codesOf(text)).toEqual([code]);
  });
});

test('an open quotation mark is found in its row', () => {
  expect(readSheet('date,tv\n1,2\n2,"3\n3,4').issues[0]?.path).toEqual(['row 3']);
});
