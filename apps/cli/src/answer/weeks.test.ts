import { expect, it } from 'vitest';
import { BadInput } from '../bad-input.ts';
import { readWeeks, reportedWeeks } from './weeks.ts';

it('the usual weeks are those before the horizon, and the horizon', () => {
  expect(reportedWeeks(undefined, 156)).toEqual([4, 13, 26, 52, 104, 156]);
  expect(reportedWeeks(undefined, 30)).toEqual([4, 13, 26, 30]);
  expect(reportedWeeks(undefined, 1)).toEqual([1]);
});

it('weeks that are asked for come once, in order', () => {
  expect(reportedWeeks('52, 4,52', 156)).toEqual([4, 52]);
});

it('weeks beyond the horizon are problems, all of them', () => {
  expect(() => reportedWeeks('0,200,x', 156)).toThrow(BadInput);
  expect(() => reportedWeeks('0,9999,x', 156)).toThrow(/0 .*to 156.*\n.*9999 .*to 156.*\n.*"x".*to 156/);
});

it('weeks can be read before the horizon is known', () => {
  expect(readWeeks('500,4')).toEqual([500, 4]);
  expect(() => readWeeks('2000,x')).toThrow(/2000.*\n.*"x"/);
});
