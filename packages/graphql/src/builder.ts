/** The schema builder: non-null by default, typed errors, global ids, bounded arguments and a cost for every field. */
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ValidationPlugin from '@pothos/plugin-validation';
import cleanInputPlugin, { badInput } from './clean-input.ts';
import type { Context } from './context.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Week: { Input: number; Output: number };
    People: { Input: number; Output: number };
    Column: { Input: readonly number[]; Output: ArrayLike<number> };
  };
}

/** What operations cost that do more than look something up; a field costs 1. */
export const COST = {
  /** A scenario is expanded, checked and compiled. */
  expanded: 500,
  /** Two scenarios are expanded and simulated by their expectation. */
  simulated: 1500,
  /** A spend file is read. */
  file: 4000,
} as const;

/** Items a list is taken to hold when its cost is estimated and no argument says otherwise. */
const LIST_MULTIPLIER = 10;

export const builder = new SchemaBuilder<SchemaTypes>({
  // The first plugin wraps the others: errors thrown by any of them can become typed results.
  plugins: [ErrorsPlugin, RelayPlugin, cleanInputPlugin, ValidationPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true },
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything that can be fetched again by its global id.' },
    pageInfoTypeOptions: { description: 'Where a page stands in a list.' },
    hasNextPageFieldOptions: { description: 'Whether there are more after it.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are some before it.' },
    startCursorFieldOptions: { description: 'Cursor of its first; null when it is empty.' },
    endCursorFieldOptions: { description: 'Cursor of its last; null when it is empty.' },
    idFieldOptions: { description: 'Global id, opaque; the same thing always has the same id.' },
  },
  validation: {
    validationError: ({ issues }) =>
      badInput(
        issues.map((issue) => `${(issue.path ?? []).map(String).join('.')}: ${issue.message}`).join('; '),
      ),
  },
  complexity: { defaultComplexity: 1, defaultListMultiplier: LIST_MULTIPLIER },
});

builder.queryType({ description: 'Reading never changes anything.' });
builder.mutationType({ description: 'Starting, stopping and saving. Repeating a mutation is safe.' });
builder.subscriptionType({ description: 'Streams over server-sent events.' });
