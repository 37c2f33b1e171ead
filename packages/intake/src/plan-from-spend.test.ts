import { expect, test } from 'vitest';
import { exampleSpendTable } from './example.ts';
import { matchChannels, type KnownChannel } from './match-channels.ts';
import { planFromSpend, type PlanOptions } from './plan-from-spend.ts';
import { readSpendTable } from './read-spend-table.ts';

const known: readonly KnownChannel[] = [
  { id: 'brandVideo', label: 'Brand video', kind: 'upstream' },
  { id: 'searchAds', label: 'Search ads', kind: 'downstream' },
];

function planOf(text: string, options: PlanOptions = { horizonWeeks: 4 }) {
  const table = readSpendTable(text);
  return planFromSpend(table, matchChannels(table.columns, known), options);
}

test('a short history gives its mean and its mix, and the same spend every week', () => {
  const plan = planOf('week,tv,radio,search\n2026-01-05,10,20,10\n2026-01-12,30,0,10');
  expect(plan).toMatchObject({
    ok: true,
    weeksOfHistory: 2,
    firstWeek: '2026-01-19',
    meanWeeklyTotal: 40,
    split: { brandVideo: 0.75, searchAds: 0.25 },
    reference: { brandVideo: 30, searchAds: 10 },
    plan: { brandVideo: [30, 30, 30, 30], searchAds: [10, 10, 10, 10] },
    issues: [],
  });
  expect(plan.assumptions.map(({ code }) => code)).toEqual(['reference-is-mean', 'seasonality-even']);
});

test('the plan follows the season of the weeks it covers', () => {
  const rows = Array.from({ length: 104 }, (_, week) => `${week + 1},${week % 52 < 26 ? 100 : 300}`);
  const plan = planOf(`week,tv\n${rows.slice(0, 104).join('\n')}`, { horizonWeeks: 60 });
  expect(plan.firstWeek).toBe('105');
  expect(plan.seasonality['brandVideo']?.[0]).toBeCloseTo(0.5, 12);
  expect(plan.plan['brandVideo']?.[25]).toBeCloseTo(100, 9);
  expect(plan.plan['brandVideo']?.[26]).toBeCloseTo(300, 9);
  expect(plan.plan['brandVideo']?.[52]).toBeCloseTo(100, 9);
  expect(plan.assumptions.map(({ code }) => code)).toContain('year-of-52-weeks');
});

test('the flight starts at the place in the year of the first planned week', () => {
  const rows = Array.from({ length: 114 }, (_, week) => `${week + 1},${week % 52 === 20 ? 52 : 0}`);
  const plan = planOf(`week,tv\n${rows.join('\n')}`, { horizonWeeks: 52 });
  // Week 115 is place 10 of its year, so the flight at place 20 comes ten weeks later.
  expect(plan.flight['brandVideo']?.indexOf(52)).toBe(10);
  expect(plan.seasonality['brandVideo']?.indexOf(52)).toBe(20);
});

test('only the last weeks are the history when that is asked', () => {
  const plan = planOf('week,tv\n1,100\n2,10\n3,30', { horizonWeeks: 1, historyWeeks: 2 });
  expect(plan).toMatchObject({ weeksOfHistory: 2, meanWeeklyTotal: 20, firstWeek: '4' });
});

test('weeks that the table covers in part do not pull the mean down', () => {
  // Nine days of 7 a day are 49 a week, although they touch three ISO weeks.
  const days = ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((day) => `2026-01-${day},7`);
  const plan = planOf(`date,tv\n${days.join('\n')}`);
  expect(plan.meanWeeklyTotal).toBeCloseTo(49, 9);
  expect(plan.weeksOfHistory).toBe(3);
  expect(plan.assumptions.map(({ code }) => code)).toContain('partial-weeks');
});

test('spend that is not mapped is left out and named', () => {
  const plan = planOf('week,tv cost,Zeppelin cost\n1,10,5\n2,10,5');
  expect(plan).toMatchObject({ ok: true, meanWeeklyTotal: 10, split: { brandVideo: 1 } });
  expect(plan.assumptions).toContainEqual(
    expect.objectContaining({
      code: 'spend-not-planned',
      value: 'Zeppelin cost',
      path: ['column Zeppelin cost'],
    }),
  );
});

test('an own channel is part of the plan and says what it behaves like', () => {
  const table = readSpendTable('week,tv cost,Zeppelin cost\n1,10,5\n2,10,5');
  const mapping = matchChannels(table.columns, known, [
    { column: 'Zeppelin cost', own: { kind: 'upstream' } },
  ]);
  expect(planFromSpend(table, mapping, { horizonWeeks: 1 })).toMatchObject({
    ok: true,
    reference: { brandVideo: 10, zeppelin: 5 },
    ownChannels: [{ id: 'zeppelin', label: 'Zeppelin', like: 'brandVideo' }],
  });
});

test('nothing to plan is an error without a single number that is not finite', () => {
  for (const text of ['', 'week,tv\n1,0\n2,0', 'week,Zeppelin cost\n1,5', 'tv\n5', 'week,tv\nsoon,5']) {
    const plan = planOf(text);
    expect(plan.ok).toBe(false);
    expect(JSON.stringify(plan)).not.toMatch(/null|NaN|Infinity/);
    expect(plan.issues.length).toBeGreaterThan(0);
  }
  expect(planOf('week,tv\n1,0\n2,0').issues.map(({ code }) => code)).toEqual(['zero-spend']);
  expect(planOf('week,Zeppelin cost\n1,5').issues.map(({ code }) => code)).toEqual(['no-mapped-channel']);
});

test('horizons and histories that are no whole number of weeks in range are errors', () => {
  const table = readSpendTable('week,tv\n1,5\n2,6');
  const mapping = matchChannels(table.columns, known);
  for (const horizonWeeks of [0, -1, 1.5, 521, Number.NaN, Infinity]) {
    expect(planFromSpend(table, mapping, { horizonWeeks, historyWeeks: 3 }).issues).toMatchObject([
      { path: ['horizonWeeks'], code: 'out-of-range', allowed: 'a whole number of weeks from 1 to 520' },
      {
        path: ['historyWeeks'],
        value: '3',
        suggestion: '2',
        message: 'invalid historyWeeks: 3 (expected a whole number of weeks from 1 to 2)',
      },
    ]);
  }
});

test('a plan from a table with errors says so', () => {
  const plan = planOf('week,tv\n1,5\n2,oops');
  expect(plan.ok).toBe(false);
  expect(plan.issues).toMatchObject([
    { code: 'table-has-errors', value: '1', message: 'the table has 1 error' },
  ]);
  expect(plan.meanWeeklyTotal).toBe(2.5);
});

test('the example makes a plan in which all of its spend is kept', () => {
  const table = readSpendTable(exampleSpendTable);
  const mapping = matchChannels(table.columns, [
    ...known,
    { id: 'education', label: 'Educational content', kind: 'upstream' },
    { id: 'social', label: 'Social', kind: 'upstream' },
    { id: 'events', label: 'Events', kind: 'upstream' },
    { id: 'retargeting', label: 'Retargeting', kind: 'downstream' },
    { id: 'email', label: 'Email', kind: 'downstream' },
  ]);
  const plan = planFromSpend(table, mapping, { horizonWeeks: 156 });
  expect(plan).toMatchObject({ ok: true, weeksOfHistory: 60, firstWeek: '2026-10-26', ownChannels: [] });
  expect(Object.keys(plan.split)).toEqual([
    'education',
    'social',
    'events',
    'searchAds',
    'retargeting',
    'email',
  ]);
  expect(plan.assumptions.map(({ code }) => code)).toEqual(['reference-is-mean', 'seasonality-smoothed']);
});
