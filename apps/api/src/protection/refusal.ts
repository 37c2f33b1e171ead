import { GraphQLError } from 'graphql';

/** A request that is turned away: an HTTP status and a stable code, whatever the client accepts. */
export function refusal(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, spec: false } } });
}
