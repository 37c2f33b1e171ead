/** What was, what is, and what was undone. A value that did not change adds no step. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps back that are remembered. */
const depth = 100;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new present. With `merge`, it takes the place of the last step: a slider's drag is one step, however far it goes. */
export function step<T>(history: History<T>, present: T, merge = false): History<T> {
  if (JSON.stringify(present) === JSON.stringify(history.present)) return history;
  if (merge && history.past.length > 0) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-depth), present, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest };
}
