/** Waits for a run, a comparison or an answer, shows how far it is, and lets Ctrl-C end it. */
import { cancelDocument, progressDocument, type Progress, type WorkProgress } from '../api/documents.ts';
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
      if (!isStopping) line.show(shownOf(last));
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

function shownOf({ replicationsDone, replicationsTotal, ...rest }: Progress) {
  return { ...rest, done: replicationsDone, total: replicationsTotal };
}

/**
 * Waits for the end of work that stops when nobody waits for it.
 * @param events its progress
 * @returns whether it is done; Ctrl-C leaves it
 */
export async function followWork(
  events: AsyncIterator<WorkProgress>,
  line: ProgressLine,
  terminal: Terminal,
): Promise<boolean> {
  const stopped = Promise.withResolvers<'stopped'>();
  const stop = () => stopped.resolve('stopped');
  for (const signal of SIGNALS) process.on(signal, stop);
  let last: WorkProgress | undefined;
  try {
    for (;;) {
      const next = await Promise.race([events.next(), stopped.promise]);
      if (next === 'stopped') break;
      if (next.done === true) return true;
      last = next.value;
      line.show(last);
    }
  } finally {
    line.clear();
    for (const signal of SIGNALS) process.off(signal, stop);
  }
  terminal.exitCode = EXIT.stoppedEarly;
  terminal.errors.write(
    `stopped at ${last?.done ?? 0} of ${last?.total ?? 0} parts; there is no answer yet\n`,
  );
  return false;
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
