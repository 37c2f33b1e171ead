/** One manifest, the same bytes: in every engine of this machine, on any number of threads, today and with the last release. */
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBlock, ENGINE_VERSION, mergeBlocks } from '@meander/core';
import { createThreadExecutor } from '@meander/runner';
import { nightly } from '../laws/worlds.ts';
import { ASK, bundleCases } from './bundle.ts';
import { comparisonCase, comparisonHash, hashes, type Hashes } from './cases.ts';
import { engines, interpreter } from './engines.ts';
import { differing, readGolden } from './golden.ts';

const golden = readGolden();
const isCi = process.env['CI'] === 'true';
const HINT =
  'other bytes than golden.json: links and stored runs break. If that is meant, raise ENGINE_VERSION and run `pnpm --filter @meander/tests golden`';

test('the golden hashes are those of this engine version', () => {
  expect(golden.engineVersion, 'run `pnpm --filter @meander/tests golden`').toBe(ENGINE_VERSION);
});

test('WebAssembly and TypeScript give the same golden hashes', () => {
  const of = (kernel: string) =>
    Object.entries(golden.hashes).filter(([name]) => name.endsWith(`agents by ${kernel}`));
  expect(of('WebAssembly').length).toBeGreaterThan(0);
  expect(of('WebAssembly').map(([, hash]) => hash)).toEqual(of('TypeScript').map(([, hash]) => hash));
});

test('the sources give the golden hashes', () => {
  expect(differing(hashes(), golden.hashes), HINT).toEqual([]);
});

describe('one script', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundleCases();
  });

  for (const engine of nightly ? [...engines(), interpreter] : engines()) {
    const { name, from, isHere } = engine;
    if (!isHere && !isCi) console.log(`No ${name} here (${from}): its bytes are not looked at.`);
    test.skipIf(!isHere && !isCi)(`gives the golden hashes in ${name}`, async () => {
      expect(isHere, `${name} is missing: install ${from}`).toBe(true);
      const found = JSON.parse(await engine.evaluate(script, ASK)) as Hashes;
      const lacks = (each: string) => engine === interpreter && each.endsWith('by WebAssembly');
      expect(
        differing(found, golden.hashes).filter((each) => !lacks(each)),
        HINT,
      ).toEqual([]);
    });
  }
});

test.each([1, 2, 4, 8])('%i threads give the golden hash of a comparison', async (threads) => {
  const { baseline, variant, options } = comparisonCase('b2b-saas', 'lifecycle');
  const { population, to } = options;
  const executor = createThreadExecutor({ threads });
  try {
    // Blocks of two, all asked for at once: they end in any order.
    const tasks = Array.from({ length: to / 2 }, (_, i) => ({ from: 2 * i, to: 2 * i + 2 }));
    const scenarios = [baseline, variant];
    const never = new AbortController().signal;
    const done = await Promise.all(
      tasks.map((span) => executor.perform({ scenarios, population, generator: 'fast', ...span }, never)),
    );
    const [a, b] = [0, 1].map((arm) => mergeBlocks(done.map((blocks) => decodeBlock(blocks[arm]!.bytes))));
    expect(comparisonHash(a!, b!)).toBe(golden.hashes['b2b-saas, lifecycle: comparison']);
  } finally {
    await executor.close();
  }
});
