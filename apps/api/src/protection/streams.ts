/** How many streams may be open: for one client and in all. */
import type { IncomingMessage } from 'node:http';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

export const STREAM_LIMITS = { perClient: 8, inAll: 1000 } as const;

/** A stream's request: Node's when it came over a port, which then names the client. */
interface StreamContext {
  readonly request: Request;
  readonly req?: IncomingMessage;
}

export function useStreamLimit(
  limits: { readonly perClient: number; readonly inAll: number } = STREAM_LIMITS,
): Plugin {
  const open = new Map<string, number>();
  let total = 0;

  function release(client: string) {
    total -= 1;
    const left = (open.get(client) ?? 1) - 1;
    if (left > 0) open.set(client, left);
    else open.delete(client);
  }

  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const { request, req }: StreamContext = args.contextValue;
      const client = req?.socket.remoteAddress ?? 'in process';
      const mine = open.get(client) ?? 0;
      if (mine >= limits.perClient || total >= limits.inAll) {
        const most = mine >= limits.perClient ? limits.perClient : limits.inAll;
        setResultAndStopExecution({
          errors: [refusal(429, 'TOO_MANY_STREAMS', `at most ${most} streams may be open`)],
        });
        return undefined;
      }
      open.set(client, mine + 1);
      total += 1;
      let isOpen = true;
      const close = () => {
        if (isOpen) release(client);
        isOpen = false;
      };
      request.signal.addEventListener('abort', close, { once: true });
      return {
        onSubscribeResult({ result }) {
          if (!isAsyncIterable(result)) close();
          return { onEnd: close };
        },
        onSubscribeError: close,
      };
    },
  };
}
