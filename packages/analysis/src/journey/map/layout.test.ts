import { expect, test } from 'vitest';
import type { JourneyGraph } from './graph.ts';
import { layOut } from './layout.ts';

const MILESTONES = ['unaware', 'aware', 'considers', 'qualified', 'customer', 'dormant', 'gone'];

/** Every pair of stages joined, in both directions: more than any journey has. */
const crowded: JourneyGraph = {
  stages: MILESTONES.map((milestone, i) => ({
    id: milestone,
    label: `Stage ${milestone}`,
    milestone,
    isStart: i === 0,
  })),
  edges: MILESTONES.flatMap((from) =>
    MILESTONES.filter((to) => to !== from).map((to) => ({
      labels: [`From ${from} on to ${to}`],
      from: [from],
      to,
    })),
  ),
};

const { stages, edges, width, height } = layOut(crowded, 60);
const labels = edges.map(({ text, labelX, labelY }) => ({
  left: labelX - text.width / 2,
  right: labelX + text.width / 2,
  top: labelY,
  bottom: labelY + text.height,
}));
const boxes = stages.map(({ x, y, width: w, height: h }) => ({
  left: x,
  right: x + w,
  top: y,
  bottom: y + h,
}));

type Box = (typeof labels)[number];
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('no two labels overlap, and none lies on a stage, however many moves there are', () => {
  expect(labels.length).toBe(MILESTONES.length * (MILESTONES.length - 1));
  labels.forEach((label, i) => {
    for (const other of labels.slice(i + 1)) expect(meet(label, other)).toBe(false);
    for (const box of boxes) expect(meet(label, box)).toBe(false);
  });
});

test('everything is within the picture', () => {
  for (const { left, right, top, bottom } of [...labels, ...boxes]) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
  }
});

test('lines leave stages at ports of their own', () => {
  const ends = edges.flatMap(({ kind, lines }) =>
    lines
      .flatMap((line) => (line.length > 2 ? [line[0]!, line.at(-1)!] : []))
      .map(([x, y]) => `${kind === 'back'} ${x} ${y}`),
  );
  expect(new Set(ends).size).toBe(ends.length);
});

test('stages stand in the order of the river', () => {
  const river = stages.filter(({ stage }) => !['dormant', 'gone'].includes(stage.milestone));
  expect(river.map(({ x }) => x)).toEqual(river.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(new Set(river.map(({ y }) => y)).size).toBe(1);
});
