import { describe, expect, it } from 'vitest';
import { cleanNumber, cleanText, LONGEST_TEXT } from './clean-input.ts';

describe('text', () => {
  it('comes out in normal form C', () => {
    expect(cleanText('Cafe\u0301')).toBe('Caf\u00E9');
    expect(cleanText('tab\tline\nreturn\r')).toBe('tab\tline\nreturn\r');
    expect(cleanText('🦦')).toBe('🦦');
  });

  it.each([
    ['\u0000', 'control'],
    ['a\u001Bb', 'control'],
    ['\u007F', 'control'],
    ['\uD800', 'half of a character'],
    ['a\uDC00', 'half of a character'],
    ['x'.repeat(LONGEST_TEXT + 1), 'too long'],
  ])('%j is refused', (text, reason) => {
    expect(() => cleanText(text)).toThrow(reason);
  });
});

describe('a number', () => {
  it('that is minus zero becomes zero', () => {
    expect(Object.is(cleanNumber(-0), 0)).toBe(true);
    expect(cleanNumber(-1.5)).toBe(-1.5);
  });

  it.each([Infinity, -Infinity, NaN])('that is %d is refused', (value) => {
    expect(() => cleanNumber(value)).toThrow('expected a finite number');
  });
});
