import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOver, withProgress, type RunProgress, type RunState } from './run-state.ts';

const at = (sequence: number, status: RunProgress['status'] = 'RUNNING'): RunProgress => ({
  sequence,
  status,
  etaSeconds: 4,
  replicationsDone: Math.min(400, sequence * 40),
  replicationsTotal: 400,
});
const follow = (events: readonly RunProgress[], from: RunState = { phase: 'starting' }) =>
  events.reduce((state, event) => withProgress(state, 'one', event), from);

test('the final event said twice changes nothing', () => {
  const events = [at(1), at(2), at(10, 'COMPLETE')];
  const end = follow(events);
  expect(end).toEqual({ phase: 'finished', id: 'one', replications: 400, planned: 400, isStopped: false });
  expect(withProgress(end, 'one', at(10, 'COMPLETE'))).toBe(end);
  expect(withProgress(end, 'one', at(3))).toBe(end);
  expect(isOver(end)).toBe(true);
});

test('progress never goes back, in whatever order events arrive', () => {
  const sequences = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sequences, (order) => {
      const state = follow(order.map((sequence) => at(sequence)));
      expect(state.phase === 'running' && state.progress.sequence).toBe(Math.max(...order));
    }),
    { seed: 42 },
  );
});

test('a stopped run keeps what is finished and says how much was planned', () => {
  expect(follow([at(1), { ...at(5, 'CANCELLED'), replicationsDone: 212 }])).toEqual({
    phase: 'finished',
    id: 'one',
    replications: 212,
    planned: 400,
    isStopped: true,
  });
});

test('an event of another run takes the place of the one before', () => {
  const state = withProgress(follow([at(8)]), 'two', at(1));
  expect(state).toEqual({ phase: 'running', id: 'two', progress: at(1) });
});
