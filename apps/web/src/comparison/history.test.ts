import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, redo, step, undo } from './history.ts';

test('undoing every step leads back to the start, and redoing every step to the end', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 50 }), (values) => {
      let history = values.reduce((so, value) => step(so, value), historyOf(0));
      const steps = history.past.length;
      const end = history.present;
      for (let i = 0; i < steps; i++) history = undo(history);
      expect(history.present).toBe(0);
      expect(undo(history)).toBe(history);
      for (let i = 0; i < steps; i++) history = redo(history);
      expect(history.present).toBe(end);
      expect(redo(history)).toBe(history);
    }),
    { seed: 42 },
  );
});

test('a drag is one step', () => {
  const start = step(historyOf(10), 11);
  const dragged = [12, 13, 14].reduce((history, value) => step(history, value, true), start);
  expect(dragged.present).toBe(14);
  expect(undo(dragged).present).toBe(10);
});

test('a new step after an undo forgets what was undone', () => {
  const history = step(undo(step(historyOf('a'), 'b')), 'c');
  expect(redo(history)).toBe(history);
  expect(undo(history).present).toBe('a');
});

test('setting the same value again is no step', () => {
  const history = historyOf({ seed: 'otter-42' });
  expect(step(history, { seed: 'otter-42' })).toBe(history);
});
