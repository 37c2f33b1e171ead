/** A value that changes over time, for many readers; a slow reader gets the latest value and nothing piles up. */
export interface Latest<T> {
  readonly value: T;
  set(value: T): void;
  /** No value comes after this one. */
  end(): void;
  /** The value now and after each change, until the end or until the reader is gone. */
  read(gone?: AbortSignal): AsyncGenerator<T>;
}

export function createLatest<T>(first: T): Latest<T> {
  let value = first;
  let version = 0;
  let hasEnded = false;
  let changed = Promise.withResolvers<void>();

  function wake() {
    const waiting = changed;
    changed = Promise.withResolvers();
    waiting.resolve();
  }

  return {
    get value() {
      return value;
    },
    set(next) {
      value = next;
      version += 1;
      wake();
    },
    end() {
      hasEnded = true;
      wake();
    },
    async *read(gone) {
      let seen = -1;
      // Without this a reader that left would be waited for until the next change.
      const left = new Promise<void>((resolve) =>
        gone?.addEventListener('abort', () => resolve(), { once: true }),
      );
      for (;;) {
        const next = changed.promise;
        if (gone?.aborted === true) return;
        if (version !== seen) {
          seen = version;
          yield value;
        } else if (hasEnded) {
          return;
        } else {
          await Promise.race([next, left]);
        }
      }
    },
  };
}
