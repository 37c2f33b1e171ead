import { expect, test } from 'vitest';
import { seedKey } from './seed.ts';

test('a seed is any text, and the same text is always the same key', () => {
  for (const text of ['otter-42', '', ' ', '42', 'Übergröße', '水獭', '🦦', '\ud800', 'x'.repeat(10_000)]) {
    const key = seedKey(text);
    expect(key).toHaveLength(2);
    expect(seedKey(text)).toEqual(key);
  }
});

test('different texts are different keys, also where only high bits or the far end of a text differ', () => {
  const texts = [
    'otter-42',
    'otter-43',
    'Otter-42',
    'otter-42 ',
    '',
    ' ',
    'a',
    'š', // shares its low byte with 'a'
    '愡', // and so does this
    '\\',
    '\\5c;',
    '\\161;',
    '🦦',
    '\ud83e',
    '\udda6',
    `${'x'.repeat(5000)}y`,
    `${'x'.repeat(5000)}z`,
  ];
  const keys = new Set(texts.map((text) => seedKey(text).join()));
  expect(keys.size).toBe(texts.length);
});

test('numbered seeds have no keys in common', () => {
  const words = new Set<string>();
  for (let i = 0; i < 2000; i++) words.add(seedKey(`seed-${i}`).join());
  expect(words.size).toBe(2000);
});
