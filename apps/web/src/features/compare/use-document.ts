import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft, writeDraft } from '../../comparison/draft.ts';
import { historyOf, redo, step, undo, type History } from '../../comparison/history.ts';
import {
  linkFields,
  readLink,
  writeLink,
  type Link,
  type LinkFields,
  type LinkProblem,
} from '../../comparison/link.ts';
import type { PlanPair } from '../../comparison/pair.ts';
import type { View } from '../../comparison/view.ts';

/** The comparison in work: what the address says, what was edited since, and the way back. */
export interface Document {
  readonly pair: PlanPair;
  readonly view: View;
  readonly saved: Link['saved'];
  readonly problems: readonly LinkProblem[];
  /** Counts the links that were opened: nothing of one comparison is shown as another's. */
  readonly opened: number;
  /** `merge` makes the edit part of the last step: a drag is one step. */
  readonly edit: (change: (pair: PlanPair) => PlanPair, merge?: boolean) => void;
  /** A correction that nobody asked for, such as the version that the server has: no step of its own. */
  readonly correct: (change: (pair: PlanPair) => PlanPair) => void;
  readonly look: (view: Partial<View>) => void;
  /** Tells of every change in the event that makes it, before the page is drawn anew. Gives the way to stop that. */
  readonly listen: (hear: Listener) => () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Keeps the draft in this browser; false where that is not possible. */
  readonly keepDraft: (title: string, changes: number) => boolean;
}

type Listener = (now: { readonly pair: PlanPair; readonly view: View }) => void;

interface State {
  readonly history: History<PlanPair>;
  readonly view: View;
  readonly saved: Link['saved'];
  readonly problems: readonly LinkProblem[];
  readonly opened: number;
}

/** Pause before the address follows an edit, in ms: browsers allow only so many entries. */
const pause = 250;

const text = (fields: LinkFields): string => JSON.stringify(linkFields(fields));

function load(fields: LinkFields, opened: number): State {
  const { link, problems } = readLink(fields);
  const draft = readDraft();
  // The draft's own address brings its way back along.
  const past =
    draft !== null && text(draft.link) === text(fields)
      ? draft.past.map((each) => readLink(each).link.pair)
      : [];
  return { history: { ...historyOf(link.pair), past }, view: link.view, saved: link.saved, problems, opened };
}

function fieldsOf({ history, view, saved }: State): LinkFields {
  return linkFields(writeLink({ pair: history.present, view, saved }));
}

export function useDocument(): Document {
  const search = useSearch({ from: '/compare' });
  const navigate = useNavigate({ from: '/compare' });
  const router = useRouter();
  const [state, setState] = useState(() => load(search, 0));
  const shown = useRef(text(search));
  /** What the next edit starts from, also within one event. */
  const latest = useRef(state);
  const listeners = useRef(new Set<Listener>());
  const put = useCallback((next: (before: State) => State) => {
    const before = latest.current;
    latest.current = next(before);
    if (latest.current === before) return;
    setState(latest.current);
    const { history, view } = latest.current;
    for (const hear of listeners.current) hear({ pair: history.present, view });
  }, []);

  const address = text(search);
  /** What the browser's address says now: what is drawn of it lags behind on a busy page. */
  const written = useCallback((): string => text(router.latestLocation.search as LinkFields), [router]);
  useEffect(() => {
    // An address that was left since must not undo what was edited since.
    if (address === shown.current || address !== written()) return;
    shown.current = address;
    put(({ opened }) => load(linkFields(search), opened + 1));
  }, [address, search, put, written]);

  const fields = fieldsOf(state);
  const wanted = text(fields);
  useEffect(() => {
    if (wanted === shown.current) return undefined;
    const timer = setTimeout(() => {
      // A link that was opened meanwhile is loaded instead.
      if (written() !== shown.current) return;
      shown.current = wanted;
      void navigate({ search: ({ theme }) => ({ ...fields, theme }), replace: true });
    }, pause);
    return () => clearTimeout(timer);
    // The text stands for the fields.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, navigate, written]);

  const change = useCallback(
    (next: (history: History<PlanPair>) => History<PlanPair>) =>
      put((before) => {
        const history = next(before.history);
        // Once edited, a comparison is no longer the saved one.
        return history === before.history ? before : { ...before, history, saved: null, problems: [] };
      }),
    [put],
  );

  const { history, view } = state;
  return {
    pair: history.present,
    view,
    saved: state.saved,
    problems: state.problems,
    opened: state.opened,
    edit: useCallback(
      (next, merge = false) => change((before) => step(before, next(before.present), merge)),
      [change],
    ),
    correct: useCallback(
      (next) =>
        put((before) => {
          const present = next(before.history.present);
          return { ...before, history: { ...before.history, present }, saved: null };
        }),
      [put],
    ),
    look: useCallback((next) => put((before) => ({ ...before, view: { ...before.view, ...next } })), [put]),
    listen: useCallback((hear) => {
      listeners.current.add(hear);
      return () => listeners.current.delete(hear);
    }, []),
    undo: useCallback(() => change(undo), [change]),
    redo: useCallback(() => change(redo), [change]),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    keepDraft: (title, changes) =>
      writeDraft({
        title,
        changes,
        link: fields,
        past: history.past.map((pair) => linkFields(writeLink({ pair, view }))),
      }),
  };
}
