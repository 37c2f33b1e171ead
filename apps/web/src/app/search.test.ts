import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearch, writeSearch } from './search.ts';

const text = fc.string({ minLength: 1 }).filter((value) => value.isWellFormed());

test('fields go into an address and come back', () => {
  fc.assert(
    fc.property(fc.dictionary(text, text, { maxKeys: 6 }), (fields) => {
      expect(readSearch(writeSearch(fields))).toEqual({ ...fields });
    }),
    { seed: 42 },
  );
});

test('the marks that changes are written with stay readable', () => {
  expect(writeSearch({ p: 'b2b-saas@1', b: 'split.upstream+15~market.price:12' })).toBe(
    '?p=b2b-saas@1&b=split.upstream+15~market.price:12',
  );
});

test('an address that no browser would write is still read', () => {
  expect(readSearch('?seed=%E0%A4%A&&=x&p=b2b-saas')).toEqual({ seed: '%E0%A4%A', p: 'b2b-saas' });
});
