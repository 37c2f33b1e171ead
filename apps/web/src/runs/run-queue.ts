/**
 * Runs comparisons one after the other: what is wanted first runs first, what is no longer wanted is cancelled. One
 * progress subscription is open at a time, because a browser keeps only few connections to a server.
 */
import type { Client } from 'urql';
import { replyOf } from '../api/reply.ts';
import type { VariablesOf } from '../api/graphql.ts';
import { AskProgress, CancelRun, FollowRun, StartComparison } from './documents.ts';
import { isOver, withProgress, type RunProgress, type RunState } from './run-state.ts';

export interface RunRequest {
  /** Equal exactly when the results would be. */
  readonly key: string;
  readonly input: VariablesOf<typeof StartComparison>['input'];
}

export type RunStates = ReadonlyMap<string, RunState>;

export interface RunQueue {
  /** Says what should run, most wanted first. */
  want(requests: readonly RunRequest[]): void;
  /** Stops what runs now, and keeps what is finished of it. */
  stop(): void;
  /** Forgets how a request ended, so that it may be tried again. */
  forget(key: string): void;
  /** Ends what is under way. */
  close(): void;
  readonly states: () => RunStates;
  readonly subscribe: (listener: () => void) => () => void;
}

/** How often progress is asked for where the stream of events broke, in ms. */
const pollEvery = 700;
/** States that are remembered; older ones are asked for again when wanted. */
const remembered = 40;

/** Times that a run which somebody else cancelled is taken up again: pages that show the same plans share their runs. */
const resumes = 5;

interface Current {
  readonly request: RunRequest;
  id: string | null;
  /** Nobody waits for it any more. */
  isAbandoned: boolean;
  /** It is to end with what is finished. */
  isStopped: boolean;
  resumed: number;
  end: () => void;
}

export function createRunQueue(client: Client): RunQueue {
  let states: RunStates = new Map();
  let wanted: readonly RunRequest[] = [];
  let current: Current | null = null;
  // A cancellation that is still on its way would stop the next start of the same run.
  let cancelled: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  let telling: ReturnType<typeof setTimeout> | undefined;

  // A busy machine hands over the events of seconds at once: a page that drew itself anew for each would be given up by React.
  const tell = (): void => {
    telling ??= setTimeout(() => {
      telling = undefined;
      for (const listener of listeners) listener();
    });
  };

  const change = (key: string, state: RunState | null): void => {
    const next = new Map(states);
    next.delete(key);
    if (state !== null) next.set(key, state);
    for (const old of [...next.keys()].slice(0, Math.max(0, next.size - remembered))) next.delete(old);
    states = next;
    tell();
  };

  const proceed = (): void => {
    if (current !== null) return;
    const request = wanted.find(({ key }) => !isOver(states.get(key)));
    if (request !== undefined) start(request);
  };

  const cancel = (id: string): void => {
    const cancellation = client.mutation(CancelRun, { input: { id } }).toPromise();
    cancelled = Promise.all([cancelled, cancellation]);
  };

  const settle = (run: Current, state: RunState | null): void => {
    if (state?.phase === 'finished' && state.isStopped && !run.isStopped && run.resumed < resumes) {
      run.resumed += 1;
      run.end();
      void begin(run);
      return;
    }
    change(run.request.key, state);
    if (state !== null && !isOver(state)) return;
    run.end();
    if (current === run) current = null;
    proceed();
  };

  const start = (request: RunRequest): void => {
    current = { request, id: null, isAbandoned: false, isStopped: false, resumed: 0, end: () => undefined };
    void begin(current);
  };

  const begin = async (run: Current): Promise<void> => {
    const { request } = run;
    change(request.key, { phase: 'starting' });
    await cancelled;
    if (run.isAbandoned) return;
    const { data, error } = await client.mutation(StartComparison, { input: request.input }).toPromise();
    const { answer, issues, failure } = replyOf('StartComparisonPayload', data?.startComparison, error);
    if (run.isAbandoned) {
      if (answer !== null) cancel(answer.comparison.id);
    } else if (answer !== null) {
      const { id, progress } = answer.comparison;
      run.id = id;
      follow(run, id, progress);
      if (run.isStopped && current === run) cancel(id);
    } else if (issues.length > 0) {
      settle(run, { phase: 'invalid', issues });
    } else {
      settle(run, { phase: 'failed', failure: failure ?? { kind: 'unreachable' } });
    }
  };

  const follow = (run: Current, id: string, first: RunProgress): void => {
    const attempt = run.resumed;
    const isFollowed = (): boolean => current === run && run.resumed === attempt;
    const hear = (progress: RunProgress): void => {
      if (isFollowed())
        settle(run, withProgress(states.get(run.request.key) ?? { phase: 'starting' }, id, progress));
    };
    hear(first);
    if (!isFollowed()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const { data } = await client.query(AskProgress, { id }, { requestPolicy: 'network-only' }).toPromise();
      const progress = data?.comparison?.progress;
      if (progress !== undefined) hear(progress);
      if (isFollowed()) timer = setTimeout(() => void ask(), pollEvery);
    };
    // The server ends the stream after its last event, which a cancelled run has as well: nobody has to break it off.
    client.subscription(FollowRun, { id }).subscribe(({ data, error, hasNext }) => {
      if (data !== undefined) hear(data.runProgress);
      // The stream broke before its last event: ask instead.
      if (isFollowed() && timer === undefined && (error !== undefined || !hasNext)) {
        timer = setTimeout(() => void ask(), pollEvery);
      }
    });
    run.end = () => clearTimeout(timer);
  };

  const abandon = (run: Current): void => {
    run.isAbandoned = true;
    if (run.id !== null) cancel(run.id);
    settle(run, null);
  };

  return {
    want(requests) {
      wanted = requests;
      if (current !== null && !requests.some(({ key }) => key === current?.request.key)) abandon(current);
      proceed();
    },
    stop() {
      if (current === null) return;
      current.isStopped = true;
      if (current.id !== null) cancel(current.id);
    },
    forget: (key) => change(key, null),
    close() {
      wanted = [];
      if (current !== null) abandon(current);
    },
    states: () => states,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
