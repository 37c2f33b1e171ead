import { expect, test } from 'vitest';
import { matches, writtenWhere } from './where.ts';

const place = { segmentId: 'locals', milestone: 'considers', levels: { stage: 'stopping', memory: 'clear' } };

test.each([
  ['asks for nothing', {}, true],
  ['names the level', { memory: 'clear' }, true],
  ['names another level', { memory: 'none' }, false],
  ['names the level among others', { memory: ['faint', 'clear'] }, true],
  ['names only others', { memory: ['none', 'faint'] }, false],
  ['names several dimensions that all fit', { stage: 'stopping', memory: 'clear' }, true],
  ['names several dimensions of which one does not', { stage: 'stopping', memory: 'none' }, false],
  ['asks for the milestone', { milestone: ['considers', 'qualified'] }, true],
  ['asks for another milestone', { milestone: 'customer' }, false],
  ['asks for the segment', { segment: 'locals' }, true],
  ['asks for another segment', { segment: ['tourists'] }, false],
  ['asks for a dimension that the journey lacks', { permission: 'yes' }, true],
])('a predicate that %s', (_name, where, isMatch) => {
  expect(matches(where, place)).toBe(isMatch);
});

test.each([
  [{}, 'anybody'],
  [{ stage: 'served' }, 'stage served'],
  [{ stage: ['passing', 'served'], memory: 'clear' }, 'stage passing or served, memory clear'],
])('a predicate in words: %j', (where, words) => {
  expect(writtenWhere(where)).toBe(words);
});
