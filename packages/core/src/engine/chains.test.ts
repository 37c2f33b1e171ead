import { expect, test } from 'vitest';
import { chainsOf, condition } from './chains.ts';

/** Cells 0 and 1 share a row of three rates, cell 2 too but makes its second move jointly; cell 3 has one move. */
const chains = chainsOf({
  entries: { count: 10, rate: Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2, 3) },
  rates: { count: 4 },
  events: [
    {
      active: Int32Array.of(0, 1, 2, 3),
      rowStart: Int32Array.of(0, 3, 6, 9, 10),
      jointEntry: Int32Array.of(-1, -1, 7, -1),
    },
  ],
});
const probability = Float64Array.of(0.1, 0.2, 0.4, 0.3);

function chances(): number[] {
  const chance = new Float64Array(chains.slots);
  condition(chains, probability, chance);
  return Array.from(chains.slot, (slot) => chance[slot]!);
}

test('a chance is the probability of a move among those who have made none of the moves before it', () => {
  const row = [0.1, 0.2 / (1 - 0.1), 0.4 / (1 - 0.1 - 0.2)];
  expect(chances()).toEqual([...row, ...row, 0.1 / (1 - 0.2), 0, 0.4 / (1 - 0.2 - 0.1), 0.3]);
});

test('every week begins anew', () => {
  expect(chances()).toEqual(chances());
});

test('cells with the same rates share a chain, but not with one that makes another move first', () => {
  const [, first, , , second, , third] = chains.slot;
  expect(second).toBe(first);
  expect(third).not.toBe(chains.slot[0]);
  expect(chains.head).toEqual(Int32Array.of(0, 1));
});
