import { expect, it } from 'vitest';
import { answered } from './answered.ts';
import type { Issue, Problem } from './documents.ts';

const issue = (...path: string[]): Issue => ({
  path,
  severity: 'ERROR',
  code: 'unknown-name',
  value: null,
  allowed: null,
  suggestion: null,
  message: 'unknown',
});

it('a problem stands at the flag that was typed, not at the field of the API', () => {
  const refused: Problem = {
    __typename: 'ValidationError',
    message: '',
    issues: [issue('wasIn', 'stage'), issue('market.wasIn', 'wasIn'), issue()],
  };
  const typed = [['--was-in', 'stage'], ['market.wasIn', 'wasIn'], []];
  expect(() => answered(refused, { wasIn: '--was-in' })).toThrow(
    expect.objectContaining({
      name: 'BadInput',
      issues: typed.map((path) => expect.objectContaining({ path })),
    }),
  );
});
