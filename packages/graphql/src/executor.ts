/** Executes documents in this process: the command line asks the same schema, so its names and numbers are the API's. */
import { execute, GraphQLError, parse, subscribe, validate, type ExecutionResult } from 'graphql';
import type { Context } from './context.ts';
import { schema } from './schema.ts';

export interface Executor {
  /** Runs a query or mutation. Problems of the document come back as errors, as over HTTP. */
  execute(document: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Runs a subscription; leaving the loop ends it. @throws GraphQLError when the document cannot be executed */
  subscribe(document: string, variables?: Record<string, unknown>): Promise<AsyncIterable<ExecutionResult>>;
}

export function createExecutor(contextValue: Context): Executor {
  function checked(text: string) {
    const document = parse(text);
    const errors = validate(schema, document);
    return { document, errors };
  }

  return {
    async execute(text, variableValues = {}) {
      const { document, errors } = checked(text);
      if (errors.length > 0) return { errors };
      return await execute({ schema, document, contextValue, variableValues });
    },
    async subscribe(text, variableValues = {}) {
      const { document, errors } = checked(text);
      if (errors[0] !== undefined) throw errors[0];
      const result = await subscribe({ schema, document, contextValue, variableValues });
      if (Symbol.asyncIterator in result) return result;
      throw result.errors?.[0] ?? new GraphQLError('this document is not a subscription');
    },
  };
}
