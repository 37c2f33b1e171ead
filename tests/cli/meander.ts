/** The command, in a process of its own where the process is what is tested, else in this one. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { meander as runMeander, type Terminal } from '@meander/cli';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The command as it is shipped; needs a build. */
const SHIPPED: readonly string[] = [process.execPath, path('apps/cli/dist/main.js')];
/** What `npx meander` starts, with the project's own Node. */
export const LAUNCHER = path('apps/cli/bin/meander.mjs');
export const SPEND_FILE = path('packages/intake/examples/weekly-spend.csv');

/** A scenario that takes milliseconds: a short warm-up and a short horizon. */
export const QUICK = ['b2b-saas', '--weeks', '12', '--set', 'market.warmupWeeks=4'] as const;

/** A line of progress: how many there are depends on how busy the machine is. */
const PROGRESS = /^\d+ of \d+ (futures|parts|claims|computations).*\n/gm;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

export interface Options {
  readonly input?: string;
  readonly directory?: string;
  /** Node and program. */
  readonly program?: readonly string[];
}

export function start(
  args: readonly string[],
  { input, directory, program = SHIPPED }: Options = {},
): Started {
  const [command = '', ...before] = program;
  const child = spawn(command, [...before, ...args], {
    ...(directory === undefined ? {} : { cwd: directory }),
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
  });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const ended = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(
    ([code, stdout, stderr]): Ended => ({ code, stdout, stderr: stderr.replaceAll(PROGRESS, '') }),
  );
  return { process: child, ended };
}

/** The command in this process, without the second that a process takes to start. Files are named in full. */
export async function meander(args: readonly string[], input = ''): Promise<Ended> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(output), text(errors)]);
  const terminal: Terminal = { input: new PassThrough().end(input), output, errors };
  await runMeander(args, terminal);
  output.end();
  errors.end();
  const [stdout, stderr] = await said;
  return { code: Number(terminal.exitCode ?? 0), stdout, stderr: stderr.replaceAll(PROGRESS, '') };
}

/** The command in a process of its own. */
export function meanderProcess(args: readonly string[], options?: Options): Promise<Ended> {
  return start(args, options).ended;
}

export async function temporaryDirectory(): Promise<{ path: string } & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), 'meander-cli-'));
  return { path: directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

/** Waits until the command says something on stderr. @throws Error with what it said when it ends before */
export function untilSaid({ process: { stderr }, ended }: Started, words: RegExp): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let heard = '';
  const hear = (part: unknown) => {
    heard += String(part);
    if (words.test(heard)) resolve();
  };
  stderr.on('data', hear);
  ended.then(() => reject(new Error(`ended without ${words}: ${heard}`)), reject);
  return promise.finally(() => stderr.off('data', hear));
}

/** Waits until a first future is finished, so that there is something to keep. */
export function firstFuture(started: Started): Promise<void> {
  return untilSaid(started, /^[1-9]\d* of \d+ futures/m);
}
