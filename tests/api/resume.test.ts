import { expect, it } from 'vitest';
import { presetById } from '@meander/catalogue';
import { manifestOf } from '@meander/core';
import { resumeUnfinished } from '@meander/graphql';
import { openMemoryStore, type Store } from '@meander/store';
import { openMeander } from './open-meander.ts';

it('what was waiting when the last process ended is taken up, and finished', async () => {
  const store = await withRun();
  await using meander = await openMeander({ store });
  expect(await resumeUnfinished(meander.context)).toBe(1);
  await meander.context.runner.idle();
  expect(await store.unfinished()).toEqual({ runs: [], comparisons: [] });
});

it('a run that another version of the engine began is not continued with this one', async () => {
  const store = await withRun({ engineVersion: '0.0.1' });
  await using meander = await openMeander({ store });
  expect(await resumeUnfinished(meander.context)).toBe(0);
  expect((await store.run('old'))?.status).toBe('cancelled');
});

it('a run whose scenario was damaged fails by itself and holds no other one up', async () => {
  const store = await withRun();
  await store.putScenario({ hash: 'damaged', scenario: JSON.parse('{"id":1}'), recipe: {} });
  const { manifest } = (await store.run('old'))!;
  await store.putRun({ id: 'damaged', manifest, scenarioHash: 'damaged' });
  await using meander = await openMeander({ store });
  expect(await resumeUnfinished(meander.context)).toBe(1);
  await meander.context.runner.idle();
  expect([(await store.run('old'))?.status, (await store.run('damaged'))?.status]).toEqual([
    'complete',
    'failed',
  ]);
});

/** A store with one run that was never finished. */
async function withRun(change: object = {}): Promise<Store> {
  const store = await openMemoryStore();
  const preset = { ...presetById('b2b-saas')!, horizonWeeks: 4 };
  const manifest = { ...manifestOf(preset, { population: 'expected', replications: 1 }), ...change };
  const recipe = {
    preset: preset.id,
    presetVersion: 1,
    name: 'A',
    seed: preset.seed,
    lens: preset.lens,
    horizonWeeks: 4,
    changes: [],
    locks: [],
    ownChannels: [],
  };
  await store.putScenario({ hash: manifest.scenarioHash, scenario: preset, recipe });
  await store.putRun({ id: 'old', manifest, scenarioHash: manifest.scenarioHash });
  return store;
}
