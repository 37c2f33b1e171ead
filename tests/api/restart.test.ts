/** A server that is killed in the middle of a run loses no finished block and repeats none, whenever the kill comes. */
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mergeBlocks, decodeBlock, encodeBlock, type Manifest } from '@meander/core';
import { finishedSpans, seriesId } from '@meander/runner';
import { openStore } from '@meander/store';
import { openMeander, quick, quickVariant } from './open-meander.ts';
import { startServer, temporaryDirectory, type RunningServer } from './start-server.ts';

const REPLICATIONS = 600;
const KILLS = 2;

const start = `mutation ($input: StartComparisonInput!) { startComparison(input: $input) {
  ... on StartComparisonPayload { comparison { id baseline { id } variant { id } } } } }`;
const look = `query ($id: ID!) { comparison(id: $id) { status progress { fraction replicationsDone }
  differenceBand(metric: NET_VALUE) { week p05 p50 p95 mean } payback { weeks }
  baseline { manifest { scenarioHash } } } }`;
const input = { baseline: quick(), variant: quickVariant(), replications: REPLICATIONS };

it('a run that is killed again and again ends with the bytes of one that was not', async () => {
  await using undisturbed = await temporaryDirectory();
  const calm = await calmly(undisturbed.path);

  await using disturbed = await temporaryDirectory();
  let id = '';
  const kept: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await using server = await startServer(disturbed.path);
    if (kill === 0) id = (await server.ask(start, { input })).startComparison.comparison.id;
    await progressBeyond(server, id, (kill + 1) / (KILLS + 2));
    await server.end('SIGKILL');
    kept.push(await storedReplications(disturbed.path));
  }
  expect(kept).toEqual(kept.toSorted((a, b) => a - b));
  expect(kept[0]).toBeGreaterThan(0);
  expect(kept.at(-1)).toBeLessThan(2 * REPLICATIONS);

  const stormy = await takenUp(disturbed.path, id);
  expect(stormy.answer).toEqual(calm.answer);
  expect(stormy.bytes).toEqual(calm.bytes);
});

/** Runs the comparison in this process; the answer and the bytes of both plans. */
async function calmly(directory: string) {
  let answer: unknown;
  {
    await using meander = await openMeander({ store: await openStore(directory) });
    const { id } = (await meander.ask(start, { input })).startComparison.comparison;
    await meander.context.runner.idle();
    ({ comparison: answer } = await meander.ask(look, { id }));
  }
  return { answer, bytes: await storedBytes(directory) };
}

/** What becomes of a comparison that a restarted server finds unfinished. Nobody asks for it: it goes on by itself. */
async function takenUp(directory: string, id: string) {
  let answer: unknown;
  {
    await using server = await startServer(directory);
    await progressBeyond(server, id, 1);
    ({ comparison: answer } = await server.ask(look, { id }));
    expect(answer).toMatchObject({ status: 'COMPLETE', progress: { replicationsDone: REPLICATIONS } });
    expect(await server.end('SIGTERM')).toBe(0);
  }
  return { answer, bytes: await storedBytes(directory) };
}

async function progressBeyond(server: RunningServer, id: string, fraction: number): Promise<void> {
  for (;;) {
    const { comparison } = await server.ask(
      `query ($id: ID!) { comparison(id: $id) { status progress { fraction } } }`,
      { id },
    );
    if (comparison.progress.fraction >= fraction) return;
    expect(comparison.status).toMatch(/QUEUED|RUNNING/);
    await setTimeout(50);
  }
}

async function storedReplications(directory: string): Promise<number> {
  const blocks = await storedBlocks(directory);
  return blocks.flat().reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The merged bytes of both plans, which no way of cutting or repeating may change. */
async function storedBytes(directory: string): Promise<string[]> {
  const store = await openStore(directory);
  const texts: string[] = [];
  for (const manifest of await manifests(directory)) {
    const spans = finishedSpans(await store.spans(seriesId(manifest)), REPLICATIONS);
    const blocks = await Promise.all(spans.map((span) => store.read(seriesId(manifest), span)));
    texts.push(Buffer.from(encodeBlock(mergeBlocks(blocks.map(decodeBlock)))).toString('base64'));
  }
  await store.close();
  return texts;
}

async function storedBlocks(directory: string) {
  const store = await openStore(directory);
  const spans = await Promise.all(
    (await manifests(directory)).map((manifest) => store.spans(seriesId(manifest))),
  );
  await store.close();
  return spans;
}

async function manifests(directory: string): Promise<Manifest[]> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(`${directory}/meander.db`);
  const rows = database.prepare('select manifest from runs order by id').all();
  database.close();
  return rows.map(({ manifest }) => JSON.parse(String(manifest)) as Manifest);
}
