import type { Issue } from '@meander/core';
import { expect, it } from 'vitest';
import { problem } from '../bad-input.ts';
import { showProblems } from './problems.ts';

it('a long list of names that a message begins is not told again', () => {
  const message = 'unknown path "a" (known: b, c and 2 more)';
  const issue = problem('a', 'unknown-name', message, { allowed: 'b, c, d, e' });
  expect(showProblems([issue], (_, text) => text)).not.toContain('Allowed');
});

it('each problem has its place, its message and what to try', () => {
  const issues: Issue[] = [
    {
      ...problem('split.x', 'unknown-name', 'unknown channel "x"', { suggestion: 'events' }),
      path: ['plan B', 'split.x'],
    },
    problem('market.margin', 'out-of-range', 'invalid margin: 2', {
      value: '2',
      allowed: '0 to 1',
      suggestion: '1',
    }),
    { ...problem('', 'assumed', 'price was assumed'), severity: 'note' },
  ];
  expect(showProblems(issues, (_, text) => text)).toBe(`2 problems

  plan B › split.x
    unknown channel "x"
    Try: events

  market.margin
    invalid margin: 2
    Allowed: 0 to 1
    Try: 1

Noted meanwhile
  - price was assumed
`);
});
