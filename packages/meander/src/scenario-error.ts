import type { Issue } from '@meander/core';

/** A scenario that cannot be run: every problem at once, each with its place, the value and what would be allowed. */
export class ScenarioError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'ScenarioError';
    this.issues = issues;
  }
}
