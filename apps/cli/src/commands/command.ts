import type { Flags } from '../arguments/flag.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a verb does. */
export interface Command {
  readonly flags: Flags;
  /** @param rawArgs what stands behind the verb @throws BadInput with every problem of it */
  run(rawArgs: readonly string[], terminal: Terminal): Promise<void>;
}
