/** The tables, as the migrations make them. Ids are text, structures are JSON text: the same on every SQL database. */
import type { ColumnType, Generated } from 'kysely';
import type { RunStatus } from './store.ts';

/** Milliseconds since 1970, written by the database. */
type CreatedAt = ColumnType<number, never, never>;

export interface Tables {
  scenarios: { hash: string; scenario: string; recipe: string; created_at: CreatedAt };
  saves: { id: string; name: string; version: number; hash: string; recipe: string; created_at: CreatedAt };
  runs: {
    id: string;
    manifest: string;
    scenario_hash: string;
    status: RunStatus;
    failure: string | null;
    created_at: CreatedAt;
  };
  comparisons: {
    id: string;
    baseline: string;
    variant: string;
    status: RunStatus;
    failure: string | null;
    created_at: CreatedAt;
  };
  blocks: {
    series: string;
    from_replication: number;
    to_replication: number;
    hash: string;
    bytes: Uint8Array;
  };
  /** Blocks whose bytes differed from those kept: each one is a fault to be looked at. */
  determinism_alarms: {
    id: Generated<number>;
    series: string;
    from_replication: number;
    to_replication: number;
    hash: string;
    bytes: Uint8Array;
    created_at: CreatedAt;
  };
}
