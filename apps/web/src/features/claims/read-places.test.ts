import { expect, test } from 'vitest';
import { readPlaces } from './read-places.ts';

const at = (week: number | null, since: number | null = null) => ({ since, week, isWeek: false });

test('arms that are read in the same weeks share a place, and the end of a course is none', () => {
  const arms = [
    { letter: 'A', place: at(23), value: 5 },
    { letter: 'B', place: at(4), value: 5 },
    { letter: 'C', place: at(23), value: 6 },
    { letter: 'D', place: null, value: 7 },
  ];
  expect(readPlaces(arms, 52)).toEqual([
    { letters: 'B', isOfAll: false, since: 0, week: 4 },
    { letters: 'A C', isOfAll: false, since: 0, week: 23 },
  ]);
});

test('a span goes to the last week where it has no end of its own', () => {
  expect(readPlaces([{ letter: 'A', place: at(null, 30), value: 0 }], 52)).toEqual([
    { letters: 'A', isOfAll: true, since: 30, week: 52 },
  ]);
});

test('a number that is a week stands at itself, once it is known', () => {
  const mean = { since: null, week: null, isWeek: true };
  const arms = (a: number | null, b: number | null) => [
    { letter: 'A', place: mean, value: a },
    { letter: 'B', place: mean, value: b },
  ];
  expect(readPlaces(arms(null, null), 156)).toEqual([]);
  expect(readPlaces(arms(40.5, 12), 156).map(({ letters, week }) => [letters, week])).toEqual([
    ['B', 12],
    ['A', 40.5],
  ]);
});
