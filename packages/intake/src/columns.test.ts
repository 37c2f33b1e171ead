import { describe, expect, test } from 'vitest';
import { judgeByName, judgeColumns, type RawColumn } from './columns.ts';

describe('a header says by itself that its column is', () => {
  test.each([
    ['tv_S', 'spend'],
    ['Channel0_spend', 'spend'],
    ['TV cost (EUR)', 'spend'],
    ['facebookSpend', 'spend'],
    ['Werbekosten TV', 'spend'],
    ['Wydatki na Facebooka', 'spend'],
    ['Dépenses TV', 'spend'],
    ['Gastos en buscadores', 'spend'],
    ['إنفاق تلفزيون', 'spend'],
    ['ค่าโฆษณา ทีวี', 'spend'],
    ['sales team cost', 'spend'],
    ['facebook_I', 'impressions'],
    ['Channel0_impression', 'impressions'],
    ['Wyświetlenia', 'impressions'],
    ['search_clicks_P', 'clicks'],
    ['Klicks', 'clicks'],
    ['sessions', 'clicks'],
    ['revenue', 'outcome'],
    ['revenue_per_conversion', 'outcome'],
    ['Umsatz', 'outcome'],
    ['Sprzedaż', 'outcome'],
    ['المبيعات', 'outcome'],
    ['ยอดขาย', 'outcome'],
    ['new_customers', 'outcome'],
    ['competitor_sales_B', 'other'],
    ['competitor spend', 'other'],
    ['cost per click', 'other'],
    ['Kosten pro Klick', 'other'],
    ['Cost / conv.', 'other'],
    ['spend share', 'other'],
    ['cumulative spend', 'other'],
    ['cost center', 'other'],
    ['price', 'other'],
    ['sentiment_score_control', 'other'],
    ['Promo', 'other'],
  ])('"%s": %s', (name, role) => {
    expect(judgeByName(name)?.role).toBe(role);
  });

  test.each(['tv', 'Facebook', 'newsletter', 'sales team', 'x1'])('nothing: "%s"', (name) => {
    expect(judgeByName(name)).toBeUndefined();
  });
});

function rolesOf(columns: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  const raw: RawColumn[] = Object.entries(columns).map(([name, cells], index) => ({ index, name, cells }));
  const judged = judgeColumns(
    raw,
    raw.map(() => '.'),
  );
  return Object.fromEntries(raw.map(({ name }, index) => [name, judged[index]?.role ?? '']));
}

test('columns named as spend are the only spend, if there are any', () => {
  expect(rolesOf({ tv_S: ['1', '5'], newsletter: ['3', '4'], events: ['na', 'na'] })).toEqual({
    tv_S: 'spend',
    newsletter: 'other',
    events: 'text',
  });
});

test('without them, columns named after channels are spend, and nothing else is', () => {
  const columns = {
    tv: ['10', '5'],
    Newsletter: ['3', '4'],
    gdp: ['3', '4'],
    x1: ['3', '4'],
    Podcast: ['3', '9'],
  };
  expect(rolesOf(columns)).toEqual({
    tv: 'spend',
    Newsletter: 'spend',
    gdp: 'other',
    x1: 'other',
    Podcast: 'spend',
  });
});

test('a channel name over flags, scores or shares is no spend', () => {
  const columns = {
    event_1: ['0', '1', '0'],
    social: ['-0.3', '0.5', '-0.1'],
    tv: ['10 %', '20 %', '70 %'],
    search: ['4', '', '9'],
  };
  expect(rolesOf(columns)).toEqual({ event_1: 'other', social: 'other', tv: 'other', search: 'spend' });
});

test('totals and budgets are left out beside what they repeat', () => {
  const columns = {
    'tv cost': ['1', '2'],
    'search cost': ['3', '4'],
    'total cost': ['4', '6'],
    'planned tv cost': ['2', '2'],
  };
  expect(rolesOf(columns)).toEqual({
    'tv cost': 'spend',
    'search cost': 'spend',
    'total cost': 'other',
    'planned tv cost': 'other',
  });
  expect(rolesOf({ 'total cost': ['4', '6'], revenue: ['1', '2'] })).toEqual({
    'total cost': 'spend',
    revenue: 'outcome',
  });
  expect(rolesOf({ 'tv budget': ['4', '6'], revenue: ['1', '2'] })).toEqual({
    'tv budget': 'spend',
    revenue: 'outcome',
  });
});

test('empty columns and columns of words are not spend, whatever they are called', () => {
  expect(rolesOf({ 'tv cost': ['', ''], 'cost note': ['high', 'low'], 'media cost': ['5', 'oops'] })).toEqual(
    {
      'tv cost': 'other',
      'cost note': 'text',
      'media cost': 'spend',
    },
  );
});
