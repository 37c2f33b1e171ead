import { mix32 } from './mixer.ts';

/**
 * Draws are keyed by what things are called, never by where they stand in a compiled list, so that adding an
 * unreachable level or an idle channel leaves everyone's luck as it was.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const END_OF_NAME = 0x100; // no byte has this value, so ['ab', 'c'] and ['a', 'bc'] differ

/** A stable hash, 0..2^32-2, of one name: FNV-1a over its UTF-16 bytes, then a final avalanche. */
export function nameHash(name: string): number {
  return finished(absorb(FNV_OFFSET, name));
}

/** A stable hash, 0..2^32-2, of an ordered list of names, such as the segment and levels of a cell. */
export function namesHash(names: readonly string[]): number {
  let hash = FNV_OFFSET;
  for (const name of names) hash = Math.imul(absorb(hash, name) ^ END_OF_NAME, FNV_PRIME);
  return finished(hash);
}

function absorb(hash: number, name: string): number {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash;
}

/** The word with all bits set belongs to agents' common draws (schedule.ts). */
function finished(hash: number): number {
  return Math.min(mix32(hash) >>> 0, 0xfffffffe);
}
