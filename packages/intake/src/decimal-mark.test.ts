import { expect, test } from 'vitest';
import { decideMarks } from './decimal-mark.ts';

test('one cell that can only be read in one way decides its column', () => {
  expect(decideMarks([['1,234', '2,345', '3,5']])).toEqual([{ mark: ',' }]);
  expect(decideMarks([['1,234', '2,345', '3.5']])).toEqual([{ mark: '.' }]);
});

test('a column that cannot tell follows the other columns of the table', () => {
  expect(decideMarks([['1.234'], ['12,50']])).toEqual([{ mark: ',' }, { mark: ',' }]);
});

test('columns of one table may disagree when their own cells prove it', () => {
  expect(decideMarks([['1.5'], ['1,5']])).toEqual([{ mark: '.' }, { mark: ',' }]);
});

test('when nothing decides, a sign before three digits groups thousands, and the cell that left it open is named', () => {
  expect(decideMarks([['7', '1,234']])).toEqual([{ mark: '.', assumedFor: '1,234' }]);
  expect(decideMarks([['1.234']])).toEqual([{ mark: ',', assumedFor: '1.234' }]);
});

test('whole numbers leave nothing to assume', () => {
  expect(decideMarks([['1', '2', '']])).toEqual([{ mark: '.' }]);
});

test('the word of the user goes before the cells', () => {
  expect(decideMarks([['1,234'], ['1.5']], ',')).toEqual([{ mark: ',' }, { mark: ',' }]);
});
