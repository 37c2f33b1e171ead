import { expect, test } from 'vitest';
import { anotherSeed } from './seed-words.ts';

test('another seed is an animal and three digits, at both ends of chance', () => {
  expect(anotherSeed(() => 0)).toBe('otter-100');
  expect(anotherSeed(() => 0.999999)).toBe('minnow-999');
});
