import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKLY_COLUMNS, type Block } from './block.ts';
import { decodeBlock, encodeBlock } from './bytes.ts';

const block: Block = {
  scenarioHash: 'abc',
  population: 'expected',
  from: 0,
  to: 1,
  weeks: 1,
  columns: WEEKLY_COLUMNS,
  weekly: Float64Array.of(1.5, -2, 1 / 3, 5e-324, 1.7e308, 0),
  milestones: ['unaware'],
  stock: Float64Array.of(10, 9),
  channels: ['sign'],
  delivered: Float64Array.of(1, 2, 3),
  pools: [],
  queues: new Float64Array(0),
  causes: [
    {
      event: 'stage',
      move: 'stop',
      moveLabel: 'Bleibt stehen: „halt“ 水獭 🦦',
      cause: 'need',
      label: 'ñ',
      channel: null,
    },
  ],
  caused: Float64Array.of(7),
  measures: ['reach'],
  measured: Float64Array.of(0.1),
};

describe('a block as bytes', () => {
  test('reads back as it was, texts in any script included', () => {
    expect(decodeBlock(encodeBlock(block))).toEqual(block);
  });

  test('begins with a header in ASCII and ends with its doubles, the lowest byte first', () => {
    const bytes = encodeBlock(block);
    const length = new DataView(bytes.buffer).getUint32(0, true);
    expect(bytes.subarray(4, 4 + length).every((byte) => byte >= 0x20 && byte <= 0x7e)).toBe(true);
    expect(bytes.length).toBe(4 + length + 8 * 13);
    // 0.1 is 3fb999999999999a
    expect([...bytes.subarray(-8)]).toEqual([0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f]);
  });

  test('has one zero', () => {
    const negative = { ...block, caused: Float64Array.of(-0) };
    expect(encodeBlock(negative)).toEqual(encodeBlock({ ...block, caused: Float64Array.of(0) }));
  });

  test('reads back any finite numbers to the last bit', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, (values) => {
        const back = decodeBlock(encodeBlock({ ...block, stock: Float64Array.from(values) }));
        expect([...back.stock]).toEqual(values.map((value) => value + 0));
      }),
      { seed: 20_260_606, numRuns: 300 },
    );
  });

  test('can lie anywhere in a larger buffer', () => {
    const bytes = encodeBlock(block);
    const larger = new Uint8Array(bytes.length + 13);
    larger.set(bytes, 5);
    expect(decodeBlock(larger.subarray(5, 5 + bytes.length))).toEqual(block);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (value) => {
    expect(() => encodeBlock({ ...block, delivered: Float64Array.of(1, value) })).toThrow(
      new RangeError(`invalid delivered: ${value} (expected a finite number)`),
    );
  });

  test('that are cut short anywhere are refused', () => {
    const bytes = encodeBlock(block);
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeBlock(bytes.subarray(0, length))).toThrow(RangeError);
  });
});
