/** The narrow ports to where finished work is kept. The store implements them; the runner knows no database. */
import type { Status } from './experiment.ts';
import type { Span } from './spans.ts';
import type { FinishedBlock } from './task.ts';

/** Finished blocks by series; truth about what is done. */
export interface BlockArchive {
  spans(series: string): Promise<readonly Span[]>;
  /** @throws when there is no such block or its bytes are damaged */
  read(series: string, span: Span): Promise<Uint8Array>;
  /** Keeping a block twice is free. @throws when a block of the same replications has other bytes */
  keep(series: string, block: FinishedBlock): Promise<void>;
}

/** Where an experiment's status is written down, to be found after a restart. */
export interface Journal {
  record(id: string, status: Status, failure?: string): Promise<void>;
}
