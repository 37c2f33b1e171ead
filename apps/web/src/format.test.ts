// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countFormat,
  createFormat,
  isRightToLeft,
  moneyFormat,
  roundToNoise,
  toChartDigits,
} from './format.ts';

const english = createFormat({ locale: 'en', numberingSystem: 'latn' });
const arabic = createFormat({ locale: 'ar', numberingSystem: 'latn' });
const noBreak = '\u00a0';
const isolated = (text: string) => `\u2066${text}\u2069`;

describe('numbers as text', () => {
  test('chart money has at most three digits, a true minus and a small k', () => {
    expect(english.moneyCompact(-50_000, 'EUR', 'always')).toBe('−€50k');
    expect(english.moneyCompact(445_300, 'EUR', 'always')).toBe('+€445k');
    expect(english.moneyCompact(1_250_000, 'EUR')).toBe('€1.25M');
  });

  test('people are whole, however few', () => {
    expect(english.countCompact(95.8)).toBe('96');
    expect(english.countCompact(999.7)).toBe('1k');
    expect(english.countCompact(-12_412, 'always')).toBe('−12.4k');
  });

  test('table money is written in full', () => {
    expect(moneyFormat(english, 'EUR').full(-1_204_500)).toBe('−€1,204,500');
    expect(countFormat(english).full(12_400.4)).toBe('12,400');
  });

  test('zero never carries a sign, not even when it was rounded from below', () => {
    expect(english.count(-0.2, 'always')).toBe('0');
    expect(english.count(-0.2)).toBe('0');
    expect(english.moneyCompact(0, 'EUR', 'always')).toBe('€0');
  });

  test('a week number is never grouped and a share is of a hundred', () => {
    expect(english.week(1040)).toBe('1040');
    expect(english.ofHundred(0.839)).toBe('84');
    expect(english.percent(0.384)).toBe('38%');
  });

  test('Arabic keeps the sign at the left of the digits by isolating them', () => {
    expect(arabic.moneyCompact(-50_000, 'EUR', 'always')).toBe(`${isolated('−50')}${noBreak}ألف${noBreak}€`);
    expect(arabic.week(104)).toBe(isolated('104'));
  });

  test('the digits are the reader’s choice, not the language’s', () => {
    expect(createFormat({ locale: 'ar', numberingSystem: 'arab' }).week(104)).toBe(isolated('١٠٤'));
    expect(createFormat({ locale: 'ar-EG', numberingSystem: 'latn' }).week(104)).toBe(isolated('104'));
  });

  test('Polish, Thai and German follow their own words and spacing', () => {
    expect(createFormat({ locale: 'pl', numberingSystem: 'latn' }).moneyCompact(445_000, 'PLN')).toBe(
      `445${noBreak}tys.${noBreak}zł`,
    );
    expect(createFormat({ locale: 'th', numberingSystem: 'latn' }).moneyCompact(445_000, 'THB')).toBe(
      '฿445K',
    );
    expect(createFormat({ locale: 'de', numberingSystem: 'latn' }).percent(0.38)).toBe(`38${noBreak}%`);
  });

  test('the writing direction follows the script of the language', () => {
    expect(['ar', 'he', 'fa', 'ur'].every(isRightToLeft)).toBe(true);
    expect(['en', 'pl', 'th', 'de'].some(isRightToLeft)).toBe(false);
  });
});

describe('rounding to the noise', () => {
  test('a small noise figure keeps two digits and a large one keeps one', () => {
    expect(roundToNoise(160_432, 14_000)).toBe(160_000);
    expect(roundToNoise(445_432, 14_000)).toBe(445_000);
    expect(roundToNoise(445_432, 50_000)).toBe(450_000);
    expect(roundToNoise(123.456, 0.12)).toBe(123.46);
  });

  test('no noise, or none that can be told, leaves the value alone', () => {
    expect(roundToNoise(123.456, 0)).toBe(123.456);
    expect(roundToNoise(123.456, Number.NaN)).toBe(123.456);
  });

  test('a chart shows a value to its noise, and with two digits while the noise is unknown', () => {
    expect(toChartDigits(43_712, 14_000)).toBe(44_000);
    expect(toChartDigits(43_712, 500)).toBe(43_700);
    expect(toChartDigits(43_712, undefined)).toBe(44_000);
    expect(toChartDigits(-7412, 0)).toBe(-7400);
  });

  test('rounding moves a value by less than half of its noise and never says minus zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e8, noNaN: true }),
        (value, noise) => {
          const rounded = roundToNoise(value, noise);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(noise / 2);
          expect(Object.is(rounded, -0)).toBe(false);
        },
      ),
      { seed: 1 },
    );
  });
});
