import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { byTrait, trait } from './trait.ts';

test('a rate is multiplied by the trait of the segment, by 1 where there is none', () => {
  const factor = trait.compile(byTrait('hurry'), contextOf());
  expect(factor.term(cellAt({}, { traits: { hurry: 2.5 } }))).toEqual({ coefficient: 2.5 });
  expect(factor.term(cellAt({}, { traits: { hurry: 0 } }))).toEqual({ coefficient: 0 });
  expect(factor.term(cellAt({}))).toEqual({ coefficient: 1 });
});
