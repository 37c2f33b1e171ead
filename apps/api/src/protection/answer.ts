/** Bounds of an answer: how long it may take and how large it may be. */
import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '@meander/graphql';
import { refusal } from './refusal.ts';

const ANSWER_LIMITS = { milliseconds: 10_000, characters: 5_000_000 } as const;

/** Ends operations that take too long; what they started goes on for a while and can be asked about. */
export function useDeadline(milliseconds: number = ANSWER_LIMITS.milliseconds): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const end = new AbortController();
        const late = Promise.withResolvers<ExecutionResult>();
        const timer = setTimeout(() => {
          late.resolve({
            errors: [
              refusal(
                408,
                'DEADLINE_EXCEEDED',
                `the operation took longer than ${milliseconds / 1000} seconds; what it began goes on, so ask again`,
              ),
            ],
          });
          end.abort();
        }, milliseconds);
        try {
          // Who is told to ask again waits no longer.
          const { signal }: Pick<Context, 'signal'> = args.contextValue;
          const gone = signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]);
          const contextValue = { ...args.contextValue, signal: gone };
          return await Promise.race([
            executeFn(Object.assign(args, { signal: end.signal, contextValue })),
            late.promise,
          ]);
        } finally {
          clearTimeout(timer);
        }
      });
    },
  };
}

/** Refuses to send an answer that is too large, and says so instead. */
export function useAnswerCap(characters: number = ANSWER_LIMITS.characters): Plugin {
  return {
    onExecutionResult({ result }) {
      if (result === undefined || isAsyncIterable(result) || Array.isArray(result)) return;
      Object.assign(result, { stringify: (value: unknown) => capped(value, characters) });
    },
  };
}

function capped(value: unknown, characters: number): string {
  const text = JSON.stringify(value);
  if (text.length <= characters) return text;
  const message = `the answer has ${text.length} characters (at most ${characters}); ask for less at a time`;
  return JSON.stringify({ errors: [{ message, extensions: { code: 'ANSWER_TOO_LARGE' } }] });
}
