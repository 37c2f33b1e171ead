import { expect, test } from 'vitest';
import { exp, log1p } from '../../elementary.ts';
import { binomialQuantile, uniform53 } from '../../random/index.ts';
import { createDraws, drawsOneByOne, type Draws } from './draws.ts';

const SIZE = 1003; // not a multiple of eight
const cellHash = Uint32Array.from({ length: SIZE }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
const moveHash = Uint32Array.from({ length: SIZE }, (_, i) => Math.imul(i + 7, 0x85ebca6b) >>> 0);
const own = Int32Array.from(cellHash, (_, i) => i);
const tables = { cells: SIZE, slots: SIZE, cellHash, moveHash, cell: own, slot: own };

const WAYS = [
  ['side by side', createDraws],
  ['one by one', drawsOneByOne],
] as const;

test.each(WAYS)(
  '%s: the uniforms of entries are those of each alone, wherever the part begins and ends',
  (_, create) => {
    const draws = create(tables);
    for (const key of [Uint32Array.of(1, 2), Uint32Array.of(0xffffffff, 0x80000000)]) {
      for (const [first, last] of [
        [0, SIZE],
        [5, 6],
        [998, SIZE],
      ] as const) {
        draws.draw(key, first, last);
        const expected = Array.from({ length: last - first }, (__, i) =>
          uniform53(key, cellHash[first + i]!, moveHash[first + i]!),
        );
        expect([...draws.uniform.subarray(first, last)]).toEqual(expected);
      }
    }
  },
);

const TRIALS = [0, 1, 2, 3, 20, 137, 1000, 54_321, 3e6, 8e9];
const CHANCES = [
  NaN,
  -1e-17,
  0,
  1e-300,
  1e-17,
  1e-9,
  3e-4,
  0.0137,
  0.11,
  0.2,
  0.29,
  0.29289,
  0.4,
  0.5,
  0.7,
  1,
  2,
];

const PART = 101;

/** Everything that a chain may ask for, with ordinary luck and on the edges between counts. */
const questions = TRIALS.flatMap((n) =>
  CHANCES.flatMap((p, i) => {
    const luck = Array.from({ length: 12 }, (_, k) => uniform53(Uint32Array.of(n, i), k, 0));
    const none = exp(n * log1p(-p));
    const one = none + none * ((p / (1 - p)) * n);
    const edges = [none, one].flatMap((edge) => [edge - 2 ** -53, edge, edge + 2 ** -53]);
    const inside = [...luck, ...edges, 2 ** -53, 1 - 2 ** -20, 1 - 2 ** -53].filter((u) => u > 0 && u < 1);
    return inside.map((u) => ({ n, p, u }));
  }),
);

test.each(WAYS)('%s: what is counted is the binomial quantile, and what is not found is 0', (_, create) => {
  const entries = Int32Array.from(questions, (__, i) => i);
  const hash = new Uint32Array(entries.length);
  const draws = create({
    cells: entries.length,
    slots: entries.length,
    cellHash: hash,
    moveHash: hash,
    cell: entries,
    slot: entries,
  });
  for (const [i, { n, p, u }] of questions.entries()) {
    draws.left[i] = n;
    draws.chance[i] = p;
    draws.uniform[i] = u;
  }
  // several parts, none of a whole number of lanes
  const wrong = Array.from({ length: Math.ceil(questions.length / PART) }, (__, part) => {
    const first = part * PART;
    const counted = countsIn(draws, first, Math.min(questions.length, first + PART));
    return questions.slice(first, first + PART).filter(({ n, p, u }, i) => {
      const customers = counted.get(first + i) ?? 0;
      return customers >= 0 && customers !== binomialQuantile(n, p, u);
    });
  });
  expect(wrong.flat()).toEqual([]);
});

test.each([
  [30, 0.9],
  [30_000, 0.7],
])('side by side, most counts of %d customers are counted', (customers, share) => {
  const draws = createDraws(tables);
  draws.draw(Uint32Array.of(3, 4), 0, SIZE);
  draws.left.fill(customers);
  draws.chance.fill(0.2);
  const counted = [...countsIn(draws, 0, SIZE).values()];
  expect(counted.filter((count) => count >= 0).length).toBeGreaterThan(share * counted.length);
});

test.each(WAYS)('%s: of the entries of a cell one is counted in each turn, in their order', (_, create) => {
  const cell = Int32Array.of(0, 0, 0, 1, 2, 2);
  const slot = Int32Array.from(cell, (__, i) => i);
  const hash = new Uint32Array(cell.length);
  const draws = create({ cells: 3, slots: 6, cellHash: hash, moveHash: hash, cell, slot });
  draws.left.fill(100);
  draws.uniform.fill(0.5);
  draws.chance.set([0.1, 0, 0.2, 0.1, 0.3, 0.4]); // nobody makes the second move of the first cell
  const turns: number[][] = [];
  for (let waiting = draws.find(0, 6); waiting > 0; waiting -= turns.at(-1)!.length)
    turns.push([...draws.turn.subarray(0, draws.count(waiting))]);
  expect(turns).toEqual([
    [0, 3, 4],
    [2, 5],
  ]);
});

/** Entry -> what is counted, of cells with one entry each. */
function countsIn(draws: Draws, first: number, last: number): Map<number, number> {
  const called = draws.count(draws.find(first, last));
  return new Map(Array.from({ length: called }, (_, i) => [draws.turn[i]!, draws.moving[i]!]));
}
