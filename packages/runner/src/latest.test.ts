import { expect, it } from 'vitest';
import { createLatest } from './latest.ts';

it('a reader that is slower than the changes gets the first and the latest value only', async () => {
  const latest = createLatest(0);
  const reader = latest.read();
  expect(await reader.next()).toEqual({ done: false, value: 0 });
  for (let value = 1; value <= 1000; value++) latest.set(value);
  expect(await reader.next()).toEqual({ done: false, value: 1000 });
  latest.end();
  expect(await reader.next()).toEqual({ done: true, value: undefined });
});

it('a value that is set before the end is read before the end', async () => {
  const latest = createLatest('a');
  const seen: string[] = [];
  const reading = (async () => {
    for await (const each of latest.read()) seen.push(each);
  })();
  await Promise.resolve();
  latest.set('b');
  latest.end();
  await reading;
  expect(seen.at(-1)).toBe('b');
});

it('a reader that is gone is not waited for', async () => {
  const latest = createLatest('a');
  const gone = new AbortController();
  const reader = latest.read(gone.signal);
  await reader.next();
  const waiting = reader.next();
  gone.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
});
