/** Questions that the server asks itself, on the way on which those of visitors come. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { ExecutionResult } from 'graphql';

/** @param host at which the server listens on this machine */
export function ownQuestions(host: string, port: number) {
  return async (query: string, variables: Record<string, unknown>): Promise<ExecutionResult> => {
    const asked = request({
      host,
      port,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1' },
    });
    asked.end(JSON.stringify({ query, variables }));
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return (await json(response)) as ExecutionResult;
  };
}
