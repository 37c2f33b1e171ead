import { expect, test } from 'vitest';
import { claimGroups } from './claim-groups.ts';

const claim = (id: string, rows: string[], statement: string) => ({
  id,
  rows,
  statement,
  question: 'What happens?',
  source: 'An article',
});
const claims = [
  claim('deals-wear-off', ['D3'], 'Frequent deals wear off.'),
  claim('upstream-lasts', ['A16', 'U1'], 'Upstream fades slowly.'),
  claim('upstream-is-remembered', ['A06'], 'Upstream is remembered.'),
];
const shown = (words: string) =>
  claimGroups(claims, words).map((group) => [group.part, group.claims.map(({ id }) => id)]);

test('claims stand in the part of their first row, and parts without any are left out', () => {
  expect(shown('')).toEqual([
    ['A', ['upstream-lasts', 'upstream-is-remembered']],
    ['D', ['deals-wear-off']],
  ]);
});

test('every word has to be somewhere: in what is claimed, asked, in a row or an id', () => {
  expect(shown('UPSTREAM slowly')).toEqual([['A', ['upstream-lasts']]]);
  expect(shown('a06')).toEqual([['A', ['upstream-is-remembered']]]);
  expect(shown('upstream deals')).toEqual([]);
});
