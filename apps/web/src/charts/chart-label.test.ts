// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFree, labelAt, spread } from './chart-label.ts';

describe('labels', () => {
  test('a label lies on the side of its anchor that it reads towards', () => {
    const label = { id: 'a', lines: [{ text: 'week', role: 'axis' }], at: 100 } as const;
    const start = labelAt({ ...label, anchor: 'start' }, 0, 'ltr').box;
    const end = labelAt({ ...label, anchor: 'end' }, 0, 'ltr').box;
    const middle = labelAt({ ...label, anchor: 'middle' }, 0, 'ltr').box;
    expect(start.start).toBe(100);
    expect(end.end).toBe(100);
    expect((middle.start + middle.end) / 2).toBeCloseTo(100, 9);
  });

  test('a label needs a little more room than its letters', () => {
    const box = { start: 0, end: 10, top: 0, bottom: 10 };
    expect(isFree(box, [{ start: 12, end: 20, top: 0, bottom: 10 }])).toBe(false);
    expect(isFree(box, [{ start: 15, end: 20, top: 0, bottom: 10 }])).toBe(true);
  });

  const block = fc.record({
    want: fc.double({ min: -200, max: 600, noNaN: true }),
    height: fc.double({ min: 10, max: 60, noNaN: true }),
  });
  const room = (blocks: readonly { height: number }[]) =>
    blocks.reduce((sum, { height }) => sum + height + 2, -2);

  test('spread blocks never overlap, stay between the ends, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (unordered) => {
        const blocks = unordered.toSorted((a, b) => a.want - b.want);
        fc.pre(room(blocks) <= 400);
        const tops = spread(blocks, 0, 400, 2) ?? [];
        expect(tops).toHaveLength(blocks.length);
        let floor = 0;
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(floor - 1e-9);
          floor = top + (blocks[index]?.height ?? 0) + 2;
        }
        expect(floor - 2).toBeLessThanOrEqual(400 + 1e-9);
      }),
      { seed: 4 },
    );
  });

  test('blocks that do not fit are not placed at all', () => {
    const blocks = Array.from({ length: 5 }, () => ({ want: 0, height: 50 }));
    expect(spread(blocks, 0, room(blocks), 2)).toBeDefined();
    expect(spread(blocks, 0, room(blocks) - 1, 2)).toBeUndefined();
  });

  test('blocks with room stay where they want to be', () => {
    expect(
      spread(
        [
          { want: 10, height: 20 },
          { want: 100, height: 20 },
        ],
        0,
        200,
        2,
      ),
    ).toEqual([10, 100]);
  });
});
