import { expect, test } from 'vitest';
import { recencyDimension, recencyEvent } from './recency.ts';

test('a visit is recent or longer ago', () => {
  expect(recencyDimension.levels.map(({ id, value }) => [id, value])).toEqual([
    ['away', 0],
    ['recent', 1],
  ]);
});

test('people visit by themselves, the oftener the more they remember, and by contact; windows close with time', () => {
  const visitingFactors = [{ mechanism: 'level', dimension: 'memory', gain: 2 }];
  const { moves, ...event } = recencyEvent({
    stages: ['aware'],
    visiting: 'visiting',
    window: 0.25,
    visitingFactors,
  });
  expect(event).toEqual({ kind: 'rates', id: 'recency', label: 'Visits' });
  const [visit, cool] = moves;
  expect(visit).toEqual({
    id: 'visit',
    label: 'Visits the site',
    from: { stage: ['aware'], recency: 'away' },
    to: { recency: 'recent' },
    causes: [
      { mechanism: 'need', rate: 'visiting', factors: visitingFactors },
      { mechanism: 'contact', act: 'visit' },
    ],
  });
  expect(cool).toEqual({
    id: 'cool',
    label: 'Cookie window closes',
    from: { stage: ['aware'], recency: 'recent' },
    to: { recency: 'away' },
    causes: [{ mechanism: 'need', rate: 0.25, cause: 'time', label: 'Time' }],
  });
});
