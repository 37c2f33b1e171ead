/** A journey on a river: every stage has its place, and every move its way. */
import { journeys, presetById, withJourney } from '@meander/catalogue';
import { MILESTONES, recordFlows } from '@meander/core';
import { riverLayout, riverPicture } from '@meander/analysis';
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
