import { openNumberTable, readNumber } from './number-table.ts';

const ANY = { min: -1e300, max: 1e300, words: 'a number' };

/** Columns of numbers by their heading; a column with a cell that is no number is left out. */
export function readNumbers(text: string): ReadonlyMap<string, readonly number[]> {
  const table = openNumberTable(text);
  return new Map(
    table.header.flatMap((heading, column): [string, number[]][] => {
      const values = table.rows.map((row) => readNumber(table, row, column, ANY));
      const numbers = values.filter((value) => value !== undefined);
      return numbers.length === values.length ? [[heading, numbers]] : [];
    }),
  );
}
