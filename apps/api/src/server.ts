/** Starts Meander on this machine, and ends it without losing anything. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createContext, resumeUnfinished, warmUp } from '@meander/graphql';
import { createRunner, createThreadExecutor } from '@meander/runner';
import { dataReader, openStore } from '@meander/store';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { ownQuestions } from './own-questions.ts';
import { readConfig } from './config.ts';
import { STREAM_LIMITS } from './protection/streams.ts';

const client = fileURLToPath(new URL('../../web/dist', import.meta.url));

try {
  await start();
} catch (error) {
  // oxlint-disable-next-line unicorn/no-process-exit -- a database may hold the event loop open
  process.stderr.write(`${explain(error)}\n`, () => process.exit(1));
}

async function start(): Promise<void> {
  const config = readConfig(process.env, process.stdout.isTTY);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const store = await openStore(config.directory);
  const runner = createRunner({
    executor: createThreadExecutor({ isStandingBy: config.isWarmedUp }),
    archive: store,
    journal: store,
    onFailure: ({ id }, error) => log.error({ err: error, id }, 'an experiment failed'),
  });
  const context = createContext({
    store,
    runner,
    ...(config.dataDirectory === undefined ? {} : { readData: dataReader(config.dataDirectory) }),
  });
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 5_000,
  });
  const port = () => (server.address() as AddressInfo | null)?.port ?? config.port;
  server.maxConnections = STREAM_LIMITS.inAll + 200;
  server.on('request', createApp({ context, log, port, clientDirectory: client }).handler);

  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (isEnding) process.exit(1);
      isEnding = true;
      void end();
    });
  }

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, resolve);
    });
  } catch (error) {
    await runner.close();
    await store.close();
    throw error;
  }
  const resumed = await resumeUnfinished(context);
  if (resumed > 0) log.info({ resumed }, 'taking up unfinished runs');
  process.stdout.write(`Meander is ready at http://localhost:${port()}\n`);
  if (config.isWarmedUp)
    warmUp(ownQuestions(config.host, port())).catch((error: unknown) => {
      if (!isEnding) log.warn({ err: error }, 'the first question will take longer');
    });

  /** Takes no new requests, keeps the blocks that are finished, closes the database. */
  async function end(): Promise<void> {
    server.close();
    server.closeIdleConnections();
    await runner.close();
    server.closeAllConnections();
    await store.close();
    process.exit(0);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `The port is in use (${error.message}). Stop the other program, or set PORT to another port; 0 takes a free one.`;
  }
  return error.message;
}
