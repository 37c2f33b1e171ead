import { expect, test } from 'vitest';
import { measures } from './index.ts';

test('every measure has a name of its own and says what it is', () => {
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  for (const { id, label, unit, meaning } of measures) {
    expect(id).toMatch(/^[a-z][A-Za-z]+$/);
    expect(label.length * unit.length, id).toBeGreaterThan(0);
    expect(meaning.length, id).toBeGreaterThan(20);
  }
});
