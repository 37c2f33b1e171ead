import { expect, it } from 'vitest';
import { sentence } from './text.ts';

it.each([
  [0.12, 'last click sees 12% of it.'],
  [4.13, 'last click sees 4.1 times as much as is true.'],
  [1.01, 'last click sees it as it is.'],
  [0, 'last click does not see it at all.'],
  [null, 'it brought nothing, whatever last click says.'],
])('credit of %d for each true purchase is put into words', (seen, words) => {
  expect(sentence({ rule: 'LAST_CLICK', seen })).toBe(words);
});
