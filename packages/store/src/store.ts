/** The narrow port to what is kept: scenarios, runs, comparisons and finished blocks. */
import type { Manifest, Scenario } from '@meander/core';

/** Where a run or comparison stood when its status was last written down. */
export type RunStatus = 'queued' | 'running' | 'complete' | 'cancelled' | 'failed';

/** An expanded scenario under the hash of its content, with the recipe it was made from (any JSON). */
export interface ScenarioContent {
  readonly hash: string;
  readonly scenario: Scenario;
  readonly recipe: unknown;
}

/** A version of a scenario that somebody saved under a name. */
export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  /** Counts up from 1 within a name. */
  readonly version: number;
  readonly content: ScenarioContent;
}

export interface SaveRequest {
  readonly name: string;
  readonly content: ScenarioContent;
  /** Hash of the version it follows; undefined for a new name. */
  readonly expectedHash: string | undefined;
}

/** Nothing is overwritten: another latest version than expected is a conflict. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly saved: SavedScenario }
  | { readonly kind: 'conflict'; readonly current: SavedScenario };

export interface StoredRun {
  readonly id: string;
  readonly manifest: Manifest;
  readonly scenarioHash: string;
  readonly status: RunStatus;
  /** What made it fail; null unless it did. */
  readonly failure: string | null;
}

export interface StoredComparison {
  readonly id: string;
  readonly baseline: string;
  readonly variant: string;
  readonly status: RunStatus;
  /** What made it fail; null unless it did. */
  readonly failure: string | null;
}

/** Replications `from` (included) to `to` (not included). */
export interface BlockSpan {
  readonly from: number;
  readonly to: number;
}

export interface StoredBlock extends BlockSpan {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string;
}

export interface Store {
  /** Puts a scenario under its hash; one that is there already stays. */
  putScenario(content: ScenarioContent): Promise<void>;
  scenario(hash: string): Promise<ScenarioContent | undefined>;

  saveScenario(request: SaveRequest): Promise<SaveOutcome>;
  savedScenario(id: string): Promise<SavedScenario | undefined>;
  /** The latest version of each name, last saved first. */
  savedScenarios(first: number): Promise<SavedScenario[]>;

  /** Puts a run or comparison as queued; one that is there already keeps its status. */
  putRun(run: Omit<StoredRun, 'status' | 'failure'>): Promise<void>;
  run(id: string): Promise<StoredRun | undefined>;
  putComparison(comparison: Omit<StoredComparison, 'status' | 'failure'>): Promise<void>;
  comparison(id: string): Promise<StoredComparison | undefined>;
  /** Writes down where a run or comparison stands; a comparison's runs follow it unless they are complete. */
  record(id: string, status: RunStatus, failure?: string): Promise<void>;
  /** Ids of what was queued or running when its status was last written down, oldest first. */
  unfinished(): Promise<{ readonly runs: string[]; readonly comparisons: string[] }>;

  /** Finished blocks of a series, in order of replications. */
  spans(series: string): Promise<BlockSpan[]>;
  /** @throws Error when there is no such block, or its bytes are not those that were kept */
  read(series: string, span: BlockSpan): Promise<Uint8Array>;
  /** Keeps a finished block; keeping it twice is free. @throws DeterminismError when its bytes differ from those kept */
  keep(series: string, block: StoredBlock): Promise<void>;

  close(): Promise<void>;
}

/**
 * The same replications of the same scenario gave different bytes: somewhere determinism is broken. Both results are kept
 * for inspection.
 */
export class DeterminismError extends Error {
  constructor(series: string, { from, to }: BlockSpan) {
    super(
      `determinism alarm: replications ${from} to ${to - 1} of ${series} gave different bytes than before; both are kept`,
    );
    this.name = 'DeterminismError';
  }
}
