import type { Flags } from '../arguments/flag.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a verb does. */
export interface Command {
  readonly flags: Flags;
  /** How many scenarios it takes, with all their flags; 0 when left out. */
  readonly scenarios?: 0 | 1 | 2;
  /** @param rawArgs what stands behind the verb @throws BadInput with every problem of it */
  run(rawArgs: readonly string[], terminal: Terminal): Promise<void>;
}
