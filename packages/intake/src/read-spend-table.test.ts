import { describe, expect, test } from 'vitest';
import { readSpendTable, type SpendTable } from './read-spend-table.ts';

function spendOf(table: SpendTable): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    table.columns.flatMap((column) =>
      column.role === 'spend' ? [[column.name, column.weeklySpend] as const] : [],
    ),
  );
}

const errorsOf = (table: SpendTable) => table.issues.filter(({ severity }) => severity === 'error');
const notesOf = (table: SpendTable) =>
  table.issues.filter(({ severity }) => severity === 'note').map(({ code }) => code);

describe('layouts', () => {
  test('a wide table has a column per channel', () => {
    const table = readSpendTable('week,tv,search,revenue\n2026-01-05,10,1,7\n2026-01-12,20,2,8');
    expect(table).toMatchObject({
      ok: true,
      layout: 'wide',
      cadence: 'weekly',
      weeks: ['2026-01-05', '2026-01-12'],
    });
    expect(spendOf(table)).toEqual({ tv: [10, 20], search: [1, 2] });
    expect(table.columns.map(({ role }) => role)).toEqual(['date', 'spend', 'spend', 'outcome']);
  });

  test('a long table has a row per date and channel, and a channel without a row spent nothing', () => {
    const table = readSpendTable(
      'day;medium;clicks;Kosten\n5.1.2026;TV;;10,5\n5.1.2026;Search;4;2\n12.1.2026;tv;;20\n',
    );
    expect(table).toMatchObject({ ok: true, layout: 'long', cadence: 'weekly' });
    expect(spendOf(table)).toEqual({ TV: [10.5, 20], Search: [2, 0] });
    expect(table.columns.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'day: date',
      'medium: channel',
      'clicks: clicks',
      'TV: spend',
      'Search: spend',
    ]);
  });

  test('a channel column is known by its entries when dates repeat', () => {
    const table = readSpendTable(
      'date,where,total\n2026-01-05,Facebook,1\n2026-01-05,Google,2\n2026-01-12,Facebook,3',
    );
    expect(table.layout).toBe('long');
    expect(spendOf(table)).toEqual({ Facebook: [1, 3], Google: [2, 0] });
  });

  test('rows of one week that differ in a region or campaign are added up, and that is noted', () => {
    const wide = readSpendTable('week,region,tv\n1,north,10\n1,south,20\n2,north,30\n2,south,40');
    expect(spendOf(wide)).toEqual({ tv: [30, 70] });
    expect(notesOf(wide)).toContain('rows-added-up');
    const long = readSpendTable('week,channel,campaign,cost\n1,tv,a,1\n1,tv,b,2\n2,tv,a,3\n2,tv,b,4');
    expect(spendOf(long)).toEqual({ tv: [3, 7] });
    expect(long.ok).toBe(true);
  });

  test('a table that lies on its side is refused with the way to turn it', () => {
    const table = readSpendTable('channel,2026-01-05,2026-01-12,2026-01-19\ntv,1,2,3');
    expect(errorsOf(table)).toMatchObject([{ code: 'sideways-table', path: ['row 1'] }]);
    expect(table.issues[0]?.suggestion).toContain('transpose');
  });

  test('titles above the header and totals below the data are skipped and noted', () => {
    const table = readSpendTable(
      'Media report\n\nweek,tv,search\n2026-01-05,10,1\n2026-01-12,20,2\nTotal,30,3',
    );
    expect(spendOf(table)).toEqual({ tv: [10, 20], search: [1, 2] });
    expect(notesOf(table)).toEqual(['rows-above-header', 'total-row']);
  });

  test('a table without a header row is an error, and its dates are read all the same', () => {
    const table = readSpendTable('2026-01-05,10,1\n2026-01-12,20,2');
    expect(errorsOf(table).map(({ code }) => code)).toEqual(['missing-header', 'no-spend-column']);
    expect(table.weeks).toHaveLength(2);
  });
});

describe('cadences', () => {
  test('daily spend is summed into weeks, and weeks covered in part are noted', () => {
    const days = Array.from({ length: 10 }, (_, day) => `2026-01-${String(day + 7).padStart(2, '0')},1`);
    const table = readSpendTable(`day,tv spend\n${days.join('\n')}`);
    expect(table).toMatchObject({ ok: true, cadence: 'daily', weeks: ['2026-01-05', '2026-01-12'] });
    expect(spendOf(table)).toEqual({ 'tv spend': [5, 5] });
    expect(table.coverage).toEqual([5 / 7, 5 / 7]);
    expect(notesOf(table)).toEqual(['daily-summed', 'partial-week', 'partial-week']);
  });

  test('monthly spend is spread by days over ISO weeks, and that is said', () => {
    const table = readSpendTable('month,tv\nJan 2026,31\nFeb 2026,56');
    expect(table).toMatchObject({
      ok: true,
      cadence: 'monthly',
      weeks: expect.arrayContaining(['2025-12-29', '2026-02-23']),
    });
    // 1 a day in January, 2 a day in February; January starts on a Thursday and ends on a Saturday.
    expect(spendOf(table)).toEqual({ tv: [4, 7, 7, 7, 8, 14, 14, 14, 12] });
    expect(notesOf(table)).toEqual(['monthly-spread', 'partial-week', 'partial-week']);
  });

  test('missing weeks are zero spend, and named', () => {
    const table = readSpendTable('week,tv\n2026-01-05,10\n2026-01-26,20');
    expect(readSpendTable('week,tv\n1,10\n4,20')).toMatchObject({ ok: true, weeks: ['1', '2', '3', '4'] });
    expect(table.issues).toMatchObject([{ code: 'missing-weeks', value: '2026-01-12, 2026-01-19' }]);
    expect(spendOf(table)).toEqual({ tv: [10, 0, 0, 20] });
  });

  test('missing months and days are zero spend, and counted', () => {
    expect(notesOf(readSpendTable('month,tv\n2026-01,5\n2026-03,5'))).toContain('missing-months');
    const days = ['05', '06', '08', '09', '10', '11'].map((day) => `2026-01-${day},5`);
    expect(notesOf(readSpendTable(`date,tv\n${days.join('\n')}`))).toContain('missing-days');
  });

  test('weeks that start on another day count as the ISO week that holds most of their days', () => {
    const sundays = readSpendTable('week,tv\n2026-01-04,10\n2026-01-11,20\n2026-01-18,30');
    expect(sundays.weeks).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
    expect(notesOf(sundays)).toEqual(['weeks-shifted']);
    const ending = readSpendTable('week ending,tv\n2026-01-11,10\n2026-01-18,20\n2026-01-25,30');
    expect(ending.weeks).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
    const chosen = readSpendTable('week,tv\n2026-01-11,10\n2026-01-18,20\n2026-01-25,30', {
      weekDate: 'end',
    });
    expect(chosen.weeks).toEqual(ending.weeks);
  });

  test('bookings without a rhythm count in the week of their date', () => {
    const table = readSpendTable('date,tv cost\n2026-01-05,1\n2026-01-09,2\n2026-01-20,4\n2026-02-13,8');
    expect(table).toMatchObject({ ok: true, cadence: 'daily' });
    expect(spendOf(table)).toEqual({ 'tv cost': [3, 0, 4, 0, 0, 8] });
    expect(notesOf(table)).toEqual(['irregular-dates']);
  });

  test('a year beside a week or a month makes a date', () => {
    expect(readSpendTable('year,week,tv\n2025,52,1\n2026,1,2').weeks).toEqual(['2025-12-22', '2025-12-29']);
    expect(readSpendTable('Year,Month,tv\n2026,1,1\n2026,2,2').cadence).toBe('monthly');
    expect(readSpendTable('Rok;Miesiąc;tv\n2026;styczeń;1\n2026;luty;2').cadence).toBe('monthly');
  });

  test('months without a year are no dates', () => {
    expect(errorsOf(readSpendTable('month,tv\n1,10\n2,20'))).toMatchObject([{ code: 'missing-date-column' }]);
  });

  test('one date alone is taken for a week, and that is noted', () => {
    expect(notesOf(readSpendTable('date,tv\n2026-01-05,10'))).toEqual(['cadence-assumed']);
  });
});

describe('what the cells leave open', () => {
  test('a sign before three digits groups thousands unless the column or the user says otherwise, and that is noted', () => {
    const text = 'week;tv spend\n1;1,234\n2;2,500';
    const assumed = readSpendTable(text);
    expect(spendOf(assumed)).toEqual({ 'tv spend': [1234, 2500] });
    expect(assumed.issues).toMatchObject([
      { code: 'decimal-mark-assumed', path: ['column tv spend'], value: '1,234' },
    ]);
    expect(spendOf(readSpendTable(text, { decimal: ',' }))).toEqual({ 'tv spend': [1.234, 2.5] });
    expect(spendOf(readSpendTable(`${text}\n3;0,5`))).toEqual({ 'tv spend': [1.234, 2.5, 0.5] });
  });

  test('the order of day and month is the user’s where the column cannot tell', () => {
    const text = 'date,tv\n05/01/2026,1\n12/01/2026,2';
    const assumed = readSpendTable(text);
    expect(assumed.weeks).toEqual(['2026-01-05', '2026-01-12']);
    expect(assumed.issues).toMatchObject([{ code: 'date-order-assumed', value: '05/01/2026' }]);
    expect(readSpendTable(text, { dateOrder: 'mdy' }).cadence).toBe('monthly');
  });

  test('the user’s word on a column goes before its name', () => {
    const text = 'week,tv,x1,newsletter\n1,10,5,3\n2,20,6,4';
    expect(spendOf(readSpendTable(text, { columns: { x1: 'spend', newsletter: 'leaveOut' } }))).toEqual({
      tv: [10, 20],
      x1: [5, 6],
    });
    expect(errorsOf(readSpendTable(text, { columns: { x9: 'spend' } }))).toMatchObject([
      {
        code: 'unknown-name',
        message: 'unknown column "x9" (known: week, tv, x1, newsletter)',
      },
    ]);
  });

  test('empty cells are zero spend, and counted', () => {
    const table = readSpendTable('week,tv\n1,\n2,n/a\n3,5');
    expect(spendOf(table)).toEqual({ tv: [0, 0, 5] });
    expect(table.issues).toMatchObject([
      { code: 'empty-cells', value: '2', message: '2 empty cells in column tv count as zero spend' },
    ]);
  });

  test('a header that speaks of thousands is noted, because amounts are read as they stand', () => {
    const table = readSpendTable('week,tv cost (000),search cost in tys. zł\n1,5,6\n2,6,7');
    expect(notesOf(table)).toEqual(['thousands-in-header', 'thousands-in-header']);
    expect(spendOf(table)).toEqual({ 'tv cost (000)': [5, 6], 'search cost in tys. zł': [6, 7] });
  });

  test('the currency comes from the cells or the headers, and a shared sign is noted', () => {
    expect(readSpendTable('week,tv\n1,€5\n2,€6').currency).toBe('EUR');
    expect(readSpendTable('week,tv cost (PLN)\n1,5\n2,6').currency).toBe('PLN');
    expect(readSpendTable('week,tv\n1,5\n2,6')).not.toHaveProperty('currency');
    expect(notesOf(readSpendTable('week,tv\n1,$5\n2,$6'))).toEqual(['currency-assumed']);
    expect(readSpendTable('week,tv cost (CAD)\n1,$5\n2,$6')).toMatchObject({ currency: 'CAD', issues: [] });
  });
});

describe('problems', () => {
  test('a bad cell is named with its row, column and value', () => {
    const table = readSpendTable('week,tv_S\n1,5\n2,"12,x"\n3,7');
    expect(errorsOf(table)).toEqual([
      {
        path: ['row 3', 'column tv_S'],
        severity: 'error',
        code: 'invalid-spend',
        value: '12,x',
        allowed: 'a number of at least 0',
        suggestion: 'Write it with digits only, such as 1234.50, or leave it empty for no spend.',
        message: 'invalid spend "12,x" in row 3, column tv_S (expected a number of at least 0)',
      },
    ]);
    expect(table.ok).toBe(false);
    expect(spendOf(table)).toEqual({ tv_S: [5, 0, 7] });
  });

  test('all problems of a file come back at once', () => {
    const table = readSpendTable(
      'week,tv_S,search_S\n2026-01-05,-5,1\n2026-01-12,12%,1\n2026-01-12,1,12k\n2026-01-19,1e15,#REF!\nsoon,1,1\n,2,2\n2026-01-26,1,1',
    );
    expect(errorsOf(table).map(({ code, path }) => `${code} at ${path.join(', ')}`)).toEqual([
      'negative-spend at row 2, column tv_S',
      'percent-spend at row 3, column tv_S',
      'too-large-spend at row 5, column tv_S',
      'invalid-spend at row 4, column search_S',
      'invalid-spend at row 5, column search_S',
      'invalid-date at row 6, column week',
      'missing-date at row 7, column week',
      'duplicate-week at row 4',
    ]);
    expect(
      errorsOf(table).every(({ message, suggestion }) => message.length > 0 && suggestion !== undefined),
    ).toBe(true);
    expect(table.weeks).toHaveLength(4);
  });

  test('duplicates name both rows', () => {
    expect(errorsOf(readSpendTable('week,tv\n1,5\n2,6\n1,7'))[0]?.message).toBe(
      'duplicate week 1 in row 4, already given in row 2',
    );
    expect(errorsOf(readSpendTable('week,channel,cost\n1,tv,5\n1,TV,6\n2,tv,6'))[0]?.message).toBe(
      'duplicate week 1 of tv in row 3, already given in row 2',
    );
    expect(errorsOf(readSpendTable('month,tv\n2026-01,5\n2026-01,6'))[0]?.code).toBe('duplicate-month');
  });

  test('a missing date column is an error that lists the columns found', () => {
    expect(errorsOf(readSpendTable('tv,search\n10,5\n20,6'))[0]).toMatchObject({
      code: 'missing-date-column',
      message: 'no column holds dates (found tv, search)',
    });
  });

  test('no column of spend is an error that lists the columns found', () => {
    const table = readSpendTable('week,clicks,revenue\n1,5,6\n2,6,7');
    expect(errorsOf(table)).toMatchObject([{ code: 'no-spend-column', value: 'week, clicks, revenue' }]);
    expect(notesOf(table)).toEqual(['column-left-out', 'column-left-out']);
  });

  test('amounts in two currencies cannot be added up', () => {
    expect(errorsOf(readSpendTable('week,tv,search\n1,€5,£5\n2,€5,£5'))).toMatchObject([
      { code: 'mixed-currencies', value: 'EUR, GBP' },
    ]);
    expect(errorsOf(readSpendTable('week,tv,search\n1,€5,$5\n2,€5,$5'))).toHaveLength(1);
  });

  test('two columns of one name are an error', () => {
    expect(errorsOf(readSpendTable('week,tv,tv\n1,5,6\n2,6,7'))).toMatchObject([
      { code: 'duplicate-column', value: 'tv' },
    ]);
  });

  test('unquoted decimal commas show as cells beyond the header', () => {
    const table = readSpendTable('week,tv_spend,fb_spend\n2026-01-05,1,50,2,50\n2026-01-12,2,50,3,50');
    expect(errorsOf(table)[0]).toMatchObject({
      code: 'too-many-cells',
      path: ['row 2', 'column no. 4'],
      value: '2',
    });
    expect(errorsOf(table)[0]?.suggestion).toContain('quotation marks');
  });

  test('a row of a long table without a channel is an error', () => {
    expect(errorsOf(readSpendTable('week,channel,cost\n1,tv,5\n1,,6\n2,tv,6'))).toMatchObject([
      { code: 'missing-channel', path: ['row 3'] },
    ]);
  });

  test('dates further apart than twenty years are a slip, not a history', () => {
    expect(errorsOf(readSpendTable('week,tv\n2026-01-05,5\n2062-01-12,5\n2026-01-19,5'))).toMatchObject([
      { code: 'history-too-long', allowed: 'at most 1040 weeks' },
    ]);
  });
});
