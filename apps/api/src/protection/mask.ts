/** What a client may learn of a fault: that there was one, and an id under which the log tells the rest. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { MaskError } from 'graphql-yoga';
import type { Logger } from 'pino';

export function createMask(log: Logger): MaskError {
  return (error) => {
    if (isExpected(error)) return withoutInternals(error);
    const correlationId = randomUUID();
    log.error(
      { err: error instanceof GraphQLError ? (error.originalError ?? error) : error, correlationId },
      'unexpected fault',
    );
    return new GraphQLError(`Something went wrong here. The log knows it as ${correlationId}.`, {
      ...(error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId, unexpected: true },
    });
  };
}

/** Problems of a document have no path yet; a problem found while executing is expected only if it was given a code. */
function isExpected(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  if (error.originalError && !isExpected(error.originalError)) return false;
  return error.path === undefined || error.extensions['code'] !== undefined;
}

/** The code and the HTTP status, which counts whatever media type the client accepts. */
function withoutInternals(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions;
  const { message, nodes, source, positions, path } = error;
  const extensions = { ...(code ? { code } : {}), ...(http ? { http: { ...http, spec: false } } : {}) };
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
