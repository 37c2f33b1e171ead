import { expect, test } from 'vitest';
import { flowView, type Counted } from './flow-view.ts';
import { planMarks, stays, unseen, type Marked } from './marks.ts';

const weeks = 12;
/** 200 people go from a pool to a queue and from there home or back, so many each week. */
const onward = [10, 0, 25, 7, 3, 40, 0, 0, 11, 9, 2, 5];
const back = [0, 3, 0, 9, 2, 0, 10, 4, 0, 0, 6, 1];
const home = [0, 2, 4, 6, 8, 6, 4, 2, 0, 2, 4, 6];

function peopleOf(first: number, into: number[][], out: number[][]): number[] {
  const people = [first];
  for (let week = 0; week < weeks; week += 1)
    people.push(
      (people[week] ?? 0) +
        into.reduce((sum, each) => sum + (each[week] ?? 0), 0) -
        out.reduce((sum, each) => sum + (each[week] ?? 0), 0),
    );
  return people;
}

const move = (from: string, to: string) => ({ move: `${from}-${to}`, label: '', from, to, causes: [] });
const map: Counted & Marked = {
  weeks,
  futures: 1,
  stages: ['pool', 'queue', 'home'],
  segments: [{ id: 'all', label: 'All', people: 200 }],
  moves: [move('pool', 'queue'), move('queue', 'pool'), move('queue', 'home')],
  people: [
    ...peopleOf(200, [back], [onward]),
    ...peopleOf(0, [onward], [back, home]),
    ...peopleOf(0, [home], []),
  ],
  moved: [...onward, ...back, ...home],
  queues: [],
  leaks: [],
  river: { perMark: 5 },
};
const view = flowView(map, null);
const rooms = [
  { places: 60, served: -1, busy: () => 0 },
  { places: 60, served: 2, busy: () => 2 },
  { places: 3, served: -1, busy: () => 0 },
];
const plan = planMarks(map, view, rooms);

test('every mark is somewhere in every week, and moves only by a move of its stage', () => {
  expect(plan.count).toBe(40);
  const stageAt = (week: number, mark: number) => map.stages[plan.stage[week * plan.count + mark] ?? 9];
  for (let week = 1; week <= weeks; week += 1)
    for (let mark = 0; mark < plan.count; mark += 1) {
      const before = stageAt(week - 1, mark);
      const way = plan.move[week * plan.count + mark] ?? stays;
      const { from, to } = way === stays ? { from: before, to: before } : (map.moves[way] ?? {});
      expect([before, stageAt(week, mark)]).toEqual([from, to]);
    }
});

test('so many marks take a way as so many people have, to within one mark', () => {
  for (const [index, moved] of view.moved.entries()) {
    let people = 0;
    let marks = 0;
    for (let week = 1; week <= weeks; week += 1) {
      people += moved[week - 1] ?? 0;
      for (let mark = 0; mark < plan.count; mark += 1)
        if (plan.move[week * plan.count + mark] === index) marks += 1;
      expect(Math.abs(marks - people / 5)).toBeLessThanOrEqual(1);
    }
  }
});

test('no two marks share a place; a queue has no gaps, and only who finds no room is not seen', () => {
  for (let week = 0; week <= weeks; week += 1) {
    const marks = Array.from({ length: plan.count }, (_, mark) => ({
      stage: plan.stage[week * plan.count + mark],
      slot: plan.slot[week * plan.count + mark] ?? unseen,
    }));
    const seen = marks.filter(({ slot }) => slot !== unseen).map(({ stage, slot }) => `${stage} ${slot}`);
    expect(new Set(seen).size).toBe(seen.length);
    const ranks = marks.flatMap(({ stage, slot }) => (stage === 1 ? [slot] : []));
    expect(ranks.toSorted((a, b) => a - b)).toEqual(ranks.map((_, i) => i));
    expect(marks.filter(({ stage, slot }) => slot === unseen && stage !== 2)).toEqual([]);
  }
});

test('the same flows give the same plan', () => {
  expect(planMarks(map, view, rooms)).toEqual(plan);
});
