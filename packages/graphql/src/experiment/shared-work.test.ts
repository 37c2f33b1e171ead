import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createSharedWork, type Work } from './shared-work.ts';

const PATIENCE = 5;

/** Work in hand: it goes on as the test says. */
function workInHand() {
  const answer = Promise.withResolvers<string>();
  const begun: { tell: Parameters<Work<string>>[0]; stop: AbortSignal }[] = [];
  const work: Work<string> = (tell, stop) => {
    begun.push({ tell, stop });
    tell({ done: 0, total: 2 });
    stop.addEventListener('abort', () => answer.reject(stop.reason), { once: true });
    return answer.promise;
  };
  return { answer, begun, work };
}

it('who asks the same shares the work, and who asks again has the answer', async () => {
  const shared = createSharedWork<string>(2, PATIENCE);
  const { answer, begun, work } = workInHand();
  const asked = [shared.answer('a', work), shared.answer('a', work)];
  answer.resolve('done');
  expect(await Promise.all([...asked, shared.answer('a', work)])).toEqual(['done', 'done', 'done']);
  expect(begun).toHaveLength(1);
  await setTimeout(3 * PATIENCE);
  expect(begun[0]!.stop.aborted).toBe(false);
});

it('a stream begins it, tells how far it is, and ends with it', async () => {
  const shared = createSharedWork<string>(2, PATIENCE);
  const { answer, begun, work } = workInHand();
  const events = shared.watch('a', work);
  expect(await events.next()).toEqual({ done: false, value: { done: 0, total: 2, etaSeconds: null } });
  begun[0]!.tell({ done: 1, total: 2 });
  expect((await events.next()).value).toEqual({ done: 1, total: 2, etaSeconds: expect.any(Number) });
  answer.resolve('done');
  expect((await events.next()).done).toBe(true);
});

it('work goes on while somebody waits, is stopped a while after the last has left, and begins anew when asked for', async () => {
  const shared = createSharedWork<string>(2, PATIENCE);
  const { begun, work } = workInHand();
  const [first, second] = [new AbortController(), new AbortController()];
  const asked = [shared.answer('a', work, first.signal), shared.answer('a', work, second.signal)];
  first.abort();
  await expect(asked[0]).rejects.toThrow('aborted');
  await setTimeout(3 * PATIENCE);
  expect(begun[0]!.stop.aborted).toBe(false);
  second.abort();
  await expect(asked[1]).rejects.toThrow('aborted');
  expect(begun[0]!.stop.aborted).toBe(false);
  await setTimeout(10 * PATIENCE);
  expect(begun[0]!.stop.aborted).toBe(true);
  const again = workInHand();
  const anew = shared.answer('a', again.work);
  again.answer.resolve('again');
  expect(await anew).toBe('again');
});

it('what failed is not remembered', async () => {
  const shared = createSharedWork<string>(2, PATIENCE);
  await expect(shared.answer('a', () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
  expect(await shared.answer('a', () => Promise.resolve('luck'))).toBe('luck');
});
