import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleSpendTable } from './example.ts';
import { readSpendTable } from './read-spend-table.ts';

test('the example file and the example text are the same', () => {
  const file = readFileSync(new URL('../examples/weekly-spend.csv', import.meta.url), 'utf8');
  expect(file.replace(/\r\n/g, '\n')).toBe(exampleSpendTable);
});

test('the example shows six channels that are read and four columns that are left out', () => {
  const table = readSpendTable(exampleSpendTable);
  expect(table).toMatchObject({ ok: true, layout: 'wide', cadence: 'weekly', currency: 'EUR' });
  expect(table.weeks).toHaveLength(60);
  expect(table.columns.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'week: date',
    'content_spend_eur: spend',
    'linkedin_spend_eur: spend',
    'trade_shows_spend_eur: spend',
    'google_search_spend_eur: spend',
    'retargeting_spend_eur: spend',
    'email_spend_eur: spend',
    'linkedin_impressions: impressions',
    'google_search_clicks: clicks',
    'new_customers: outcome',
    'revenue_eur: outcome',
  ]);
  expect(table.issues.map(({ severity }) => severity)).toEqual(['note', 'note', 'note', 'note']);
});
