/** Ids that follow from content: the same question has the same id on every machine. */
import { createHash } from 'node:crypto';
import { canonicalJson, sha256Hex, type Manifest } from '@meander/core';

/** Id of a run: 128 bits of the SHA-256 of its manifest. */
export function runId(manifest: Manifest): string {
  return digest(manifest);
}

/** Id of a comparison, from the ids of its runs; order matters. */
export function comparisonId(baseline: string, variant: string): string {
  return digest({ baseline, variant });
}

/**
 * Key of a run's blocks. The number of replications is not part of it: the first hundred replications of a long run are
 * those of a short one, and are simulated once.
 */
export function seriesId(manifest: Manifest): string {
  return digest({ ...manifest, replications: undefined });
}

/** SHA-256 of a block's bytes, to tell whether two simulations of it agree. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function digest(content: object): string {
  return sha256Hex(canonicalJson(content)).slice(0, 32);
}
