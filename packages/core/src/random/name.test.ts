import { expect, test } from 'vitest';
import { nameHash, namesHash } from './name.ts';

test('hashes are whole numbers from 0 to 2^32 - 2', () => {
  for (let i = 0; i < 1000; i++) {
    const hash = nameHash(`name ${i}`);
    expect(Number.isInteger(hash) && hash >= 0 && hash < 0xffffffff).toBe(true);
  }
});

test('where one name ends and the next begins matters, and so do order and number', () => {
  const lists = [
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc'],
    ['abc', ''],
    ['', 'abc'],
    ['c', 'ab'],
    ['a', 'b', 'c'],
    [],
    [''],
    ['', ''],
  ];
  expect(new Set(lists.map(namesHash)).size).toBe(lists.length);
});

test('letters outside ASCII count with all their bits', () => {
  const names = ['a', 'š', '愡', 'á', '\u0061\u0301', '🦦'];
  expect(new Set(names.map(nameHash)).size).toBe(names.length);
});

test('the cells of a large model have distinct hashes', () => {
  const segments = ['new', 'heavy', 'light', 'lapsed'];
  const stages = [
    'unaware',
    'aware',
    'engaged',
    'lead',
    'considering',
    'cart',
    'customer',
    'repeat',
    'dormant',
    'gone',
  ];
  const levels = ['none', 'faint', 'clear', 'strong'];
  const hashes = new Set<number>();
  for (const segment of segments)
    for (const stage of stages)
      for (const memory of levels)
        for (const bin of levels) hashes.add(namesHash([segment, stage, memory, bin]));
  expect(hashes.size).toBe(4 * 10 * 4 * 4);
});

test('numbered names spread evenly over the range', () => {
  const bins = new Int32Array(64);
  const n = 64_000;
  for (let i = 0; i < n; i++) bins[nameHash(`segment ${i}`) >>> 26]! += 1;
  const expected = n / bins.length;
  const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // chi-square with 63 degrees of freedom: mean 63, standard deviation sqrt(126)
  expect(Math.abs(chiSquare - 63)).toBeLessThan(5 * Math.sqrt(126));
});
