import type { Meander } from '../api/open-meander.ts';
import type { Flags } from '../arguments/flag.ts';
import type { Arguments } from '../arguments/read.ts';
import type { Resolved } from '../scenario/resolve.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a verb does. */
export interface Command {
  readonly flags: Flags;
  /** How many of its words are scenarios that its flags change; 0 when left out. */
  readonly scenarios?: 0 | 1 | 2 | ((given: Arguments<Flags>) => 0 | 1 | 2);
  /** Finds what is wrong with words and flags that no description of a flag tells. @throws BadInput with every problem of it */
  check?(given: Arguments<Flags>, terminal: Terminal): void | Promise<void>;
  /** Finds what is wrong with names and weeks that are asked of a scenario. @throws BadInput with every problem of it */
  checkWith?(given: Arguments<Flags>, about: Resolved, meander: Meander): void | Promise<unknown>;
  /** @param rawArgs what stands behind the verb @throws BadInput with a problem of it; the others are found by the checks */
  run(rawArgs: readonly string[], terminal: Terminal): Promise<void>;
}
