import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markEvidence, readAmount, type DecimalMark } from './amounts.ts';

function valueOf(cell: string, mark: DecimalMark): number | string {
  const amount = readAmount(cell, mark);
  return amount.kind === 'amount' ? amount.value : amount.kind;
}

describe('readAmount', () => {
  test.each<[string, DecimalMark, number]>([
    ['1234.5', '.', 1234.5],
    ['1,234.50', '.', 1234.5],
    ['1.234,50', ',', 1234.5],
    ['1 234,50', ',', 1234.5],
    ['1\u00a0234,50', ',', 1234.5],
    ['1\u202f234\u202f567,5', ',', 1_234_567.5],
    ['1’234.50', '.', 1234.5],
    ["1'234.50", '.', 1234.5],
    ['€1.234,50', ',', 1234.5],
    ['$1,234.50', '.', 1234.5],
    ['US$ 1,234.50', '.', 1234.5],
    ['1 234 zł', ',', 1234],
    ['1.234,- €', ',', 1234],
    ['CHF 12.-', '.', 12],
    ['₹12,34,567', '.', 1_234_567],
    ['(1,234)', '.', -1234],
    ['-1,234', '.', -1234],
    ['1,234-', '.', -1234],
    ['\u22125', '.', -5],
    ['.5', '.', 0.5],
    ['5.', '.', 5],
    ['1.2e5', '.', 120_000],
    ['1,2E+05', ',', 120_000],
    ['١٬٢٣٤٫٥', '.', 1234.5],
    ['๑๒๓', '.', 123],
    ['0', '.', 0],
    ['-0', '.', 0],
  ])('reads "%s" with decimal sign %s as %d', (cell, mark, value) => {
    expect(valueOf(cell, mark)).toBe(value);
  });

  test.each(['', '-', '–', 'NA', 'n/a', '#N/A', 'NULL'])('reads "%s" as an empty cell', (cell) => {
    expect(valueOf(cell, '.')).toBe('empty');
  });

  test.each(['12 %', '12%', '0,5 %'])('refuses "%s" as a share', (cell) => {
    expect(valueOf(cell, ',')).toBe('percent');
  });

  test.each([
    '12,x', '12x', '12k', 'abc', '1,23,4', '1.2.3', '1,2345', '12 34', '--5', '1e999', '(5', '5)', '€5 $', '#DIV/0!',
    'Infinity', '0x10', '2025-01-06', '1_000', '9'.repeat(60),
  ])('refuses "%s" with a decimal point', (cell) => {
    expect(valueOf(cell, '.')).toBe('invalid');
  }); // prettier-ignore

  test('names the currency, and the others that share its sign', () => {
    expect(readAmount('€5', '.')).toMatchObject({ currency: { code: 'EUR' } });
    expect(readAmount('5 PLN', '.')).toMatchObject({ currency: { code: 'PLN' } });
    expect(readAmount('$5', '.')).toMatchObject({
      currency: { code: 'USD', couldBe: expect.arrayContaining(['CAD', 'AUD']) },
    });
  });

  test('answers any text with a finite number or a refusal', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom<DecimalMark[]>(',', '.'),
        (cell, mark) => {
          const amount = readAmount(cell, mark);
          expect(amount.kind !== 'amount' || Number.isFinite(amount.value)).toBe(true);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });
});

test.each([
  ['1234', 'none'],
  ['12.50', 'point'],
  ['12,5', 'comma'],
  ['1,234.50', 'point'],
  ['1.234,50', 'comma'],
  ['1,234,567', 'point'],
  ['1.234.567', 'comma'],
  ['1,234', 'either'],
  ['1.234', 'either'],
  ['0.123', 'point'],
  ['1234,567', 'comma'],
  ['1 234,567', 'comma'],
  ['1.234e5', 'point'],
  ['n/a', 'none'],
])('the cell "%s" shows the decimal sign: %s', (cell, evidence) => {
  expect(markEvidence(cell)).toBe(evidence);
});
