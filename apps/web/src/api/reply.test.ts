import { CombinedError } from '@urql/core';
import { expect, test } from 'vitest';
import { replyOf } from './reply.ts';

type Result =
  | { __typename: 'Answer'; value: number }
  | { __typename: 'ValidationError'; issues: { message: string }[]; message: string }
  | { __typename: 'LimitError'; message: string };

const read = (result?: Result, error?: CombinedError) => replyOf('Answer', result, error);
const nothing = { answer: null, issues: [], failure: null };

test('a question on its way has neither answer nor failure', () => {
  expect(read()).toEqual(nothing);
});

test('an answer, problems and a refusal are told apart by their type', () => {
  const answer: Result = { __typename: 'Answer', value: 0 };
  expect(read(answer)).toEqual({ ...nothing, answer });
  const issues = [{ message: 'unknown preset' }];
  expect(read({ __typename: 'ValidationError', issues, message: 'one problem' })).toEqual({
    ...nothing,
    issues,
  });
  expect(read({ __typename: 'LimitError', message: 'too large' }).failure).toEqual({
    kind: 'refused',
    messages: ['too large'],
  });
});

test('no answer is not the answer no', () => {
  const lost = new CombinedError({ networkError: new TypeError('Failed to fetch') });
  expect(read(undefined, lost)).toEqual({ ...nothing, failure: { kind: 'unreachable' } });
});
