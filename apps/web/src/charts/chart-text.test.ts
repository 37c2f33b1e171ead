// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { textStyle, textWidth } from './chart-text.ts';

describe('estimated text widths', () => {
  test.each([
    ['9 of 10 futures', 12, 400, 79.1],
    ['noise ±€14k', 12, 400, 67.2],
    ['B behind −', 12.5, 400, 60.3],
    ['+€1.25M', 15, 600, 62.1],
    ['Deepest dip −€50k', 13, 600, 113.9],
    ['half have paid back by week 45', 13, 600, 188.4],
  ] as const)(
    '“%s” is never thought narrower than Chromium measured it, nor a twentieth wider',
    (text, size, weight, measured) => {
      const width = textWidth(text, { size, weight });
      expect(width).toBeGreaterThanOrEqual(measured);
      expect(width).toBeLessThan(measured * 1.05);
    },
  );

  test('marks of direction take no room', () => {
    const style = { size: 12, weight: 400 } as const;
    expect(textWidth('\u2066−50\u2069', style)).toBe(textWidth('−50', style));
  });

  test('a right-to-left chart writes its small text larger', () => {
    expect(textStyle('axis', 'ltr').size).toBe(12);
    expect(textStyle('axis', 'rtl').size).toBe(13);
    expect(textStyle('end', 'rtl').size).toBe(textStyle('end', 'ltr').size);
  });
});
