// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, toCsv } from './csv.ts';

const source = {
  preset: 'b2b-saas@1',
  seed: 'otter-42',
  engineVersion: '0.1.0',
  population: 'COHORTS',
  replications: 400,
};

describe('CSV files', () => {
  test('carry one header, exact numbers, and on every row where they come from', () => {
    const table = {
      id: 'difference',
      caption: 'Difference by week',
      columns: [
        { id: 'week', label: 'Week' },
        { id: 'p50', label: 'Median', write: () => '−€1k' },
      ],
      rows: [
        [0, 0],
        [1, -1234.5678901],
        [2, null],
      ],
    };
    expect(toCsv(table, source)).toBe(
      [
        'week,p50,preset,seed,population,replications,engine_version',
        '0,0,b2b-saas@1,otter-42,COHORTS,400,0.1.0',
        '1,-1234.5678901,b2b-saas@1,otter-42,COHORTS,400,0.1.0',
        '2,,b2b-saas@1,otter-42,COHORTS,400,0.1.0',
        '',
      ].join('\r\n'),
    );
  });

  test.each(['=1+1', '+49 30', '-2', '@user', '\tx', '\rx'])(
    'the text %j cannot run as a formula',
    (text) => {
      expect(csvCell(text).replace('"', '').startsWith("'")).toBe(true);
    },
  );

  test('a number below zero stays a number', () => {
    expect(csvCell(-2.5)).toBe('-2.5');
  });

  test('what is not a finite number is an empty cell', () => {
    expect([csvCell(Number.NaN), csvCell(Number.POSITIVE_INFINITY), csvCell(null)]).toEqual(['', '', '']);
  });

  test('quotes, commas and line breaks come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') }), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).toBe(text);
        expect(/[",\n]/u.test(text)).toBe(cell.startsWith('"'));
      }),
      { seed: 5 },
    );
  });
});
