/** The schema, put together: every file below adds its types or fields to the builder. */
import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './types/scalars.ts';
import './types/errors.ts';
import './types/scenario.ts';
import './types/preset.ts';
import './types/run.ts';
import './types/comparison.ts';
import './operations/queries.ts';
import './operations/attribution.ts';
import './operations/claims.ts';
import './operations/fits.ts';
import './operations/river-map.ts';
import './operations/journeys.ts';
import './operations/people.ts';
import './operations/mutations.ts';
import './operations/proofs.ts';
import './operations/subscriptions.ts';

export const schema: GraphQLSchema = builder.toSchema();
