/**
 * What travels with a result: everything needed to run it again, and the hash to compare it with. It is enough for
 * `meander run --verify`.
 */
import type { Manifest } from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';
import type { Resolved } from '../scenario/resolve.ts';
import type { FinishedComparison, FinishedRun } from './start.ts';

/** One scenario that was simulated. */
export interface ArmManifest extends Manifest {
  /** The API's input, or a whole scenario. */
  readonly scenario: unknown;
  /** SHA-256 of its results. */
  readonly resultHash: string;
}

export interface ComparisonManifest extends Pick<
  Manifest,
  'engineVersion' | 'seed' | 'population' | 'replications' | 'generator' | 'reproduceCommand'
> {
  readonly baseline: ArmManifest;
  readonly variant: ArmManifest;
}

export async function runManifest(
  meander: Meander,
  { manifest }: Pick<FinishedRun, 'manifest'>,
  { definition }: Resolved,
): Promise<ArmManifest> {
  return { ...manifest, scenario: definition, resultHash: await meander.resultHash(manifest) };
}

export async function comparisonManifest(
  meander: Meander,
  { baseline, variant, reproduceCommand }: FinishedComparison,
  resolved: { readonly baseline: Resolved; readonly variant: Resolved },
): Promise<ComparisonManifest> {
  const { engineVersion, seed, population, replications, generator } = baseline;
  return {
    engineVersion,
    seed,
    population,
    replications,
    generator,
    reproduceCommand,
    baseline: await runManifest(meander, { manifest: baseline }, resolved.baseline),
    variant: await runManifest(meander, { manifest: variant }, resolved.variant),
  };
}
