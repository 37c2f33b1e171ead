/** The hashes that every engine has to give: written down once per engine version, in golden.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hashes } from './cases.ts';

export interface Golden {
  readonly engineVersion: string;
  readonly hashes: Hashes;
}

export const goldenFile: string = join(import.meta.dirname, 'golden.json');

export function readGolden(): Golden {
  return JSON.parse(readFileSync(goldenFile, 'utf8')) as Golden;
}

/** Names of the cases that differ: other bytes, or only in one of the two. */
export function differing(found: Hashes, golden: Hashes): string[] {
  const names = new Set([...Object.keys(golden), ...Object.keys(found)]);
  return [...names].filter((name) => found[name] !== golden[name]);
}
