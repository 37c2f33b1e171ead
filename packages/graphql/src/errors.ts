/** Expected problems: thrown by resolvers, answered as members of a result union. */
import type { Issue } from '@meander/core';
import type { ResolvedScenario } from './scenario/resolved.ts';

type Code = 'VALIDATION' | 'NOT_FOUND' | 'LIMIT' | 'CONFLICT';

/** A problem that the API answers as data. */
export abstract class ExpectedError extends Error {
  abstract readonly code: Code;
}

export class ValidationError extends ExpectedError {
  readonly code = 'VALIDATION';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      issues
        .filter((issue) => issue.severity === 'error')
        .map((issue) => issue.message)
        .join('\n'),
    );
    this.issues = issues;
  }
}

export class NotFoundError extends ExpectedError {
  readonly code = 'NOT_FOUND';
  readonly id: string;

  constructor(what: string, id: string) {
    super(`there is no ${what} with the id "${id}"`);
    this.id = id;
  }
}

export class LimitError extends ExpectedError {
  readonly code = 'LIMIT';
  readonly limit: number;
  readonly requested: number;

  constructor(message: string, limit: number, requested: number) {
    super(message);
    this.limit = limit;
    this.requested = requested;
  }
}

export class ConflictError extends ExpectedError {
  readonly code = 'CONFLICT';
  readonly current: ResolvedScenario;

  constructor(message: string, current: ResolvedScenario) {
    super(message);
    this.current = current;
  }
}
