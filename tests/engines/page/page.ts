/**
 * The page: it opens its threads while it loads, and they rehearse until somebody clicks; the click gives them a run, and the page says
 * what came out and when.
 */
import { messageHub } from '@meander/core';
import { rehearsal, wishedScenario } from './scenario.ts';
import { lineOf, type Orders, type Outcome, type Part, type Report, type Wish } from './wish.ts';

interface Thread {
  readonly rehearsed: Promise<void>;
  readonly result: Promise<Uint8Array<ArrayBuffer>>;
  tell(orders: Orders, port?: MessagePort): void;
}

/** @param share passes the memory of a crew on to its other members */
function openThread(share: (memory: SharedArrayBuffer) => void): Thread {
  const worker = new Worker('/thread.js');
  const rehearsed = Promise.withResolvers<void>();
  const result = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  let isAsked = false;
  const tell = (orders: Orders, port?: MessagePort) => {
    isAsked = true;
    worker.postMessage(orders, port === undefined ? [] : [port]);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    if (data === 'loaded') {
      if (!isAsked) tell({ rehearsal: rehearsal() });
    } else if (data === 'rehearsed') rehearsed.resolve();
    else if ('memory' in data) share(data.memory);
    else result.resolve(data.result as Uint8Array<ArrayBuffer>);
  });
  worker.addEventListener('error', ({ message }) => result.reject(new Error(message)));
  return { rehearsed: rehearsed.promise, result: result.promise, tell };
}

async function fulfil(threads: readonly Thread[], wish: Wish, clicked: number): Promise<Outcome> {
  const isShared = crossOriginIsolated;
  const { members } = wish;
  const scenario = wishedScenario(wish);
  const channels = Array.from(
    { length: isShared || members === 1 ? 0 : members },
    () => new MessageChannel(),
  );
  messageHub(channels.map(({ port1 }) => lineOf(port1)));
  for (const [member, thread] of threads.entries()) {
    const port = channels[member]?.port2;
    const part: Part = { scenario, member, members, ...(port === undefined ? {} : { port }) };
    thread.tell({ part }, port);
  }
  const results = await Promise.all(threads.map(({ result }) => result));
  const milliseconds = performance.now() - clicked;
  const hashes = await Promise.all(results.map(hashOf));
  if (new Set(hashes).size !== 1) throw new Error('members of one crew have different bytes');
  return { isShared, milliseconds, hash: hashes[0]! };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

declare global {
  interface Window {
    /** All threads have rehearsed. */
    ready: Promise<unknown>;
    outcome: Promise<Outcome>;
  }
}

const wish = JSON.parse(decodeURIComponent(location.hash.slice(1))) as Wish;
const threads: Thread[] = Array.from({ length: wish.members }, () =>
  openThread((memory) => {
    for (const other of threads.slice(1)) other.tell({ memory });
  }),
);
window.ready = Promise.all(threads.map(({ rehearsed }) => rehearsed));
window.outcome = new Promise((resolve, reject) => {
  document.querySelector('button')!.addEventListener('click', ({ timeStamp }) => {
    fulfil(threads, wish, timeStamp).then(resolve, reject);
  });
});
