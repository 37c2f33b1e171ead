/** Depth and cost of an operation, with lists counted as often as they may repeat; looked at before it is executed. */
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getOperationAST, GraphQLError, Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

const OPERATION_LIMITS = { depth: 8, cost: 20_000 } as const;

interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: unknown;
}

export function useCostLimit(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const error = tooMuch(args);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = tooMuch(args);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
  };
}

function tooMuch({ schema, document, operationName, variableValues }: Operation): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return refusal(400, 'UNKNOWN_OPERATION', 'name the operation to execute');
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const { complexity, depth } = complexityFromQuery(
      { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      { schema, variables: (variableValues ?? {}) as Record<string, unknown>, ctx: {} },
    );
    if (depth > OPERATION_LIMITS.depth) {
      return refusal(
        400,
        'TOO_DEEP',
        `the operation is ${depth} levels deep (at most ${OPERATION_LIMITS.depth})`,
      );
    }
    if (complexity > OPERATION_LIMITS.cost) {
      return refusal(
        400,
        'TOO_COSTLY',
        `the operation costs ${complexity} (at most ${OPERATION_LIMITS.cost})`,
      );
    }
    return undefined;
  } catch (error) {
    // Variables that do not fit, and arguments out of range.
    if (!(error instanceof GraphQLError)) throw error;
    const { code = 'BAD_USER_INPUT' } = error.extensions;
    return refusal(400, String(code), error.message);
  }
}
