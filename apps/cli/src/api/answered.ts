import { BadInput, problem } from '../bad-input.ts';
import type { Issue as CoreIssue } from '@meander/core';
import type { Issue, Problem } from './documents.ts';

const PROBLEMS = new Set(['ValidationError', 'NotFoundError', 'LimitError', 'ConflictError']);

/**
 * The answer, when it is not a problem.
 * @param flags what a field of the input is called on the command line, such as `--was-in` for `wasIn`
 * @throws BadInput with the problems the API found
 */
export function answered<Answer extends { readonly __typename: string }>(
  answer: Answer | Problem,
  flags: Readonly<Record<string, string>> = {},
): Exclude<Answer, Problem> {
  if (!isProblem(answer)) return answer as Exclude<Answer, Problem>;
  if (answer.__typename === 'ValidationError')
    throw new BadInput(answer.issues.map((issue) => toCore(issue, flags)));
  throw new BadInput([
    problem('', answer.__typename === 'LimitError' ? 'too-large' : 'not-found', answer.message),
  ]);
}

function isProblem(answer: { readonly __typename: string }): answer is Problem {
  return PROBLEMS.has(answer.__typename);
}

function toCore(
  { severity, value, allowed, suggestion, path, ...rest }: Issue,
  flags: Readonly<Record<string, string>>,
): CoreIssue {
  return {
    ...rest,
    path: path.map((part, i) => (i === 0 ? (flags[part] ?? part) : part)),
    severity: severity === 'ERROR' ? 'error' : 'note',
    ...(value === null ? {} : { value }),
    ...(allowed === null ? {} : { allowed }),
    ...(suggestion === null ? {} : { suggestion }),
  };
}
