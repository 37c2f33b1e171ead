/**
 * Writes golden.json anew. New cases are added at any time; other bytes for a case that is there ask for a new engine
 * version, since links and stored runs promise the bytes of theirs. `--unreleased` says that nobody holds results of this
 * version yet.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ENGINE_VERSION } from '@meander/core';
import { hashes } from './cases.ts';
import { differing, goldenFile, readGolden } from './golden.ts';

const { values } = parseArgs({ options: { unreleased: { type: 'boolean', default: false } } });
const golden = readGolden();
const found = hashes();
const changed = differing(found, golden.hashes).filter((name) => name in golden.hashes);

if (changed.length > 0 && golden.engineVersion === ENGINE_VERSION && !values.unreleased) {
  console.error(`${changed.length} cases have other bytes:\n  ${changed.join('\n  ')}`);
  console.error(
    `Raise ENGINE_VERSION (${ENGINE_VERSION}) first, or say --unreleased if nobody holds its results yet.`,
  );
  process.exitCode = 1;
} else {
  const next = { engineVersion: ENGINE_VERSION, hashes: found };
  writeFileSync(goldenFile, `${JSON.stringify(next, undefined, 2)}\n`);
  const added = Object.keys(found).filter((name) => !(name in golden.hashes));
  console.log(`${Object.keys(found).length} cases: ${added.length} new, ${changed.length} changed or gone`);
}
