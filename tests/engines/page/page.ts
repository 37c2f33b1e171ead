/** The page: a click starts a crew of Web Workers, and the page says what came out and when. */
import { crewMemory, messageHub } from '@meander/core';
import { lineOf, wishedScenario, type Orders, type Outcome, type Wish } from './wish.ts';

async function fulfil(wish: Wish, clicked: number): Promise<Outcome> {
  const scenario = wishedScenario(wish);
  const isShared = crossOriginIsolated;
  const { members } = wish;
  const memory = isShared ? { memory: crewMemory([scenario], members) } : {};
  const channels = Array.from({ length: isShared ? 0 : members }, () => new MessageChannel());
  messageHub(channels.map(({ port1 }) => lineOf(port1)));
  const threads = Array.from({ length: members }, () => new Worker('/thread.js'));
  const answers = threads.map(
    (thread) =>
      new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
        thread.addEventListener('message', ({ data }) => resolve(data as Uint8Array<ArrayBuffer>));
        thread.addEventListener('error', ({ message }) => reject(new Error(message)));
      }),
  );
  for (const [member, thread] of threads.entries()) {
    const port = channels[member]?.port2;
    const orders: Orders = { scenario, member, members, ...memory, ...(port === undefined ? {} : { port }) };
    thread.postMessage(orders, port === undefined ? [] : [port]);
  }
  const results = await Promise.all(answers);
  const milliseconds = performance.now() - clicked;
  for (const thread of threads) thread.terminate();
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
    outcome: Promise<Outcome>;
  }
}

const wish = JSON.parse(decodeURIComponent(location.hash.slice(1))) as Wish;
window.outcome = new Promise((resolve, reject) => {
  document.querySelector('button')!.addEventListener('click', ({ timeStamp }) => {
    fulfil(wish, timeStamp).then(resolve, reject);
  });
});
