import { describe, expect, test } from 'vitest';
import type { ClaimContrast } from '@meander/core';
import { armsCompared, finding } from './contrast.ts';

const once = (...arms: number[]) => arms.map((value) => Float64Array.of(value));
const verdict = (contrast: ClaimContrast, values: Float64Array[]) => finding(contrast, values).verdict;

describe('an exact experiment', () => {
  test.each<[ClaimContrast, number[], string, number]>([
    [{ kind: 'difference', sign: 1 }, [2, 5], 'holds', 3],
    [{ kind: 'difference', sign: 1 }, [5, 2], 'fails', -3],
    [{ kind: 'difference', sign: -1 }, [5, 2], 'holds', -3],
    [{ kind: 'difference', sign: 1 }, [5, 5], 'fails', 0],
    [{ kind: 'difference', sign: 1 }, [1e9, 1e9 + 1e-3], 'fails', 0],
    [{ kind: 'ratio', sign: 1 }, [4, 5], 'holds', 0.25],
    [{ kind: 'ratio', sign: -1 }, [4, 5], 'fails', 0.25],
    [{ kind: 'cross', sign: 1 }, [10, 4, 3, 1], 'holds', 4],
    [{ kind: 'cross', sign: -1 }, [10, 4, 3, 1], 'fails', 4],
    [{ kind: 'order', sign: 1 }, [1, 3, 4], 'holds', 1],
    [{ kind: 'order', sign: -1 }, [4, 3, 1], 'holds', -1],
    [{ kind: 'order', sign: 1 }, [1, 3, 2], 'fails', -1],
    [{ kind: 'peak' }, [1, 5, 4, 3], 'holds', 2],
    [{ kind: 'peak' }, [1, 2, 3], 'fails', -1],
    [{ kind: 'level', sign: 1, than: 2 }, [5], 'holds', 3],
    [{ kind: 'level', sign: -1, than: 2 }, [5], 'fails', 3],
    [{ kind: 'same' }, [5, 5], 'holds', 0],
    [{ kind: 'same', tolerance: 1 }, [5, 5.5], 'holds', 0.5],
    [{ kind: 'same', tolerance: 1 }, [5, 7], 'fails', 2],
  ])('%j of %j %s with %d', (contrast, values, expected, effect) => {
    expect(finding(contrast, once(...values))).toEqual({
      verdict: expected,
      effect,
      low: effect,
      high: effect,
    });
  });
});

describe('an experiment with luck', () => {
  const noise = Float64Array.of(-3, 3, -2, 2, -1, 1, 0, 0);

  test('is decided by differences within replications, however much the arms vary', () => {
    const a = noise.map((each) => 1000 * each);
    const b = a.map((each, r) => each + 5 + 0.1 * noise[r]!);
    expect(verdict({ kind: 'difference', sign: 1 }, [a, b])).toBe('holds');
    expect(verdict({ kind: 'difference', sign: -1 }, [a, b])).toBe('fails');
  });

  test('is undecided where zero is within the interval', () => {
    const zeros = noise.map(() => 0);
    expect(verdict({ kind: 'difference', sign: 1 }, [zeros, noise])).toBe('undecided');
    expect(verdict({ kind: 'same' }, [zeros, noise])).toBe('undecided');
    expect(verdict({ kind: 'same', tolerance: 5 }, [zeros, noise])).toBe('holds');
  });

  test('does not take the luckiest of several like arms for a peak', () => {
    const arms = Array.from({ length: 9 }, (_, arm) => noise.map((_each, r) => ((arm * 7 + r * 5) % 11) - 5));
    expect(verdict({ kind: 'peak' }, arms)).not.toBe('holds');
  });

  test('has ratios of means, not means of ratios', () => {
    const { effect } = finding({ kind: 'ratio', sign: 1 }, [Float64Array.of(1, 3), Float64Array.of(3, 3)]);
    expect(effect).toBe(0.5);
  });
});

test('a contrast with too few arms is refused', () => {
  expect(() => finding({ kind: 'cross', sign: 1 }, once(1, 2))).toThrow(RangeError);
});

test('the arms that stand beside each other come first, and what they are measured against after them', () => {
  const arm = { id: 'a', label: 'A' };
  const compared = (contrast: ClaimContrast) => armsCompared({ arms: [arm, arm, arm, arm], contrast });
  expect(compared({ kind: 'difference', sign: 1 })).toBe(2);
  expect(compared({ kind: 'level', sign: 1, than: 2 })).toBe(1);
  expect(compared({ kind: 'cross', sign: 1 })).toBe(4);
  expect(compared({ kind: 'peak' })).toBe(4);
  expect(compared({ kind: 'order', sign: 1, arms: 3 })).toBe(3);
});
