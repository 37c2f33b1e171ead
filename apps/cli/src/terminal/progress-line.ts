/** How far it is, on standard error: a bar that redraws itself on a terminal, now and then a line elsewhere. */
import type { Output } from './terminal.ts';

/** So many of what is counted are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Share of the whole that is done, 0 to 1; that of what is counted when left out. */
  readonly fraction?: number;
  readonly etaSeconds: number | null;
}

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

/**
 * @param counted what is counted, in the plural
 * @param clock milliseconds
 */
export function createProgressLine(
  isQuiet: boolean,
  stream: Pick<Output, 'write' | 'isTTY' | 'columns'>,
  counted = 'futures',
  clock: () => number = () => performance.now(),
): ProgressLine {
  if (isQuiet) return { show: () => undefined, stopping: () => undefined, clear: () => undefined };
  if (stream.isTTY) {
    return {
      show(progress) {
        const words = wordsOf(progress, counted);
        // A line that breaks could not be erased.
        const hasRoom = (stream.columns ?? 80) > BAR + 1 + words.length;
        stream.write(`${ERASE}${hasRoom ? `${barOf(fractionOf(progress))} ` : ''}${words}`);
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
      stream.write(`${wordsOf(progress, counted)}\n`);
    },
    stopping: () => void stream.write('stopping; what is finished is kept\n'),
    clear: () => undefined,
  };
}

function fractionOf({ done, total, fraction = total === 0 ? 0 : done / total }: Progress): number {
  return Math.min(1, Math.max(0, fraction));
}

function barOf(fraction: number): string {
  const full = Math.round(BAR * fraction);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function wordsOf(progress: Progress, counted: string): string {
  const { done, total, etaSeconds } = progress;
  const fraction = fractionOf(progress);
  const eta = etaSeconds === null || fraction >= 1 ? '' : `, about ${duration(etaSeconds)} left`;
  return `${Math.max(done, Math.floor(fraction * total))} of ${total} ${counted}${eta}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
