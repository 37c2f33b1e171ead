import { describe, expect, test } from 'vitest';
import { readAdopters, readSurvival } from './series.ts';

describe('adopters', () => {
  test('of several products are told apart by their name', () => {
    const { series, issues } = readAdopters(
      'product,year,t,adopters\nfan,1990,1,5\nfan,1991,2,9\nfan,1992,3,11\nfan,1993,4,4\nlamp,1990,1,1\nlamp,1991,2,2\nlamp,1992,3,3\nlamp,1993,4,2\n',
    );
    expect(issues).toEqual([]);
    expect(series).toEqual([
      { name: 'fan', values: [5, 9, 11, 4] },
      { name: 'lamp', values: [1, 2, 3, 2] },
    ]);
  });

  test('may be one column without a header', () => {
    expect(readAdopters('5\n9\n11\n4\n').series).toEqual([{ name: '', values: [5, 9, 11, 4] }]);
  });

  test('with bad cells are refused, all of them with row and column', () => {
    const { series, issues } = readAdopters('t,adopters\n1,5\n3,x\n3,-2\n4,');
    expect(series).toEqual([]);
    expect(issues.map(({ path }) => path.join(' '))).toEqual([
      'row 3 column t',
      'row 3 column adopters',
      'row 4 column adopters',
      'row 5 column adopters',
    ]);
  });
});

describe('survivors', () => {
  test('in per cent and with a decimal comma', () => {
    expect(readSurvival('year;regular\n0;100,0%\n1;63,1%\n2;46,8%\n').series).toEqual([
      { name: 'regular', values: [100, 63.1, 46.8] },
    ]);
  });

  test('that rise, start late or never fall are refused', () => {
    const codes = (text: string) =>
      readSurvival(text).issues.map(({ path, code }) => `${path.join(' ')} ${code}`);
    expect(codes('year,s\n0,100\n1,60\n2,70')).toEqual(['row 4 column s invalid-cell']);
    expect(codes('year,s\n1,100\n2,60\n3,50')).toEqual(['row 2 column year invalid-cell']);
    expect(codes('year,s\n0,100\n1,100\n2,100')).toEqual(['column s too-few-periods']);
    expect(codes('')).toEqual([' empty-file']);
  });
});
