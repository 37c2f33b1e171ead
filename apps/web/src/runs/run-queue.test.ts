import { Client, fetchExchange } from 'urql';
import { expect, test } from 'vitest';
import { createRunQueue } from './run-queue.ts';

const EVENTS = 200;
const progress = (sequence: number) => ({
  sequence,
  status: sequence === EVENTS ? 'COMPLETE' : 'RUNNING',
  etaSeconds: 1,
  replicationsDone: sequence,
  replicationsTotal: EVENTS,
});

/** A server whose events, of all that it has to tell, arrive in one piece. */
async function answer(_: unknown, init?: RequestInit): Promise<Response> {
  const { query } = JSON.parse(init?.body as string) as { query: string };
  if (query.includes('startComparison')) {
    const startComparison = {
      __typename: 'StartComparisonPayload',
      comparison: { id: 'one', progress: progress(0) },
    };
    return Response.json({ data: { startComparison } });
  }
  const events = Array.from(
    { length: EVENTS },
    (_each, i) => `event: next\ndata: ${JSON.stringify({ data: { runProgress: progress(i + 1) } })}\n\n`,
  );
  const headers = { 'content-type': 'text/event-stream' };
  return new Response(`${events.join('')}event: complete\ndata:\n\n`, { headers });
}

test('events that arrive at once are told together', async () => {
  const client = new Client({
    url: 'http://localhost/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchSubscriptions: true,
    fetch: answer,
  });
  const queue = createRunQueue(client);
  const told: string[] = [];
  queue.subscribe(() => told.push(queue.states().get('plans')?.phase ?? 'none'));
  queue.want([{ key: 'plans', input: { baseline: { id: 'a' }, variant: { id: 'b' } } }]);
  await expect.poll(() => told.at(-1)).toBe('finished');
  expect(queue.states().get('plans')).toMatchObject({ replications: EVENTS, isStopped: false });
  // React gives a page up that is drawn anew fifty times in a row.
  expect(told.length).toBeLessThan(10);
  queue.close();
});
