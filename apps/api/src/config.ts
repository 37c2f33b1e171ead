/** Settings from the environment: every problem at once, with the variable's name. */
import * as z from 'zod';
import { defaultDirectory } from '@meander/store';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'] as const;

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.enum(LOOPBACK).default('127.0.0.1'),
  MEANDER_HOME: z.string().optional(),
  MEANDER_DATA: z.string().optional(),
  WARM_UP: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});

export interface Config {
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Address to listen on. Always this machine itself: there are no accounts yet to tell visitors apart. */
  readonly host: (typeof LOOPBACK)[number];
  /** Where scenarios and results are kept. */
  readonly directory: string;
  /** Folder of published series for the proofs, if there is one. */
  readonly dataDirectory: string | undefined;
  /** Whether threads and code are made ready before the first question. */
  readonly isWarmedUp: boolean;
  readonly logLevel: string;
}

/** @throws Error that lists every variable that cannot be used */
export function readConfig(environment: NodeJS.ProcessEnv, isTerminal: boolean): Config {
  const { success, data, error } = environmentSchema.safeParse(environment);
  if (!success) {
    const problems = error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `invalid ${name}: ${JSON.stringify(environment[name])} (${expected(name)})`;
    });
    throw new Error(problems.join('\n'));
  }
  return {
    port: data.PORT,
    host: data.HOST,
    directory: defaultDirectory(environment),
    dataDirectory: data.MEANDER_DATA || undefined,
    isWarmedUp: data.WARM_UP === 'on',
    logLevel: data.LOG_LEVEL ?? (isTerminal ? 'warn' : 'info'),
  };
}

function expected(name: string): string {
  if (name === 'PORT') return 'expected a port from 0 to 65535; 0 takes a free one';
  if (name === 'HOST') {
    return `expected one of ${LOOPBACK.join(', ')}: Meander has no accounts yet, so it serves this machine only`;
  }
  if (name === 'WARM_UP') return 'expected on or off';
  return 'expected fatal, error, warn, info, debug, trace or silent';
}
