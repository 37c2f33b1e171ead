/** A real server in a process of its own, on a free port, with a data directory of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './open-meander.ts';

/** The server as it is shipped; needs a build. */
const SERVER = fileURLToPath(new URL('../../apps/api/dist/server.js', import.meta.url));

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** What it has written to stdout and stderr. */
  readonly output: () => string;
  /** Asks and gives back the data. @throws Error with the errors of the answer */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Ends it with a signal; resolves to its exit code, null when the signal killed it. */
  end(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

export async function temporaryDirectory(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'meander-server-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** @throws Error with its output when it ends before it is ready */
export async function startServer(
  directory: string,
  environment: Record<string, string> = {},
): Promise<RunningServer & AsyncDisposable> {
  const child = spawn(process.execPath, ['--disable-proto=delete', SERVER], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MEANDER_HOME: directory,
      PORT: '0',
      WARM_UP: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = Promise.withResolvers<number>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      const port = /Meander is ready at http:\/\/localhost:(\d+)\n/.exec(output)?.[1];
      if (port !== undefined) ready.resolve(Number(port));
    });
  }
  const closed = once(child, 'close');
  void closed.then(() => ready.reject(new Error(`the server ended: ${output}`)));
  const port = await ready.promise;
  const url = `http://localhost:${port}`;

  async function end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await closed;
    return child.exitCode;
  }

  return {
    url,
    port,
    process: child,
    output: () => output,
    async ask(query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    end,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
    },
  };
}
