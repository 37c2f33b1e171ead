import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { bySatisfaction, satisfaction, satisfactionDimension, satisfactionEvent } from './satisfaction.ts';

const factorAt = (level: string, strength: number) => {
  const value = satisfactionDimension.levels.find(({ id }) => id === level)?.value ?? 0;
  const cell = cellAt({ satisfaction: level }, { values: { satisfaction: value } });
  return satisfaction.compile(bySatisfaction(strength), contextOf()).term(cell).coefficient;
};

test('high and low change a rate by the same factor in opposite directions, neutral not at all', () => {
  expect(factorAt('neutral', 3)).toBe(1);
  expect(factorAt('high', 0.7)).toBeCloseTo(Math.exp(0.7), 12);
  expect(factorAt('high', 0.7) * factorAt('low', 0.7)).toBeCloseTo(1, 12);
  expect(factorAt('high', -0.7)).toBeCloseTo(factorAt('low', 0.7), 12);
});

test('no strength, or a journey without satisfaction, changes nothing', () => {
  for (const { id } of satisfactionDimension.levels) expect(factorAt(id, 0)).toBe(1);
  expect(satisfaction.compile(bySatisfaction(2), contextOf()).term(cellAt({})).coefficient).toBe(1);
});

test('experiences move people up and down by one level', () => {
  const event = satisfactionEvent({ stages: ['customer'], pleasing: 0.1, disappointing: 'trouble' });
  const steps = event.moves.map(({ id, from, to }) => [id, from['satisfaction'], to['satisfaction']]);
  expect(steps).toEqual([
    ['please', 'low', 'neutral'],
    ['please', 'neutral', 'high'],
    ['disappoint', 'high', 'neutral'],
    ['disappoint', 'neutral', 'low'],
  ]);
  expect(event.moves.map(({ causes }) => causes[0]!['rate'])).toEqual([0.1, 0.1, 'trouble', 'trouble']);
});

test('every level and every experience has a name that people read', () => {
  const event = satisfactionEvent({ stages: ['customer'], pleasing: 0.1, disappointing: 0.2 });
  expect(satisfactionDimension.levels.map(({ label }) => label)).toEqual(['Low', 'Neutral', 'High']);
  expect(event).toMatchObject({ kind: 'rates', id: 'satisfaction', label: 'Experiences' });
  expect(event.moves.map(({ label }) => label)).toEqual([
    'Satisfaction low to neutral',
    'Satisfaction neutral to high',
    'Satisfaction high to neutral',
    'Satisfaction neutral to low',
  ]);
  for (const { from } of event.moves) expect(from['stage']).toEqual(['customer']);
});
