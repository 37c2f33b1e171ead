import { expect, test } from 'vitest';
import { readBrands } from './brands.ts';

test('shares may be in per cent, and a penetration may be unknown', () => {
  expect(readBrands('brand,market_share,penetration\nA,25,0.2\nB,10,\n').brands).toEqual([
    { brand: 'A', share: 0.25, penetration: 0.2 },
    { brand: 'B', share: 0.1, penetration: undefined },
  ]);
});

test('shares above one, bad cells and missing columns are refused', () => {
  const codes = (text: string) => readBrands(text).issues.map(({ code }) => code);
  expect(codes('brand,share,penetration\nA,.6,.2\nB,.6,.1')).toEqual(['shares-above-one']);
  expect(codes('brand,share,penetration\nA,0,.2\nB,x,-1')).toEqual([
    'invalid-cell',
    'invalid-cell',
    'invalid-cell',
  ]);
  expect(codes('brand,size\nA,1')).toEqual(['missing-column', 'missing-column']);
  expect(codes('brand,share,penetration\nA,.1,')).toEqual(['no-penetration']);
});
