import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { byLeadScore, engagementDimension, engagementEvent, leadScore } from './lead-score.ts';

const lead = (fit: number, engagement: number) =>
  cellAt({ engagement: 'some' }, { traits: { fit }, values: { engagement } });
const gateOf = (use: Parameters<typeof byLeadScore>[0], cell = lead(0.8, 1 / 3)) =>
  leadScore.compile(byLeadScore(use), contextOf()).term(cell).coefficient;
const weights = { traits: { fit: 10 }, levels: { engagement: 6 } };

test('leads are handed over above the threshold, and only above it', () => {
  expect(gateOf({ ...weights, threshold: 9.9 })).toBe(1);
  expect(gateOf({ ...weights, threshold: 10 })).toBe(0);
  expect(gateOf({ ...weights, threshold: 9.9 }, lead(0.8, 0))).toBe(0);
});

test('a blurred threshold is a logistic in the score', () => {
  expect(gateOf({ ...weights, threshold: 9, width: 0.5 })).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  expect(gateOf({ ...weights, threshold: 1000, width: 0.001 })).toBeCloseTo(0, 12);
});

test('a threshold below every score lets everybody through', () => {
  expect(gateOf({ threshold: -1 })).toBe(1);
});

test('engagement rises by signs of interest and falls with time, by one level', () => {
  const event = engagementEvent({ stages: ['lead'], engaging: 0.1, cooling: 0.2 });
  const ids = engagementDimension.levels.map(({ id }) => id);
  expect(event.moves.map(({ id, from, to }) => [id, from['engagement'], to['engagement']])).toEqual([
    ...[0, 1, 2].map((i) => ['engage', ids[i], ids[i + 1]]),
    ...[0, 1, 2].map((i) => ['cool', ids[i + 1], ids[i]]),
  ]);
  expect(event).toMatchObject({ kind: 'rates', id: 'engagement', label: 'Signs of interest' });
  const [engage, cool] = [event.moves[0]!, event.moves[3]!];
  expect(engage).toMatchObject({
    label: `Interest ${ids[0]} to ${ids[1]}`,
    from: { stage: ['lead'] },
    causes: [
      { mechanism: 'need', rate: 0.1 },
      { mechanism: 'contact', act: 'engage' },
    ],
  });
  expect(cool).toMatchObject({
    label: `Interest ${ids[1]} to ${ids[0]}`,
    from: { stage: ['lead'] },
    causes: [{ mechanism: 'need', rate: 0.2, cause: 'time', label: 'Time' }],
  });
});
