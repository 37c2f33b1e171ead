import { expect, test } from 'vitest';
import { firstPurchase, moves, type CauseTotal } from './cause-rows.ts';

const total = (move: string, cause: string, label: string, count: number): CauseTotal => ({
  move,
  cause,
  label,
  count,
  channel: null,
});
const email = { id: 'email', label: 'Email: news', kind: 'DOWNSTREAM' } as const;
const a = [
  total('wake', 'need', 'Takes it up again: Own need', 564),
  total('close', 'need', 'Buys for the first time: Own need', 445),
  { ...total('close', 'channel:email', 'Buys for the first time: Email: news', 73), channel: email },
];
const b = [
  total('close', 'need', 'Buys for the first time: Own need', 460),
  { ...total('close', 'channel:brandVideo', 'Buys for the first time: Brand video', 500) },
];

test('causes of both plans stand side by side, the largest first, and none is lost', () => {
  expect(moves(a, b)).toEqual([
    {
      id: 'wake',
      label: 'Takes it up again',
      causes: [{ id: 'need', label: 'Own need', family: undefined, a: 564, b: 0 }],
    },
    {
      id: 'close',
      label: 'Buys for the first time',
      causes: [
        { id: 'channel:brandVideo', label: 'Brand video', family: undefined, a: 0, b: 500 },
        { id: 'need', label: 'Own need', family: undefined, a: 445, b: 460 },
        { id: 'channel:email', label: 'Email: news', family: 'down', a: 73, b: 0 },
      ],
    },
  ]);
});

test('the first purchase is what a reader sees first', () => {
  expect(firstPurchase(moves(a, b))?.id).toBe('close');
  expect(firstPurchase(moves(a.slice(0, 1), []))?.id).toBe('wake');
  expect(firstPurchase([])).toBeUndefined();
});
