import type { CombinedError } from '@urql/core';
import { failureOf, type Failure } from './failure.ts';

/** What became of a question: an answer, problems of what was asked, or a failure; nothing of these while it is on its way. */
export interface Reply<Answer, Problem> {
  readonly answer: Answer | null;
  /** What the API found wrong with the question. */
  readonly issues: readonly Problem[];
  readonly failure: Failure | null;
}

type ProblemOf<Result> = Result extends { readonly issues: readonly (infer Problem)[] } ? Problem : never;

/**
 * Reads one of the API's unions, or what came in its place.
 * @param name type of the answer; any other type of the union is a problem or a refusal
 * @param result undefined while it is on its way, or where there was an error
 */
export function replyOf<Result extends { readonly __typename: string }, Name extends Result['__typename']>(
  name: Name,
  result: Result | undefined,
  error: CombinedError | undefined,
): Reply<Extract<Result, { __typename: Name }>, ProblemOf<Result>> {
  const isAnswer = (each: Result): each is Extract<Result, { __typename: Name }> => each.__typename === name;
  const nothing = { answer: null, issues: [], failure: null };
  if (error !== undefined) return { ...nothing, failure: failureOf(error) };
  if (result === undefined) return nothing;
  if (isAnswer(result)) return { ...nothing, answer: result };
  const { issues, message } = result as { issues?: ProblemOf<Result>[]; message?: string };
  if (issues !== undefined) return { ...nothing, issues };
  return { ...nothing, failure: { kind: 'refused', messages: message === undefined ? [] : [message] } };
}
