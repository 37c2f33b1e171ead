/** Waits for a run or a comparison, shows how far it is, and lets Ctrl-C end it with what is finished. */
import { cancelDocument, progressDocument, type Progress } from '../api/documents.ts';
import { EXIT } from '../exit.ts';
import type { Meander } from '../api/open-meander.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** How it ended: complete, or stopped with so many replications finished. */
export interface Ending {
  readonly isComplete: boolean;
  readonly replicationsDone: number;
  readonly replicationsTotal: number;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** The shell's own code for a program ended by Ctrl-C. */
const INTERRUPTED = 130;

/** @throws Error when the simulation failed */
export async function follow(meander: Meander, id: string, line: ProgressLine): Promise<Ending> {
  let isStopping = false;
  const stop = () => {
    // A second one means now.
    if (isStopping) process.exit(INTERRUPTED);
    isStopping = true;
    line.stopping();
    void meander.ask(cancelDocument, { input: { id } });
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  let last: Progress | undefined;
  try {
    for await (const event of meander.watch<{ runProgress: Progress }>(progressDocument, { id })) {
      last = event.runProgress;
      if (!isStopping) line.show(last);
    }
  } finally {
    line.clear();
    for (const signal of SIGNALS) process.off(signal, stop);
  }
  if (last === undefined || last.status === 'FAILED') throw failureOf(meander);
  return {
    isComplete: last.status === 'COMPLETE',
    replicationsDone: last.replicationsDone,
    replicationsTotal: last.replicationsTotal,
  };
}

function failureOf(meander: Meander): Error {
  const cause = meander.failure();
  return new Error(
    `the simulation failed: ${cause instanceof Error ? cause.message : 'nothing is known of why'}`,
    {
      cause,
    },
  );
}

/** Stopped early is told apart from finished by the exit code, and said. */
export function markStopped({ replicationsDone, replicationsTotal }: Ending, terminal: Terminal): void {
  terminal.exitCode = EXIT.stoppedEarly;
  terminal.errors.write(
    replicationsDone === 0
      ? 'stopped before the first future was finished\n'
      : `stopped at ${replicationsDone} of ${replicationsTotal} futures\n`,
  );
}
