import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoDate, isoWeekOf, mondayOf, nextMonthStart } from './calendar.ts';
import { matchChannels, type KnownChannel } from './match-channels.ts';
import type { SpendTableOptions } from './options.ts';
import { planFromSpend } from './plan-from-spend.ts';
import { readSpendTable, type SpendTable } from './read-spend-table.ts';

// Each law writes one and the same spend in many conventions. Amounts are whole cents, so every notation holds them exactly.

const channels: readonly KnownChannel[] = [
  { id: 'brandVideo', label: 'Brand video', kind: 'upstream' },
  { id: 'social', label: 'Social', kind: 'upstream' },
  { id: 'searchAds', label: 'Search ads', kind: 'downstream' },
];
const headers = ['tv spend', 'facebook spend', 'search spend'];

type Delimiter = ',' | ';' | '\t' | '|';
type Cents = readonly (readonly number[])[]; // by row, then by channel
type Spend = { readonly starts: readonly number[]; readonly cents: Cents };

const amountNotations: Readonly<Record<string, (cents: number) => string>> = {
  'plain point': (cents) => parts(cents, '', '.'),
  'plain comma': (cents) => parts(cents, '', ','),
  'English groups': (cents) => parts(cents, ',', '.'),
  'German groups': (cents) => parts(cents, '.', ','),
  'spaces and comma': (cents) => parts(cents, ' ', ','),
  'no-break spaces and comma': (cents) => parts(cents, '\u00a0', ','),
  'narrow no-break spaces and comma': (cents) => parts(cents, '\u202f', ','),
  'Swiss apostrophes': (cents) => parts(cents, '’', '.'),
  'euro sign in front': (cents) => `€${parts(cents, '.', ',')}`,
  'dollar sign in front': (cents) => `$${parts(cents, ',', '.')}`,
  'zloty behind': (cents) => `${parts(cents, ' ', ',')} zł`,
  'code behind': (cents) => `${parts(cents, ',', '.')} CHF`,
  'Arabic-Indic digits': (cents) =>
    parts(cents, '\u066c', '\u066b').replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
};

function parts(cents: number, group: string, point: string): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  return `${whole}${point}${String(cents % 100).padStart(2, '0')}`;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dayNotations: Readonly<Record<string, (day: number) => string>> = {
  ISO: isoDate,
  'ISO with time': (day) => `${isoDate(day)} 00:00:00`,
  'day.month.year': (day) => dateParts(day).join('.'),
  'day/month/year': (day) => dateParts(day).join('/'),
  'month/day/year': (day) => {
    const [d, m, y] = dateParts(day);
    return `${m}/${d}/${y}`;
  },
  'two-digit year': (day) => {
    const [d, m, y] = dateParts(day);
    return `${d}.${m}.${y.slice(2)}`;
  },
  'named month': (day) => {
    const [d, m, y] = dateParts(day);
    return `${d} ${monthNames[Number(m) - 1]} ${y}`;
  },
  'spreadsheet serial number': (day) => String(day + 25_569),
  'Buddhist year': (day) => {
    const [d, m, y] = dateParts(day);
    return `${d}/${m}/${Number(y) + 543}`;
  },
};

const weekNotations: Readonly<Record<string, (monday: number) => string>> = {
  ...dayNotations,
  'ISO week': (monday) => `${isoWeekOf(monday).year}-W${String(isoWeekOf(monday).week).padStart(2, '0')}`,
  'German week': (monday) => `KW ${isoWeekOf(monday).week} ${isoWeekOf(monday).year}`,
};

const monthNotations: Readonly<Record<string, (day: number) => string>> = {
  ISO: isoDate,
  'ISO month': (day) => isoDate(day).slice(0, 7),
  'named month': (day) => `${monthNames[Number(isoDate(day).slice(5, 7)) - 1]} ${isoDate(day).slice(0, 4)}`,
  'month/year': (day) => `${isoDate(day).slice(5, 7)}/${isoDate(day).slice(0, 4)}`,
  'last day': (day) => isoDate(nextMonthStart(day) - 1),
};

function dateParts(day: number): readonly [string, string, string] {
  const [y = '', m = '', d = ''] = isoDate(day).split('-');
  return [d, m, y];
}

type Convention = {
  readonly delimiter: Delimiter;
  readonly layout: 'wide' | 'long';
  readonly amount: string;
  readonly date: string;
  readonly newline: string;
  readonly hasMark: boolean;
};

function convention(dates: Readonly<Record<string, unknown>>): fc.Arbitrary<Convention> {
  return fc.record({
    delimiter: fc.constantFrom<Delimiter[]>(',', ';', '\t', '|'),
    layout: fc.constantFrom<('wide' | 'long')[]>('wide', 'long'),
    amount: fc.constantFrom(...Object.keys(amountNotations)),
    date: fc.constantFrom(...Object.keys(dates)),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    hasMark: fc.boolean(),
  });
}

function written(
  spend: Spend,
  how: Convention,
  dates: Readonly<Record<string, (day: number) => string>>,
): string {
  const cell = (text: string) => (text.includes(how.delimiter) ? `"${text}"` : text);
  const date = (day: number) => cell(dates[how.date]?.(day) ?? '');
  const amount = (cents: number) => cell(amountNotations[how.amount]?.(cents) ?? '');
  const rows =
    how.layout === 'wide'
      ? [
          ['date', ...headers],
          ...spend.starts.map((start, row) => [date(start), ...(spend.cents[row] ?? []).map(amount)]),
        ]
      : [
          ['date', 'channel', 'cost'],
          ...spend.starts.flatMap((start, row) =>
            headers.map((header, index) => [date(start), header, amount(spend.cents[row]?.[index] ?? 0)]),
          ),
        ];
  return (how.hasMark ? '\uFEFF' : '') + rows.map((row) => row.join(how.delimiter)).join(how.newline);
}

const cents = fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 3, maxLength: 3 });
const someDay = fc.integer({ min: dayOf('2001-01-01'), max: dayOf('2030-12-31') });

function spendEvery(
  start: fc.Arbitrary<number>,
  next: (day: number) => number,
  fewest: number,
  most: number,
) {
  return fc
    .tuple(start, fc.array(cents, { minLength: fewest, maxLength: most }))
    .map(([first, rows]): Spend => {
      const starts = [first];
      while (starts.length < rows.length) starts.push(next(starts.at(-1) ?? first));
      return { starts, cents: rows };
    });
}

const cadences = {
  weekly: { spend: spendEvery(someDay.map(mondayOf), (day) => day + 7, 3, 70), dates: weekNotations },
  daily: { spend: spendEvery(someDay, (day) => day + 1, 14, 90), dates: dayNotations },
  monthly: {
    spend: spendEvery(someDay.map(nextMonthStart), nextMonthStart, 2, 30),
    dates: monthNotations,
  },
} as const;

function totals(table: SpendTable): readonly number[] {
  return table.columns.flatMap((column) =>
    column.role === 'spend' ? [column.weeklySpend.reduce((sum, value) => sum + value, 0)] : [],
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe.each(Object.entries(cadences))('a %s table', (cadence, { spend, dates }) => {
  test('keeps the total of every column, whatever the layout and the notation', () => {
    fc.assert(
      fc.property(spend, convention(dates), (given, how) => {
        const table = readSpendTable(written(given, how, dates));
        expect(table.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(table).toMatchObject({ ok: true, cadence, layout: how.layout });
        totals(table).forEach((total, index) => {
          const exact = sumOf(given.cents.map((row) => row[index] ?? 0)) / 100;
          expect(Math.abs(total - exact)).toBeLessThanOrEqual(1e-9 * exact);
        });
      }),
      { seed: 20_260_105, numRuns: 300 },
    );
  });

  test('gives the same plan in every convention', () => {
    fc.assert(
      fc.property(spend, convention(dates), (given, how) => {
        const plain: Convention = {
          ...how,
          delimiter: ',',
          layout: 'wide',
          amount: 'plain point',
          date: 'ISO',
          newline: '\n',
          hasMark: false,
        };
        expect(planOf(written(given, how, dates))).toEqual(planOf(written(given, plain, dates)));
      }),
      { seed: 20_260_106, numRuns: 150 },
    );
  });

  test('gives a plan whose means add up to what was spent', () => {
    fc.assert(
      fc.property(spend, convention(dates), (given, how) => {
        const table = readSpendTable(written(given, how, dates));
        const plan = planFromSpend(table, matchChannels(table.columns, channels), { horizonWeeks: 104 });
        const exact = sumOf(given.cents.flat()) / 100;
        expect(Math.abs(plan.meanWeeklyTotal * sumOf(table.coverage) - exact)).toBeLessThanOrEqual(
          1e-9 * exact,
        );
        expect(Math.abs(sumOf(Object.values(plan.reference)) - plan.meanWeeklyTotal)).toBeLessThanOrEqual(
          1e-9 * plan.meanWeeklyTotal,
        );
        expect(sumOf(Object.values(plan.split))).toBeCloseTo(exact > 0 ? 1 : 0, 12);
        for (const [id, weekly] of Object.entries(plan.plan)) {
          const expected = 104 * (plan.reference[id] ?? 0);
          expect(Math.abs(sumOf(weekly) - expected)).toBeLessThanOrEqual(1e-9 * expected);
        }
      }),
      { seed: 20_260_107, numRuns: 150 },
    );
  });
});

function planOf(text: string, options: SpendTableOptions = {}) {
  const table = readSpendTable(text, options);
  const { assumptions: _, ...plan } = planFromSpend(table, matchChannels(table.columns, channels), {
    horizonWeeks: 60,
  });
  return plan;
}
