/** What determines the bytes of a run, and travels with its results. */
export interface Manifest {
  readonly engineVersion: string;
  /** SHA-256 of the canonical scenario, lens included. */
  readonly scenarioHash: string;
  /** preset@version the scenario was made from. */
  readonly preset: string;
  readonly population: 'expected' | 'cohorts' | 'agents';
  readonly people: number;
  readonly replications: number;
  readonly generator: 'fast' | 'audit';
  readonly seed: string;
}

/** Changes whenever the same manifest would give other bytes. */
export const ENGINE_VERSION = '1.1.0';
