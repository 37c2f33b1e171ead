import { expect, it } from 'vitest';
import { hang, wrap } from './wrap.ts';

const long =
  'the flighting of the coming weeks is one year, smoothed over five weeks and drawn towards even spend';

it('no line is longer than 80 columns, and each begins with the indent', () => {
  const lines = wrap(long, '    ').split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line).toMatch(/^ {4}\S/);
    expect(line.length).toBeLessThanOrEqual(80);
  }
});

it('a meaning hangs beside its term, or below a long one', () => {
  const [first, second] = hang('  --seed <text>', long, 20).split('\n');
  expect(first).toMatch(/^ {2}--seed <text> {5}the/);
  expect(second).toMatch(/^ {20}\S/);
  expect(hang(`  --${'x'.repeat(30)}`, 'short', 20)).toBe(`  --${'x'.repeat(30)}\n${' '.repeat(20)}short`);
});
