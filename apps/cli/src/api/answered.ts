import { BadInput, problem } from '../bad-input.ts';
import type { Issue as CoreIssue } from '@meander/core';
import type { Issue, Problem } from './documents.ts';

const PROBLEMS = new Set(['ValidationError', 'NotFoundError', 'LimitError', 'ConflictError']);

/** The answer, when it is not a problem. @throws BadInput with the problems the API found */
export function answered<Answer extends { readonly __typename: string }>(
  answer: Answer | Problem,
): Exclude<Answer, Problem> {
  if (!isProblem(answer)) return answer as Exclude<Answer, Problem>;
  if (answer.__typename === 'ValidationError') throw new BadInput(answer.issues.map(toCore));
  throw new BadInput([
    problem('', answer.__typename === 'LimitError' ? 'too-large' : 'not-found', answer.message),
  ]);
}

function isProblem(answer: { readonly __typename: string }): answer is Problem {
  return PROBLEMS.has(answer.__typename);
}

function toCore({ severity, value, allowed, suggestion, ...rest }: Issue): CoreIssue {
  return {
    ...rest,
    severity: severity === 'ERROR' ? 'error' : 'note',
    ...(value === null ? {} : { value }),
    ...(allowed === null ? {} : { allowed }),
    ...(suggestion === null ? {} : { suggestion }),
  };
}
