import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryStore, openStore } from './open-store.ts';
import { DeterminismError, type ScenarioContent, type Store, type StoredBlock } from './store.ts';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'meander-store-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('scenarios', () => {
  it('are kept under the hash of their content, also for the next process', async () => {
    const first = await openStore(directory);
    await first.putScenario(content('aa', { locks: ['x'] }));
    await first.close();
    const second = await openStore(directory);
    expect(await second.scenario('aa')).toEqual(content('aa', { locks: ['x'] }));
    expect(await second.scenario('bb')).toBeUndefined();
    await second.close();
  });

  it('are saved under a name as versions that follow each other', async () => {
    await using store = await memory();
    const one = await store.saveScenario({ name: 'Plan', content: content('aa'), expectedHash: undefined });
    expect(one).toMatchObject({ kind: 'saved', saved: { version: 1, content: { hash: 'aa' } } });
    const two = await store.saveScenario({ name: 'Plan', content: content('bb'), expectedHash: 'aa' });
    expect(two).toMatchObject({ kind: 'saved', saved: { version: 2 } });
    const again = await store.saveScenario({ name: 'Plan', content: content('bb'), expectedHash: undefined });
    expect(again).toEqual(two);
    expect(one.kind === 'saved' && (await store.savedScenario(one.saved.id))?.content.hash).toBe('aa');
  });

  it('that somebody else saved meanwhile are not overwritten', async () => {
    await using store = await memory();
    await store.saveScenario({ name: 'Plan', content: content('aa'), expectedHash: undefined });
    await store.saveScenario({ name: 'Plan', content: content('bb'), expectedHash: 'aa' });
    const late = await store.saveScenario({ name: 'Plan', content: content('cc'), expectedHash: 'aa' });
    expect(late).toMatchObject({ kind: 'conflict', current: { version: 2, content: { hash: 'bb' } } });
    expect((await store.savedScenarios(10)).map(({ content: { hash } }) => hash)).toEqual(['bb']);
  });

  it('keep their own names and locks although their hash is the same', async () => {
    await using store = await memory();
    await store.saveScenario({ name: 'A', content: content('aa', { locks: [] }), expectedHash: undefined });
    await store.saveScenario({
      name: 'B',
      content: content('aa', { locks: ['tv'] }),
      expectedHash: undefined,
    });
    const saved = (await store.savedScenarios(10)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(saved.map((each) => [each.name, each.content.recipe])).toEqual([
      ['A', { locks: [] }],
      ['B', { locks: ['tv'] }],
    ]);
  });
});

describe('runs', () => {
  it('that were not finished are found after a restart, oldest first', async () => {
    await using store = await memory();
    await putRuns(store, ['r1', 'r2', 'r3']);
    await store.putComparison({ id: 'c1', baseline: 'r1', variant: 'r2' });
    await store.record('r3', 'complete');
    expect(await store.unfinished()).toEqual({ runs: ['r1', 'r2'], comparisons: ['c1'] });
  });

  it('follow the status of their comparison, unless they are complete', async () => {
    await using store = await memory();
    await putRuns(store, ['r1', 'r2', 'r3']);
    await store.putComparison({ id: 'c1', baseline: 'r1', variant: 'r2' });
    await store.record('r1', 'complete');
    await store.record('c1', 'cancelled');
    const statuses = await Promise.all(['r1', 'r2', 'r3'].map(async (id) => (await store.run(id))?.status));
    expect(statuses).toEqual(['complete', 'cancelled', 'queued']);
    expect((await store.comparison('c1'))?.status).toBe('cancelled');
  });

  it('put twice keep the status they have', async () => {
    await using store = await memory();
    await putRuns(store, ['r1']);
    await store.record('r1', 'running');
    await putRuns(store, ['r1']);
    expect((await store.run('r1'))?.status).toBe('running');
  });
});

describe('blocks', () => {
  it('come back byte for byte', async () => {
    await using store = await memory();
    await store.keep('s', block(0, 8, 'abc'));
    expect(await store.spans('s')).toEqual([{ from: 0, to: 8 }]);
    expect(Buffer.from(await store.read('s', { from: 0, to: 8 })).toString()).toBe('abc');
  });

  it('kept twice with the same bytes are one block', async () => {
    await using store = await memory();
    await store.keep('s', block(0, 8, 'abc'));
    await store.keep('s', block(0, 8, 'abc'));
    expect(await store.spans('s')).toHaveLength(1);
  });

  it('of the same replications with other bytes raise an alarm, and both are kept', async () => {
    const store = await openStore(directory);
    await store.keep('s', block(0, 8, 'abc'));
    await expect(store.keep('s', block(0, 8, 'abd'))).rejects.toThrow(DeterminismError);
    expect(Buffer.from(await store.read('s', { from: 0, to: 8 })).toString()).toBe('abc');
    await store.close();
    const alarms = withDatabase((database) => database.prepare('select bytes from determinism_alarms').all());
    expect(alarms.map(({ bytes }) => Buffer.from(bytes as Uint8Array).toString())).toEqual(['abd']);
  });

  it('whose bytes were changed on disk are refused, never served', async () => {
    const store = await openStore(directory);
    await store.keep('s', block(0, 8, 'abc'));
    await store.close();
    withDatabase((database) => database.exec(`update blocks set bytes = cast('xyz' as blob)`));
    const again = await openStore(directory);
    await expect(again.read('s', { from: 0, to: 8 })).rejects.toThrow('damaged');
    await again.close();
  });
});

describe('the data directory', () => {
  it('is opened again after a process that used it was killed', async () => {
    const store = await openStore(directory);
    await store.putScenario(content('aa'));
    await store.close();
    // The note of a process that is no more: no process has this number.
    await writeFile(join(directory, 'processes', '4194304-1'), '');
    const next = await openStore(directory);
    expect(await next.scenario('aa')).toBeDefined();
    await next.close();
    expect(await readdir(join(directory, 'processes'))).toEqual([]);
  });

  it('with a damaged database is refused after an unclean end', async () => {
    const store = await openStore(directory);
    for (let i = 0; i < 50; i++) await store.keep('s', block(i, i + 1, String(i).repeat(2000)));
    await store.close();
    await damage(join(directory, 'meander.db'));
    await writeFile(join(directory, 'processes', '4194304-1'), '');
    await expect(openStore(directory)).rejects.toThrow(/damaged|malformed/);
  });

  it('made by a later version is refused instead of guessed at', async () => {
    const store = await openStore(directory);
    await store.close();
    withDatabase((database) =>
      database.exec(`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`),
    );
    await expect(openStore(directory)).rejects.toThrow('could not be brought up to date');
  });
});

function withDatabase<T>(use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(directory, 'meander.db'));
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** Overwrites pages in the middle of the file, header left alone. */
async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes.fill(0x5a, 4096, Math.min(bytes.length, 4096 * 12));
  await writeFile(path, bytes);
}

async function memory(): Promise<Store & AsyncDisposable> {
  const store = await openMemoryStore();
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}

/** The store never looks into a scenario, so any object stands for one. */
function content(hash: string, recipe: unknown = {}): ScenarioContent {
  return { hash, scenario: JSON.parse('{}'), recipe };
}

async function putRuns(store: Store, ids: readonly string[]): Promise<void> {
  await store.putScenario(content('aa'));
  for (const id of ids) {
    await store.putRun({
      id,
      scenarioHash: 'aa',
      manifest: {
        engineVersion: '1',
        scenarioHash: 'aa',
        preset: 'p@1',
        population: 'cohorts',
        people: 1,
        replications: 1,
        generator: 'fast',
        seed: 's',
      },
    });
  }
}

function block(from: number, to: number, text: string): StoredBlock {
  const bytes = Buffer.from(text);
  return { from, to, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
