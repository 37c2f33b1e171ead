/** Several processes use one data directory at once: nobody's save is lost, nobody's is overwritten unseen. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openStore } from '@meander/store';

const SAVES = 20;

/** Saves again and again under one name, each time after the version it saw last; prints how often it got through. */
const saver = `
  import { openStore } from '@meander/store';
  const [, directory, label] = process.argv;
  const store = await openStore(directory);
  let expectedHash;
  let saved = 0;
  for (let i = 0; saved < ${SAVES}; i++) {
    const content = { hash: label + '-' + i, scenario: {}, recipe: { label, i } };
    const outcome = await store.saveScenario({ name: 'shared', content, expectedHash });
    if (outcome.kind === 'saved') saved += 1;
    expectedHash = outcome.kind === 'saved' ? content.hash : outcome.current.content.hash;
  }
  await store.close();
  console.log(saved);
`;

it('two processes that save under one name get every version in a row', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'meander-two-'));
  const run = promisify(execFile);
  const save = (label: string) =>
    run(
      process.execPath,
      ['--conditions=@meander/source', '--input-type=module', '-e', saver, directory, label],
      {
        cwd: import.meta.dirname,
      },
    );
  const counts = await Promise.all([save('a'), save('b')]);
  expect(counts.map(({ stdout }) => Number(stdout))).toEqual([SAVES, SAVES]);
  const store = await openStore(directory);
  const [latest] = await store.savedScenarios(1);
  expect(latest?.version).toBe(2 * SAVES);
  await store.close();
  await rm(directory, { recursive: true, force: true });
});
