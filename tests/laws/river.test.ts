/** A journey on a river: every stage has its place, and every move its way. */
import { journeys, presetById, withJourney } from '@meander/catalogue';
import { MILESTONES, movedBy, recordFlows } from '@meander/core';
import { leaks, riverLayout, riverPicture } from '@meander/analysis';
import { describe, expect, test } from 'vitest';

const b2b = presetById('b2b-saas')!;

describe.each(journeys.map((journey) => [journey.id, journey] as const))('the river of %s', (_, journey) => {
  const scenario = withJourney(b2b, journey);
  const flows = recordFlows({ ...scenario, horizonWeeks: 26 }, { population: 'expected', from: 0, to: 1 });
  const { levels } = journey.dimensions.find(({ id }) => id === 'stage')!;

  test.each(['across', 'down'] as const)('has every stage once, in order and apart, %s', (runs) => {
    const map = riverLayout(journey, flows, { runs, marks: runs === 'down' ? 700 : 2000 });
    const onRiver = map.stages.filter(({ shape }) => shape !== 'backwater' && shape !== 'shore');
    const order = onRiver.map(({ milestone }) => MILESTONES.findIndex((each) => each === milestone));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(map.stages.map(({ stage }) => stage).toSorted()).toEqual(levels.map(({ id }) => id).toSorted());
    for (const { start, end } of map.channels) expect(end - start).toBeGreaterThanOrEqual(45);
    for (const { at, shape, size } of onRiver)
      expect(at[0] + (shape === 'lake' ? 0 : size[0])).toBeLessThanOrEqual(map.length);
    const numbers = JSON.stringify(map);
    expect(numbers).not.toContain('null,null');
    expect(map.centre.every(Number.isFinite) && map.bed.every(Number.isFinite)).toBe(true);
  });

  test('draws the largest ways only, and every way has its moves', () => {
    const map = riverLayout(journey, flows);
    expect(map.paths.filter(({ label }) => label !== null).length).toBeLessThanOrEqual(10);
    const going = flows.moves.filter(({ from, to }) => from !== to);
    expect(map.paths.flatMap(({ moves }) => moves).length).toBe(going.length);
    for (const { from, to, moves } of map.paths)
      for (const move of moves) expect(flows.moves[move]).toMatchObject({ from, to });
  });

  test('leaks whom the river loses, week after week and segment by segment', () => {
    const milestoneOf = (id: string) => levels.find((level) => level.id === id)!.milestone ?? '';
    const isAside = (id: string) => ['dormant', 'gone'].includes(milestoneOf(id));
    const lost = flows.moves
      .flatMap(({ from, to }, move) =>
        isAside(from) || !isAside(to)
          ? []
          : [...flows.segments.keys()].flatMap((segment) => [...movedBy(flows, segment, move)]),
      )
      .reduce((sum, moved) => sum + moved, 0);
    const people = (options?: Parameters<typeof leaks>[2]) =>
      leaks(journey, flows, options).reduce((sum, leak) => sum + leak.people, 0);
    const all = leaks(journey, flows);
    expect(Math.abs(people() - lost)).toBeLessThanOrEqual(1e-9 * Math.max(1, lost));
    expect(Math.abs(people({ to: 9 }) + people({ from: 10 }) - lost)).toBeLessThanOrEqual(1e-9 * lost);
    const bySegment = [...flows.segments.keys()].reduce((sum, segment) => sum + people({ segment }), 0);
    expect(Math.abs(bySegment - lost)).toBeLessThanOrEqual(1e-9 * lost);
    expect(all.map((leak) => leak.people)).toEqual(all.map((leak) => leak.people).toSorted((a, b) => b - a));
    for (const { move, isForGood } of all)
      expect(isForGood).toBe(milestoneOf(flows.moves[move]!.to) === 'gone');
    const shares = all.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(lost > 0 ? 1 : 0, 9);
    expect(() => leaks(journey, flows, { from: 20, to: 10 })).toThrow(RangeError);
  });

  test('is told in words as well', () => {
    const { svg, description } = riverPicture(journey, flows, 13);
    for (const { label } of levels) expect(description).toContain(label);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test('a week that was not lived is refused', () => {
  const flows = recordFlows({ ...b2b, horizonWeeks: 4 }, { population: 'expected', from: 0, to: 1 });
  expect(() => riverPicture(b2b.journeys.lifecycle, flows, 5)).toThrow(RangeError);
});
