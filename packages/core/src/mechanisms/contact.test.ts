import { describe, expect, test } from 'vitest';
import { defineChannel, describeChannel, response, type Channel } from '../model/channel.ts';
import { cellAt, contextOf, weekOf } from './cell.fixture.ts';
import { byContact, contact } from './contact.ts';
import type { CompiledChannel } from './mechanism.ts';

const sign: Channel = defineChannel({
  id: 'sign',
  version: 1,
  kind: 'upstream',
  label: 'Sign',
  meaning: 'A sign in the street',
  buying: 'budget',
  eligible: {},
  saturation: 'none',
  usage: [
    { share: 0.6, acts: { stop: response('stop', 0.1, 'given'), wave: response('wave', 0.3, 'given') } },
    { share: 0.4, acts: { remember: response('remember', 0.5, 'given') } },
  ],
  parameters: describeChannel({ maxContacts: { default: 4 } }),
});

function compiled(
  index: number,
  channel: Channel,
  memoryLift = 0,
  more: Readonly<Record<string, number>> = {},
): CompiledChannel {
  const numbers: Record<string, number> = {
    'response.stop': 0.1,
    'response.remember': 0.5,
    memoryLift,
    maxContacts: 4,
    ...more,
  };
  return {
    index,
    channel,
    value: (parameter) => numbers[parameter] ?? 0,
    isEligible: (cell) => cell.levels['stage'] === 'passing',
    typicalContacts: 2,
  };
}

const here = cellAt({ stage: 'passing' }, { values: { memory: 0.5 } });

describe('the part of a channel in a rate', () => {
  test('loses the contacts with strangers that others reach anyway', () => {
    const shared = compiled(0, sign, 0, { overlap: 0.25 });
    const [cause] = contact.compile(byContact('stop'), contextOf({ channels: [shared] }));
    const known = cellAt({ stage: 'passing' }, { milestone: 'aware' });
    expect(cause!.term(here)!.coefficient).toBeCloseTo(0.75 * 0.6 * 0.1, 12);
    expect(cause!.term(known)!.coefficient).toBeCloseTo(0.6 * 0.1, 12);
  });

  test('wears off above the contacts people put up with, but not in what they do because of it', () => {
    const tiring = { fatigue: 0.5, patience: 2 };
    const unwanted = { ...sign, usage: sign.usage.map((usage) => ({ ...usage, isUnwanted: true })) };
    const at = (channel: Channel, contacts: number) => {
      const worn = compiled(0, channel, 0, tiring);
      const [cause] = contact.compile(byContact('stop'), contextOf({ channels: [worn] }));
      return cause!.term(here)!.scalar!.at(weekOf({ contacts: () => contacts }));
    };
    expect([at(sign, 0), at(sign, 2)]).toEqual([0, 2]);
    expect(at(sign, 4)).toBeCloseTo(4 * Math.exp(-1), 12);
    expect(at(unwanted, 4)).toBe(4);
  });

  test('is contacts per person x share of its contacts x response', () => {
    const [cause] = contact.compile(byContact('stop'), contextOf({ channels: [compiled(2, sign)] }));
    expect(cause).toMatchObject({ id: 'channel:sign', label: 'Sign', channel: 'sign' });
    const term = cause!.term(here)!;
    expect(term.coefficient).toBeCloseTo(0.6 * 0.1, 12);
    expect(term.scalar).toMatchObject({ readsCounts: false, max: 4 });
    const week = weekOf({ contacts: (channel, segment) => (channel === 2 && segment === 0 ? 1.5 : 0) });
    expect(term.scalar!.at(week)).toBe(1.5);
  });

  test('is lifted by brand memory as far as the channel says', () => {
    const [cause] = contact.compile(byContact('stop'), contextOf({ channels: [compiled(0, sign, 2)] }));
    expect(cause!.term(here)?.coefficient).toBeCloseTo(0.6 * 0.1 * (1 + 2 * 0.5), 12);
  });

  test('is nothing where the channel cannot reach', () => {
    const [cause] = contact.compile(byContact('stop'), contextOf({ channels: [compiled(0, sign)] }));
    expect(cause!.term(cellAt({ stage: 'served' }))).toBeUndefined();
  });

  test('is capped with the other acts of the same contacts, and not with those of other contacts', () => {
    const channels = [compiled(0, sign)];
    const [stop] = contact.compile(byContact('stop'), contextOf({ channels }));
    const [remember] = contact.compile(byContact('remember'), contextOf({ channels }));
    expect(stop!.term(here)?.cap).toEqual({ key: 'sign:0', most: 0.6 });
    expect(remember!.term(here)?.cap).toEqual({ key: 'sign:1', most: 0.4 });
  });
});

test('a channel that cannot trigger the act has no part', () => {
  expect(contact.compile(byContact('order'), contextOf({ channels: [compiled(0, sign)] }))).toEqual([]);
});

test('every channel that can trigger the act has a part of its own', () => {
  const channels = [compiled(0, sign), compiled(1, { ...sign, id: 'flyer' })];
  const causes = contact.compile(byContact('stop'), contextOf({ channels }));
  expect(causes.map((cause) => cause.id)).toEqual(['channel:sign', 'channel:flyer']);
});
