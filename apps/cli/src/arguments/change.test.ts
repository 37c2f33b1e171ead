import type { Change } from '@meander/core';
import { describe, expect, it } from 'vitest';
import { parseChange, showChange } from './change.ts';

describe('the text of a change', () => {
  it.each<[string, Change]>([
    ['split.upstream=15', { path: 'split.upstream', op: 'set', number: 15 }],
    ['split.upstream=+15', { path: 'split.upstream', op: 'add', number: 15 }],
    ['split.upstream=-2.5', { path: 'split.upstream', op: 'add', number: -2.5 }],
    ['journey.x==-5', { path: 'journey.x', op: 'set', number: -5 }],
    ['market.people=8e9', { path: 'market.people', op: 'set', number: 8e9 }],
    ['market.margin=.75', { path: 'market.margin', op: 'set', number: 0.75 }],
    ['flight.events=1,0, 2.5', { path: 'flight.events', op: 'set', list: [1, 0, 2.5] }],
  ])('%s is understood', (text, change) => {
    expect(parseChange(text, '--set')).toEqual(change);
  });

  it.each([
    '',
    'split.upstream',
    '=5',
    'split.upstream=',
    'a=b',
    'a=5x',
    'a=0x10',
    'a=+',
    'a=1,x',
    'a=NaN',
    'a=--5',
  ])('of "%s" is a problem with an example', (text) => {
    expect(parseChange(text, '--set-b')).toMatchObject({
      path: ['--set-b'],
      code: 'not-a-change',
      value: text,
      suggestion: expect.stringMatching(/=/),
    });
  });

  it.each<Change>([
    { path: 'a', op: 'set', number: 0.1 },
    { path: 'a', op: 'set', number: -3 },
    { path: 'a', op: 'add', number: 1e-7 },
    { path: 'a', op: 'add', number: -1e21 },
    { path: 'a', op: 'set', list: [1, 0.3, 2e-9] },
  ])('written from $op $number $list is read as the same change', (change) => {
    expect(parseChange(showChange(change), '--set')).toEqual(change);
  });
});
