/** Meander as a client meets it, without a port: the real schema, store, runner and protections. */
import { createApp, type App } from '../../apps/api/src/app.ts';
import { createContext, type Context, type Limits } from '@meander/graphql';
import { createLocalExecutor, createRunner, type BlockExecutor } from '@meander/runner';
import { openMemoryStore, type Store } from '@meander/store';
import { pino } from 'pino';

const PORT = 4000;

/** What our own client sends with every request. */
const OWN_HEADERS = {
  host: `localhost:${PORT}`,
  'content-type': 'application/json',
  'graphql-require-preflight': '1',
} as const;

// oxlint-disable-next-line typescript/no-explicit-any -- answers are read by tests that know their shape
export type Answer = any;

export interface Meander extends AsyncDisposable {
  readonly app: App;
  readonly context: Context;
  /** What was logged, as text. */
  readonly log: () => string;
  /** Asks and gives back the data. @throws Error with the errors of the answer */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends any body with any headers. */
  send(body: string | object, headers?: Record<string, string>): Promise<Response>;
  /** The data of each event of a stream. */
  stream(query: string, variables?: Record<string, unknown>, end?: AbortSignal): AsyncGenerator<Answer>;
}

export interface MeanderOptions {
  readonly store?: Store;
  readonly executor?: BlockExecutor;
  readonly limits?: Limits;
}

export async function openMeander(options: MeanderOptions = {}): Promise<Meander> {
  const { store = await openMemoryStore(), executor = createLocalExecutor() } = options;
  const failures: unknown[] = [];
  const runner = createRunner({
    executor,
    archive: store,
    journal: store,
    onFailure: (_, error) => failures.push(error),
  });
  const context = createContext({
    store,
    runner,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  let logged = '';
  const log = pino({ level: 'info' }, { write: (line: string) => (logged += line) });
  const app = createApp({ context, log, port: () => PORT, clientDirectory: '/nowhere' });

  function send(
    body: string | object,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    return Promise.resolve(
      app.yoga.fetch(`http://localhost:${PORT}/graphql`, {
        method: 'POST',
        headers: { ...OWN_HEADERS, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal === undefined ? {} : { signal }),
      }),
    );
  }

  return {
    app,
    context,
    log: () => logged,
    send,
    async ask(query, variables) {
      const response = await send({ query, variables });
      const { data, errors } = await response.json();
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async *stream(query, variables, end) {
      const response = await send({ query, variables }, { accept: 'text/event-stream' }, end);
      let text = '';
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop()!;
        for (const event of events) {
          const data = /^data: (.+)$/m.exec(event)?.[1];
          if (data !== undefined) yield JSON.parse(data).data;
        }
      }
    },
    async [Symbol.asyncDispose]() {
      await runner.close();
      await store.close();
      if (failures.length > 0) throw new AggregateError(failures, 'experiments failed');
    },
  };
}

/** A scenario that takes a millisecond or two: a short warm-up and a short horizon. */
export function quick(change: object = {}): { inline: Record<string, unknown> } {
  return {
    inline: {
      preset: 'b2b-saas',
      horizonWeeks: 12,
      changes: [{ set: { path: 'market.warmupWeeks', number: 4 } }],
      ...change,
    },
  };
}

/** The same with points moved to another channel. */
export function quickVariant(points = 5): { inline: Record<string, unknown> } {
  return quick({
    changes: [
      { set: { path: 'market.warmupWeeks', number: 4 } },
      { add: { path: 'split.retargeting', number: -points } },
      { add: { path: 'split.brandVideo', number: points } },
    ],
  });
}
