/**
 * Work that nobody started for good: begun by whoever asks first, shared by all who ask the same, remembered once it is
 * done, and stopped when nobody has waited for it for a while.
 */
import { createLatest, type Latest, type PartsProgress } from '@meander/runner';
import { LRUCache } from 'lru-cache';

/** How far it is. */
export interface WorkProgress extends PartsProgress {
  /** Null before the first part is done. */
  readonly etaSeconds: number | null;
}

export type Work<Answer> = (tell: (parts: PartsProgress) => void, stop: AbortSignal) => Promise<Answer>;

export interface SharedWork<Answer> {
  /** The answer of the work that is known by a key. @throws what the work throws, or the reason why the asker is gone */
  answer(key: string, work: Work<Answer>, gone?: AbortSignal): Promise<Answer>;
  /** How far it is, now and whenever that changes, up to its end. */
  watch(key: string, work: Work<Answer>, gone?: AbortSignal): AsyncGenerator<WorkProgress>;
}

interface Begun<Answer> {
  readonly answer: Promise<Answer>;
  readonly progress: Latest<WorkProgress>;
  readonly stop: AbortController;
  waiting: number;
  /** Set while nobody waits. */
  end: ReturnType<typeof setTimeout> | undefined;
  isDone: boolean;
}

/** Milliseconds in which whoever was sent away by a deadline may ask again. */
const PATIENCE = 20_000;

/** @param remembered answers kept, the latest used */
export function createSharedWork<Answer>(remembered: number, patience = PATIENCE): SharedWork<Answer> {
  const all = new LRUCache<string, Begun<Answer>>({ max: remembered });

  function begin(key: string, work: Work<Answer>): Begun<Answer> {
    const stop = new AbortController();
    const progress = createLatest<WorkProgress>({ done: 0, total: 0, etaSeconds: null });
    const startedAt = performance.now();
    const tell = ({ done, total }: PartsProgress) => {
      const seconds = (performance.now() - startedAt) / 1000;
      progress.set({
        done,
        total,
        etaSeconds: done > 0 ? Math.ceil((seconds * (total - done)) / done) : null,
      });
    };
    const answer = work(tell, stop.signal).finally(() => {
      begun.isDone = true;
      clearTimeout(begun.end);
      progress.end();
    });
    const begun: Begun<Answer> = { answer, progress, stop, waiting: 0, end: undefined, isDone: false };
    all.set(key, begun);
    answer.catch(() => forget(key, begun));
    return begun;
  }

  function forget(key: string, begun: Begun<Answer>) {
    if (all.peek(key) === begun) all.delete(key);
  }

  function join(key: string, work: Work<Answer>): Begun<Answer> {
    const begun = all.get(key) ?? begin(key, work);
    begun.waiting += 1;
    clearTimeout(begun.end);
    return begun;
  }

  function leave(key: string, begun: Begun<Answer>) {
    begun.waiting -= 1;
    if (begun.waiting > 0 || begun.isDone) return;
    begun.end = setTimeout(() => {
      forget(key, begun);
      begun.stop.abort();
    }, patience).unref();
  }

  return {
    async answer(key, work, gone) {
      const begun = join(key, work);
      const left = Promise.withResolvers<never>();
      const go = () => left.reject(gone?.reason);
      gone?.addEventListener('abort', go, { once: true });
      try {
        if (gone?.aborted === true) go();
        return await Promise.race([begun.answer, left.promise]);
      } finally {
        gone?.removeEventListener('abort', go);
        leave(key, begun);
      }
    },
    async *watch(key, work, gone) {
      const begun = join(key, work);
      try {
        yield* begun.progress.read(gone);
      } finally {
        leave(key, begun);
      }
    },
  };
}
