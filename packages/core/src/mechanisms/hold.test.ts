import { expect, test } from 'vitest';
import { defineChannel, describeChannel, response } from '../model/channel.ts';
import { cellAt, contextOf, weekOf } from './cell.fixture.ts';
import { heldBy, hold } from './hold.ts';
import type { CompiledChannel } from './mechanism.ts';

const promise = defineChannel({
  id: 'promise',
  version: 1,
  kind: 'downstream',
  label: 'Promise',
  meaning: 'Free returns',
  buying: 'budget',
  eligible: {},
  saturation: 'none',
  usage: [{ share: 0.5, acts: { reassure: response('reassure', 0.4, 'given') } }],
  parameters: describeChannel({}),
});

function compiled(index: number, id: string): CompiledChannel {
  const numbers: Record<string, number> = { 'response.reassure': 0.4, memoryLift: 1, maxContacts: 7 };
  return {
    index,
    channel: { ...promise, id },
    value: (parameter) => numbers[parameter] ?? 0,
    isEligible: (cell) => cell.levels['stage'] === 'cart',
    typicalContacts: 1,
  };
}

const context = contextOf({ channels: [compiled(0, 'promise'), compiled(1, 'review')] });
const factor = hold.kind === 'factor' ? hold.compile(heldBy('reassure'), context) : undefined;
const week = weekOf({ contacts: (channel) => (channel === 0 ? 2 : 3) });
const inCart = cellAt({ stage: 'cart' });

test('contacts of all channels with the act hold people back together', () => {
  const { coefficient, scalar } = factor!.term(inCart);
  expect(coefficient * scalar!.at(week)).toBeCloseTo(Math.exp(-0.5 * 0.4 * (2 + 3)), 12);
  expect(scalar!.max).toBe(1);
});

test('they hold more of those who remember the brand, and nobody they do not reach or are not bought for', () => {
  const remembering = cellAt({ stage: 'cart' }, { values: { memory: 1 } });
  expect(factor!.term(remembering).scalar!.at(week)).toBeCloseTo(Math.exp(-2 * 0.5 * 0.4 * 5), 12);
  expect(factor!.term(cellAt({ stage: 'door' })).scalar!.at(week)).toBe(1);
  expect(factor!.term(inCart).scalar!.at(weekOf({}))).toBe(1);
});

test('an act that no channel has holds nobody, by exactly 1', () => {
  const nobody = hold.kind === 'factor' ? hold.compile(heldBy('pray'), context) : undefined;
  expect(nobody!.term(inCart)).toMatchObject({ coefficient: 1, scalar: { typical: 1 } });
  expect(nobody!.term(inCart).scalar!.at(week)).toBe(1);
});
