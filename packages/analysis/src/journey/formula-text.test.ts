import { expect, test } from 'vitest';
import type { Formula } from '@meander/core';
import { formulaText } from './formula-text.ts';

test.each<[Formula, string]>([
  [0.123456, '0.1235'],
  [{ times: [2, { plus: ['a', 'b'] }, 'c'] }, '2 × (a + b) × c'],
  [{ minus: ['a', { minus: ['b', 'c'] }] }, 'a - (b - c)'],
  [{ over: [{ plus: ['a', 1] }, { times: ['b', 'c'] }] }, '(a + 1) / (b × c)'],
  [{ over: ['a', 'b', 1] }, '(a / b, or 1 where that is nothing of nothing)'],
  [{ greatest: [0, { least: [1, 'a'] }] }, 'max(0, min(1, a))'],
  [{ floor: { plus: ['a'] } }, 'floor(a)'],
  [{ hill: { of: { over: ['a', 'b'] }, half: 'h', slope: 's' } }, '1 / (1 + ((a / b) / h)^-s)'],
  [{ by: 'stage', levels: { buying: 0.4, looking: 'p' } }, 'by stage(buying: 0.4; looking: p; else 0)'],
  [
    { times: [{ sum: 'a' }, { count: { market: ['in', 'out'] } }] },
    'total(a) × people in (market in or out)',
  ],
  [{ plus: [{ series: 'season' }, { planned: 'tv' }] }, 'series.season(week) + planned spend of tv'],
])('%j reads %s', (formula, text) => {
  expect(formulaText(formula)).toBe(text);
});
