/** The HTTP face: the GraphQL endpoint with its protections, a health check, and the built client. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { schema, type Context } from '@meander/graphql';
import type { Logger } from 'pino';
import { useAnswerCap, useDeadline } from './protection/answer.ts';
import { LARGEST_IMPORT, useBody } from './protection/body.ts';
import { useCostLimit } from './protection/cost.ts';
import { documentCache, useDocumentLimits } from './protection/document.ts';
import { useGate } from './protection/gate.ts';
import { isOwnHost } from './protection/hosts.ts';
import { createMask } from './protection/mask.ts';
import { useStreamLimit } from './protection/streams.ts';
import { createStaticFiles, type Handler } from './static-files.ts';

export interface AppParts {
  readonly context: Context;
  readonly log: Logger;
  /** The port it is reached at, known once it listens. */
  readonly port: () => number;
  /** The built client. */
  readonly clientDirectory: string;
}

interface ServerContext {
  readonly req?: IncomingMessage;
}

export interface App {
  /** The GraphQL endpoint, also without a port: `yoga.fetch(...)`. */
  readonly yoga: YogaServerInstance<ServerContext, Context>;
  readonly handler: Handler;
}

export function createApp({ context, log, port, clientDirectory }: AppParts): App {
  const yoga = createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    context: ({ request }) => ({ ...context, signal: request.signal }),
    logging: {
      debug: () => undefined,
      info: (...args) => log.info(args.join(' ')),
      warn: (...args) => log.warn(args.join(' ')),
      // Faults are logged where they are masked, with the id that the client is given.
      error: () => undefined,
    },
    cors: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: LARGEST_IMPORT,
    maskedErrors: { maskError: createMask(log) },
    parserAndValidationCache: documentCache(),
    plugins: [
      useGate(port),
      useBody(),
      useDocumentLimits(),
      useCostLimit(),
      useStreamLimit(),
      useDeadline(),
      useAnswerCap(),
    ],
  });
  const files = createStaticFiles(clientDirectory);

  function handler(request: IncomingMessage, response: ServerResponse): void {
    const [path] = (request.url ?? '/').split('?', 1);
    if (path === '/graphql') return void yoga(request, response);
    if (!isOwnHost(request.headers.host, port())) {
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('Unknown host.');
    } else if (path === '/health') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
    } else {
      files(request, response);
    }
  }

  return { yoga, handler };
}
