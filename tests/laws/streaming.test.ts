/** A long run does not pile up: blocks go to the store as they are finished, and nobody keeps them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { manifestOf } from '@meander/core';
import { createLocalExecutor, createRunner, type BlockExecutor } from '@meander/runner';
import { openStore } from '@meander/store';
import { oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const REPLICATIONS = 10_000;
/** Blocks at work, handed over and not yet collected: a few, however many there are in all. */
const MOST_HELD = 6;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Counts the finished blocks that somebody still holds, now and then. */
function watching() {
  const local = createLocalExecutor();
  const finished: WeakRef<Uint8Array>[] = [];
  const seen = { blocks: 0, bytes: 0, mostHeld: 0 };
  const executor: BlockExecutor = {
    ...local,
    async perform(task, stop) {
      if (finished.length % 8 === 7) {
        // what was looked at stays until the turn ends
        await new Promise((resolve) => setTimeout(resolve));
        collectGarbage();
        const held = finished.filter((each) => each.deref() !== undefined).length;
        seen.mostHeld = Math.max(seen.mostHeld, held);
      }
      const blocks = await local.perform(task, stop);
      for (const { bytes } of blocks) {
        finished.push(new WeakRef(bytes));
        seen.blocks += 1;
        seen.bytes += bytes.length;
      }
      return blocks;
    },
  };
  return { executor, seen };
}

test('a run of 10,000 replications never holds more than a few blocks', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'meander-streaming-'));
  const store = await openStore(directory);
  const { executor, seen } = watching();
  const runner = createRunner({ executor, archive: store, journal: store });
  try {
    const moves = oneEvent(stageMove('unaware', 'aware', 0.2), stageMove('aware', 'customer', 0.1));
    const scenario = tinyScenario(tinyJourney(moves), { people: 100, weeks: 13 });
    const run = { population: 'cohorts', replications: REPLICATIONS, generator: 'fast' } as const;
    const experiment = { id: 'long', arms: [{ scenario, manifest: manifestOf(scenario, run) }], ...run };
    await runner.start(experiment);
    await runner.idle();
    expect(await runner.progress(experiment, 'queued')).toMatchObject({
      status: 'complete',
      replicationsDone: REPLICATIONS,
    });
    expect(seen.bytes).toBeGreaterThan(1e7);
    expect(seen.blocks).toBeGreaterThan(5 * MOST_HELD);
    expect(seen.mostHeld).toBeLessThanOrEqual(MOST_HELD);
  } finally {
    await runner.close();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
