import { expect, test } from 'vitest';
import { parseWhere } from './where.ts';

test('a place is pairs of dimensions and levels; none is anywhere', () => {
  expect(parseWhere('stage=nurtured, memory = clear,')).toEqual([
    { dimension: 'stage', level: 'nurtured' },
    { dimension: 'memory', level: 'clear' },
  ]);
  expect(parseWhere(undefined)).toEqual([]);
});

test('every part that is no pair is named', () => {
  expect(() => parseWhere('nurtured,stage=,a=b=c,memory=clear')).toThrow(/"nurtured"[^]*"stage="[^]*"a=b=c"/);
});
