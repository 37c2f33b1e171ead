import { defineStory, type CustomerJourney, type JourneyStep } from '@meander/core';
import { expect, test } from 'vitest';
import { readerAmong } from './story.ts';

const channels = [
  { id: 'radio', kind: 'upstream', trackability: 0.02 },
  { id: 'social', kind: 'upstream', trackability: 0.5 },
  { id: 'mail', kind: 'downstream', trackability: 0.9 },
] as const;

type Told = readonly [
  week: number,
  kind: JourneyStep['kind'],
  move: string | null,
  by: string | null,
  from: string,
  to: string,
];

function journeyOf(...told: readonly Told[]): CustomerJourney {
  return {
    customer: 0,
    segment: 'all',
    start: { stage: 'a' },
    steps: told.map(([week, kind, move, by, from, to], i) => ({
      week,
      time: i / 100,
      kind,
      event: 'stage',
      move,
      label: move ?? by ?? '',
      cause: by ?? 'need',
      causeLabel: null,
      channel: by,
      isLogged: false,
      isOpened: kind === 'contact' && by === 'mail' ? week === 5 : null,
      from: { stage: from },
      to: { stage: to },
    })),
  };
}

type Happening = Parameters<typeof defineStory>[0]['steps'][number]['happenings'][number];
const read = (...happenings: Happening[]) =>
  readerAmong(
    defineStory({
      id: 'tale',
      version: 1,
      title: 'Tale',
      purpose: 'To be found',
      source: 'this test',
      journey: 'any',
      steps: happenings.map((happening, i) => ({ id: `s${i}`, label: `Step ${i}`, happenings: [happening] })),
    }),
    channels,
  );

const life = journeyOf(
  [1, 'move', 'hear', 'radio', 'a', 'b'],
  [2, 'contact', null, 'mail', 'b', 'b'],
  [2, 'contact', null, 'mail', 'b', 'b'],
  [4, 'move', 'sleep', null, 'b', 'z'],
  [5, 'contact', null, 'mail', 'z', 'z'],
  [30, 'move', 'wake', null, 'z', 'b'],
  [48, 'purchase', 'buy', 'social', 'b', 'c'],
  [100, 'purchase', 'buy', null, 'c', 'c'],
);
const weeks = (match: ReturnType<ReturnType<typeof read>>) => match?.steps.map((step) => step.week);

test('happenings are found in order, and only in order', () => {
  expect(weeks(read({ what: 'move', moves: ['hear'] }, { what: 'purchase' })(life))).toEqual([1, 48]);
  expect(read({ what: 'purchase' }, { what: 'move', moves: ['hear'] })(life)).toBeUndefined();
});

test('a channel is asked for by name, kind and how much of it can be logged', () => {
  expect(
    read({ what: 'move', moves: ['hear'], by: { kind: 'upstream', mostTrackable: 0.1 } })(life),
  ).toBeDefined();
  expect(read({ what: 'purchase', by: { kind: 'upstream', mostTrackable: 0.1 } })(life)).toBeUndefined();
  expect(weeks(read({ what: 'purchase', isByItself: true })(life))).toEqual([100]);
  expect(read({ what: 'contact', by: { ids: ['social'] } })(life)).toBeUndefined();
});

test('room between happenings is counted in weeks, least and most', () => {
  const wake = (weeksAfter: Happening['weeksAfter']) =>
    read({ what: 'move', moves: ['sleep'] }, { what: 'move', moves: ['wake'], weeksAfter })(life);
  expect(wake({ least: 26 })).toBeDefined();
  expect(wake({ least: 27 })).toBeUndefined();
  expect(wake({ most: 26 })).toBeDefined();
  expect(wake({ most: 25 })).toBeUndefined();
});

test('a message may be asked for that was opened, or one that lies', () => {
  const mails = (isOpened: boolean, times: number) =>
    read({ what: 'contact', by: { ids: ['mail'] }, isOpened, times })(life);
  expect(weeks(mails(false, 2))).toEqual([2]);
  expect(mails(false, 3)).toBeUndefined();
  expect(weeks(mails(true, 1))).toEqual([5]);
});

test('several times means several, and the earliest end is told with the latest of each', () => {
  const mails = (times: number) => read({ what: 'contact', by: { ids: ['mail'] }, times })(life);
  expect(weeks(mails(3))).toEqual([5]);
  expect(mails(4)).toBeUndefined();
  expect(mails(2)!.steps[0]!.places).toEqual([1, 2]);
});

test('next means that no stage changes in between', () => {
  const bought = (isNext: true | undefined) =>
    weeks(read({ what: 'move', moves: ['hear'] }, { what: 'purchase', ...(isNext && { isNext }) })(life));
  expect(bought(undefined)).toEqual([1, 48]);
  expect(bought(true)).toBeUndefined();
  expect(weeks(read({ what: 'contact' }, { what: 'move', moves: ['wake'], isNext: true })(life))).toEqual([
    5, 30,
  ]);
});

test('weeks of the year come back every 52 weeks, and levels before and after are asked for', () => {
  expect(weeks(read({ what: 'purchase', weekOfYear: [48] })(life))).toEqual([48]);
  expect(weeks(read({ what: 'move', from: { stage: 'b' }, to: { stage: ['x', 'z'] } })(life))).toEqual([4]);
  const past = journeyOf([-4, 'move', 'hear', null, 'a', 'b']);
  expect(read({ what: 'move', weekOfYear: [48] })(past)).toBeDefined();
});
