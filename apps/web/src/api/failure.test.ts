import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';

test('an error of the network is no answer', () => {
  expect(failureOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toEqual({
    kind: 'unreachable',
  });
});

test('an error in the answer is the answer no, with its words', () => {
  const error = new CombinedError({ graphQLErrors: ['Query is too deep: 14 (expected at most 10).'] });
  expect(failureOf(error)).toEqual({
    kind: 'refused',
    messages: ['Query is too deep: 14 (expected at most 10).'],
  });
});
