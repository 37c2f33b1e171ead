import { expect, it } from 'vitest';
import { openMeander, quick, quickVariant, type Answer } from './open-meander.ts';

const subscription = `subscription ($id: ID!) { runProgress(id: $id) {
  runId sequence status fraction etaSeconds replicationsDone replicationsTotal } }`;

it('a stream tells of every state in order and ends with the final one', async () => {
  await using meander = await openMeander();
  const { startComparison } = await meander.ask(
    `mutation ($input: StartComparisonInput!) { startComparison(input: $input) {
      ... on StartComparisonPayload { comparison { id } } } }`,
    { input: { baseline: quick(), variant: quickVariant(), replications: 300 } },
  );
  const { id } = startComparison.comparison;
  const events: Answer[] = [];
  for await (const { runProgress } of meander.stream(subscription, { id })) events.push(runProgress);
  const last = events.at(-1);
  expect(last).toMatchObject({
    runId: id,
    status: 'COMPLETE',
    fraction: 1,
    replicationsDone: 300,
    replicationsTotal: 300,
  });
  expect(events.filter(({ status }) => status === 'COMPLETE')).toHaveLength(1);
  for (const [i, event] of events.slice(1).entries()) {
    expect(event.sequence).toBeGreaterThanOrEqual(events[i].sequence);
    expect(event.fraction).toBeGreaterThanOrEqual(events[i].fraction);
  }
});

it('a stream of what is finished says so once and ends', async () => {
  await using meander = await openMeander();
  const { startRun } = await meander.ask(
    `mutation ($input: StartRunInput!) { startRun(input: $input) { ... on StartRunPayload { run { id } } } }`,
    { input: { scenario: quick(), replications: 3 } },
  );
  await meander.context.runner.idle();
  const events = await all(meander.stream(subscription, { id: startRun.run.id }));
  expect(events.map(({ runProgress }) => runProgress.status)).toEqual(['COMPLETE']);
});

it('a stream of nothing ends at once', async () => {
  await using meander = await openMeander();
  expect(await all(meander.stream(subscription, { id: 'UnVuOm5vcGU=' }))).toEqual([]);
});

async function all(events: AsyncIterable<Answer>): Promise<Answer[]> {
  const found: Answer[] = [];
  for await (const event of events) found.push(event);
  return found;
}
