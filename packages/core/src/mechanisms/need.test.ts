import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { byNeed, need } from './need.ts';

const cell = cellAt({ stage: 'passing' }, { traits: { hurry: 3 } });

test('the rate is the number given, or the parameter it names', () => {
  const [fixed] = need.compile(byNeed(0.2), contextOf());
  expect(fixed!.term(cell)).toEqual({ coefficient: 0.2 });
  const [named] = need.compile(byNeed('thirst'), contextOf({ parameters: { thirst: 0.7 } }));
  expect(named!.term(cell)).toEqual({ coefficient: 0.7 });
});

test('a trait of the segment multiplies it, where segments have that trait', () => {
  const [hurried] = need.compile(byNeed(0.2, { trait: 'hurry' }), contextOf());
  expect(hurried!.term(cell)?.coefficient).toBeCloseTo(0.6, 12);
  expect(hurried!.term(cellAt({}))?.coefficient).toBe(0.2);
});

test('the ledger calls it need, unless it is given a name', () => {
  expect(need.compile(byNeed(1), contextOf())[0]).toMatchObject({ id: 'need', label: 'Own need' });
  const named = need.compile(byNeed(1, { cause: 'time', label: 'Time' }), contextOf());
  expect(named[0]).toMatchObject({ id: 'time', label: 'Time' });
});
