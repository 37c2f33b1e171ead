import { describe, expect, test } from 'vitest';
import { readCustomers } from './customers.ts';

describe('a list of purchases', () => {
  test('becomes repeats, recency and age in weeks; purchases of one day are one', () => {
    const { customers, kind, until, issues } = readCustomers(
      'customer,date,amount\nann,2025-01-01,5\nann,2025-01-15,3\nann,2025-01-15,9\nbob,2025-01-08,1\neve,2025-01-22,4\n',
      '2025-01-21',
    );
    expect(issues).toEqual([]);
    expect([kind, until]).toEqual(['purchases', '2025-01-21']);
    expect(customers).toEqual([
      { repeats: 1, recency: 2, age: 20 / 7 },
      { repeats: 0, recency: 0, age: 13 / 7 },
    ]);
  });

  test('may be parted by spaces and have no header', () => {
    const { customers } = readCustomers(
      ' 0004 0001 19970101  2   29.33\n 0004 0001 19970118  2   29.73\n 0021 0002 19970104 1 5\n',
    );
    expect(customers.map(({ repeats }) => repeats)).toEqual([1, 0]);
  });

  test('with bad dates or without customers is refused with row and column', () => {
    const { issues } = readCustomers(
      'id,date\n1,2025-02-30\n,2025-01-02\n2,2025-01-03\n3,2025-01-04',
      'soon',
    );
    expect(issues.map(({ path }) => path.join(' '))).toEqual([
      'until',
      'row 2 column date',
      'row 3 column id',
    ]);
  });
});

describe('a row per customer', () => {
  test('is read by its headings', () => {
    expect(readCustomers('ID,frequency,recency,T\n1,2,30.43,38.86\n2,0,0,38\n').customers).toEqual([
      { repeats: 2, recency: 30.43, age: 38.86 },
      { repeats: 0, recency: 0, age: 38 },
    ]);
  });

  test('contradictions and missing columns are refused', () => {
    const places = (text: string) => readCustomers(text).issues.map(({ path }) => path.join(' '));
    expect(places('x,t_x,T\n1.5,2,8\n0,3,8\n1,9,8')).toEqual([
      'row 2 column x',
      'row 3 column t_x',
      'row 4 column t_x',
    ]);
    expect(places('frequency,T\n1,2')).toEqual(['header']);
  });

  test('a file that cannot be read is said to be that alone', () => {
    const codes = (text: string) => readCustomers(text).issues.map(({ code }) => code);
    expect(codes('')).toEqual(['empty-file']);
    expect(codes('c1,2024-01-02\n'.repeat(100_001))).toEqual(['too-many-rows']);
  });
});
