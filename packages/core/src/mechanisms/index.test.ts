import { expect, test } from 'vitest';
import { mechanisms } from './index.ts';

test('every mechanism has a name of its own, says what it does and where it comes from', () => {
  expect(new Set(mechanisms.map((mechanism) => mechanism.id)).size).toBe(mechanisms.length);
  for (const { meaning, source } of mechanisms) {
    expect(meaning.length).toBeGreaterThan(20);
    expect(source.length).toBeGreaterThan(5);
  }
});

test('a mechanism refuses a use of another, and a use with something it does not read', () => {
  for (const { id, schema } of mechanisms) {
    expect(schema.safeParse({ mechanism: 'other' }).success).toBe(false);
    expect(schema.safeParse({ mechanism: id, unread: 1 }).success).toBe(false);
  }
});
