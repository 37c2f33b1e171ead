import { expect, test } from 'vitest';
import { importInput, noFile, withFile, withUse } from './import-request.ts';

test('only what was said is asked: everything else is left to the file and the preset', () => {
  expect(importInput(withFile(noFile, 'week,tv\n1,2', null))).toEqual({
    text: 'week,tv\n1,2',
    preset: 'b2b-saas',
    columns: [],
  });
});

test('a column goes to a channel, becomes one, or is left out; the last word counts', () => {
  const said = [
    ['tv', { kind: 'out' }],
    ['radio', { kind: 'own', like: 'brandVideo' }],
    ['tv', { kind: 'channel', channel: 'brandVideo' }],
    ['fax', { kind: 'out' }],
  ] as const;
  const request = said.reduce(
    (so, [column, use]) => withUse(so, column, use),
    withFile(noFile, 'x', 'spend.csv'),
  );
  expect(importInput({ ...request, people: 5000, decimal: 'COMMA' })).toEqual({
    text: 'x',
    fileName: 'spend.csv',
    preset: 'b2b-saas',
    people: 5000,
    decimal: 'COMMA',
    columns: [
      { toChannel: { column: 'tv', channel: 'brandVideo' } },
      { toOwnChannel: { column: 'radio', label: 'radio', like: 'brandVideo' } },
      { leaveOut: { column: 'fax' } },
    ],
  });
});

test('another file forgets the columns of the one before and keeps the market', () => {
  const request = withUse({ ...noFile, price: 120, dateOrder: 'MDY' }, 'tv', { kind: 'out' });
  expect(withFile(request, 'y', null)).toEqual({ ...noFile, text: 'y', price: 120 });
});
