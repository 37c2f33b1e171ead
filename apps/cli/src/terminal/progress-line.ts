/** Progress on standard error: a bar that redraws itself on a terminal, now and then a line elsewhere. */
import type { Progress } from '../api/documents.ts';
import type { Output } from './terminal.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  /** Says that it is ending with what is finished. */
  stopping(): void;
  /** Leaves nothing of the bar behind. */
  clear(): void;
}

const BAR = 30;
/** Milliseconds between two lines where there is no terminal. */
const PAUSE = 2_000;
const ERASE = '\r\u001B[2K';

export function createProgressLine(
  isQuiet: boolean,
  stream: Pick<Output, 'write' | 'isTTY' | 'columns'>,
  clock: () => number = () => performance.now(),
): ProgressLine {
  if (isQuiet) return { show: () => undefined, stopping: () => undefined, clear: () => undefined };
  if (stream.isTTY) {
    return {
      show(progress) {
        const words = wordsOf(progress);
        // A line that breaks could not be erased.
        const hasRoom = (stream.columns ?? 80) > BAR + 1 + words.length;
        stream.write(`${ERASE}${hasRoom ? `${barOf(progress.fraction)} ` : ''}${words}`);
      },
      stopping: () => void stream.write(`${ERASE}Stopping; what is finished is kept ...`),
      clear: () => void stream.write(ERASE),
    };
  }
  let last = clock();
  return {
    show(progress) {
      if (clock() - last < PAUSE) return;
      last = clock();
      stream.write(`${wordsOf(progress)}\n`);
    },
    stopping: () => void stream.write('stopping; what is finished is kept\n'),
    clear: () => undefined,
  };
}

function barOf(fraction: number): string {
  const full = Math.round(BAR * Math.min(1, Math.max(0, fraction)));
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function wordsOf({ replicationsDone, replicationsTotal, fraction, etaSeconds }: Progress): string {
  const done = Math.max(replicationsDone, Math.floor(fraction * replicationsTotal));
  const eta = etaSeconds === null || fraction >= 1 ? '' : `, about ${duration(etaSeconds)} left`;
  return `${done} of ${replicationsTotal} futures${eta}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
