import { expect, test } from 'vitest';
import { BANK, poolSize, poolWidth } from './shape.ts';

test('a pool has room for its marks, whatever its width', () => {
  for (const marks of [1, 10, 100, 1000])
    for (const widest of [40, 118]) {
      const size = poolSize(marks, 6, widest);
      expect(size.width).toBeLessThanOrEqual(widest);
      // the area by the trapezium rule
      let area = 0;
      for (let i = -500; i < 500; i++) area += (2 * poolWidth(size, (i + 0.5) / 500) * size.length) / 500;
      expect(area).toBeGreaterThan(marks * 36 * 0.866);
      expect(poolWidth(size, 1)).toBeCloseTo(BANK, 9);
    }
});
