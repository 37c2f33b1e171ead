import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.d.ts';

/** Documents typed against the API's schema; custom scalars as the client holds them. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Week: number; People: number; Column: readonly number[] };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
