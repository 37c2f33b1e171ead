/**
 * Finds the column, or the pair of columns (year and week, year and month), that says when. A column of real dates is
 * taken over one of bare numbers; numbers count as week numbers only under a header that says so or when they step evenly.
 */
import type { RawColumn } from './columns.ts';
import {
  dateNotations,
  detectDates,
  stepsEvenly,
  type DateNotation,
  type DateOrder,
  type DateReading,
} from './dates.ts';
import { monthOf } from './months.ts';
import { speaksOf } from './words.ts';

export type DateColumn = {
  /** Its header, or both headers joined. */
  readonly name: string;
  /** Columns that it is made of. */
  readonly indices: readonly number[];
  /** One text per data row; of a pair of columns, the two put together. */
  readonly cells: readonly string[];
  readonly reading: DateReading;
};

/** All columns that hold dates, the one to be used first; empty when there is none. */
export function findDateColumns(columns: readonly RawColumn[], order?: DateOrder): readonly DateColumn[] {
  const found = columns.flatMap((column): DateColumn[] => {
    const reading = detectDates(column.cells, order);
    if (!reading || !isBelievable(column, reading)) return [];
    return [{ name: column.name, indices: [column.index], cells: column.cells, reading }];
  });
  const ranked = found
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ candidate }) => candidate);
  const pair =
    ranked[0]?.reading.notation.unit === 'number' || ranked.length === 0 ? pairedColumns(columns) : undefined;
  return pair
    ? [pair, ...ranked.filter(({ indices }) => !indices.some((index) => pair.indices.includes(index)))]
    : ranked;
}

/** Ranks the kinds of evidence; equal ranks keep the order of the file, and a start is taken over an end. */
function rank({ name, reading }: DateColumn): number {
  return (
    (reading.notation.isBareNumber ? 0 : 8) +
    (speaksOf('date', name) ? 4 : 0) +
    (speaksOf('weekEnd', name) ? 0 : 1) +
    reading.share
  );
}

function isBelievable(column: RawColumn, { notation, share }: DateReading): boolean {
  // Bare months repeat every year and bare days are no weeks; neither says when without a year.
  if (notation.unit === 'number' && speaksOf('dayOrMonth', column.name) && !speaksOf('week', column.name))
    return false;
  const isCalled = speaksOf('date', column.name) || speaksOf('week', column.name);
  if (!notation.isBareNumber) return isCalled || share >= 0.8;
  if (isCalled) return true;
  // Without a header that says so, numbers are weeks or serial dates only in the first column, rising in equal steps.
  const dates = column.cells.map(notation.read).filter((date) => date !== undefined);
  return (
    column.index === 0 &&
    share === 1 &&
    stepsEvenly(dates) &&
    dates.every((date, row) => row === 0 || date > (dates[row - 1] ?? 0))
  );
}

/** A year column beside a week or month column. */
function pairedColumns(columns: readonly RawColumn[]): DateColumn | undefined {
  const year = columns.find(
    ({ name, cells }) =>
      speaksOf('year', name) && cells.every((cell) => cell === '' || /^(19|2[0-6])\d\d$/.test(cell)),
  );
  if (!year) return undefined;
  const parts: readonly (readonly ['week' | 'month', string, (cell: string) => number | undefined])[] = [
    ['week', 'iso-week', (cell) => wholeNumber(cell.replace(/^\D+/, ''), 53)],
    ['month', 'month', (cell) => wholeNumber(cell, 12) ?? monthOf(cell)],
  ];
  for (const [topic, notationId, read] of parts) {
    const part = columns.find(
      ({ name, cells, index }) =>
        index !== year.index &&
        speaksOf(topic, name) &&
        cells.filter((cell) => read(cell) !== undefined).length >= cells.length / 2,
    );
    const notation: DateNotation | undefined = dateNotations.find(({ id }) => id === notationId);
    if (!part || !notation) continue;
    const cells = part.cells.map((cell, row) => {
      const number = read(cell);
      const text = number === undefined ? cell : String(number).padStart(2, '0');
      return `${year.cells[row] ?? ''}-${topic === 'week' ? 'W' : ''}${text}`;
    });
    return {
      name: `${year.name} + ${part.name}`,
      indices: [year.index, part.index],
      cells,
      reading: { notation, share: 1, isOrderAssumed: false },
    };
  }
  return undefined;
}

function wholeNumber(cell: string, most: number): number | undefined {
  const number = /^\d{1,2}$/.test(cell) ? Number(cell) : Number.NaN;
  return number >= 1 && number <= most ? number : undefined;
}
