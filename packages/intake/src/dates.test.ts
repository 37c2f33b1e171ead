import { describe, expect, test } from 'vitest';
import { isoDate } from './calendar.ts';
import { detectDates } from './dates.ts';

function readAs(cells: readonly string[], order?: 'dmy' | 'mdy'): readonly (string | number | undefined)[] {
  const reading = detectDates(cells, order);
  return cells.map((cell) => {
    const start = reading?.notation.read(cell);
    return start === undefined || reading?.notation.unit === 'number' ? start : isoDate(start);
  });
}

describe('detectDates reads', () => {
  test.each([
    ['2026-01-05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026-01-05T00:00:00Z', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['25.01.2026', '2026-01-25'],
    ['25/1/26', '2026-01-25'],
    ['1/25/2026', '2026-01-25'],
    ['5 Jan 2026', '2026-01-05'],
    ['05-Jan-26', '2026-01-05'],
    ['January 5, 2026', '2026-01-05'],
    ['5. März 2026', '2026-03-05'],
    ['5 stycznia 2026', '2026-01-05'],
    ['2026-W02', '2026-01-05'],
    ['KW 2 2026', '2026-01-05'],
    ['W2/2026', '2026-01-05'],
    ['2026-01', '2026-01-01'],
    ['01/2026', '2026-01-01'],
    ['Jan 2026', '2026-01-01'],
    ['Jan-26', '2026-01-01'],
    ['styczeń 2026', '2026-01-01'],
    ['มกราคม 2569', '2026-01-01'],
    ['يناير ٢٠٢٦', '2026-01-01'],
    ['août 2026', '2026-08-01'],
    ['46027', '2026-01-05'],
    ['2026-01-05 - 2026-01-11', '2026-01-05'],
    ['05/01/2569', '2026-01-05'],
  ])('"%s" as %s', (cell, day) => {
    expect(readAs([cell])).toEqual([day]);
  });

  test('week numbers as numbers', () => {
    expect(readAs(['1', '2', '53'])).toEqual([1, 2, 53]);
    expect(readAs(['W1', 'W2'])).toEqual([1, 2]);
  });
});

test('one date that fits only one order decides the order of the whole column', () => {
  expect(readAs(['03/04/2026', '13/04/2026'])).toEqual(['2026-04-03', '2026-04-13']);
  expect(readAs(['03/04/2026', '03/14/2026'])).toEqual(['2026-03-04', '2026-03-14']);
  expect(detectDates(['03/04/2026', '13/04/2026'])?.isOrderAssumed).toBe(false);
});

test('when both orders fit, the one that makes the dates step evenly is taken', () => {
  const months = ['01/01/2025', '02/01/2025', '03/01/2025', '12/01/2025', '01/01/2026'];
  expect(readAs(months)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01', '2025-12-01', '2026-01-01']);
  expect(detectDates(months)).toMatchObject({ isOrderAssumed: false, notation: { id: 'mdy' } });
});

test('when nothing tells the orders apart, the day comes first and the reading says that it was assumed', () => {
  expect(detectDates(['03/04/2026', '05/06/2026'])).toMatchObject({
    isOrderAssumed: true,
    notation: { id: 'dmy' },
  });
  expect(readAs(['03/04/2026'], 'mdy')).toEqual(['2026-03-04']);
  expect(detectDates(['03/04/2026'], 'mdy')?.isOrderAssumed).toBe(false);
  expect(detectDates(['04/04/2026'])?.isOrderAssumed).toBe(false);
});

test('cells that are no dates do not hide the notation of the others', () => {
  expect(readAs(['2026-01-05', 'soon', '2026-01-19'])).toEqual(['2026-01-05', undefined, '2026-01-19']);
  expect(detectDates(['tv', 'radio', '2026-01-19'])).toBeUndefined();
  expect(detectDates([])).toBeUndefined();
});

test('days that do not exist are not read', () => {
  expect(readAs(['2026-02-28', '2026-02-29', '2026-03-01'])).toEqual(['2026-02-28', undefined, '2026-03-01']);
});
