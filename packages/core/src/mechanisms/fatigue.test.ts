import { describe, expect, test } from 'vitest';
import { defineChannel, describeChannel } from '../model/channel.ts';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import { fatigue, withAnnoyance, withFatigue } from './fatigue.ts';
import type { CompiledChannel } from './mechanism.ts';

const channels = ['mail', 'calls'].map((id, index): CompiledChannel => ({
  index,
  channel: defineChannel({
    id,
    version: 1,
    kind: 'downstream',
    label: id,
    meaning: id,
    buying: 'frequency',
    eligible: {},
    saturation: 'none',
    usage: [{ share: 1, acts: {} }],
    parameters: describeChannel({}),
  }),
  value: () => 0,
  isEligible: () => true,
  typicalContacts: 1,
}));
const termOf = (use: ReturnType<typeof withFatigue> | ReturnType<typeof withAnnoyance>, channel?: string) =>
  fatigue.compile(use, contextOf({ channels })).term(cellAt({}), channel);

/** Three mails and a call a week. */
const weeks = (count: number, mails = 3) =>
  Array.from({ length: count }, () => ({ contacts: (channel: number) => (channel === 0 ? mails : 1) }));

test('constant contacts tire by exp(-zeta (c - F*)) in the end', () => {
  const { scalar } = termOf(withFatigue({ strength: 0.5, threshold: 2.5, halfLife: 2 }));
  const factors = liveScalar(scalar!, weeks(120));
  expect(factors[0]).toBe(1);
  expect(factors.at(-1)).toBeCloseTo(Math.exp(-0.5 * (4 - 2.5)), 9);
  for (const [i, factor] of factors.slice(1).entries()) expect(factor).toBeLessThanOrEqual(factors[i]!);
});

test('up to the threshold nobody tires, to the last bit', () => {
  const { scalar } = termOf(withFatigue({ threshold: 4 }));
  expect(new Set(liveScalar(scalar!, weeks(60)))).toEqual(new Set([1]));
});

test('after a half-life without contacts half of the tiredness is left', () => {
  const { scalar } = termOf(withFatigue({ strength: 1, threshold: 0, halfLife: 3 }));
  const rest = Array.from({ length: 4 }, () => ({}));
  const logs = liveScalar(scalar!, [...weeks(200), ...rest])
    .slice(-4)
    .map((factor) => Math.log(factor));
  expect(logs[3]! / logs[0]!).toBeCloseTo(1 / 2, 9);
});

describe('annoyance', () => {
  test('is the inverse of fatigue, up to its most', () => {
    const amounts = { strength: 0.5, threshold: 2.5, halfLife: 2 };
    const tired = liveScalar(termOf(withFatigue(amounts)).scalar!, weeks(20));
    const annoyed = liveScalar(termOf(withAnnoyance(amounts)).scalar!, weeks(20));
    for (const [i, factor] of annoyed.entries()) expect(factor * tired[i]!).toBeCloseTo(1, 12);
    const most = liveScalar(termOf(withAnnoyance({ ...amounts, most: 1.5 })).scalar!, weeks(60));
    expect(most.at(-1)).toBe(1.5);
  });

  test('stays finite however many contacts there are', () => {
    const { scalar } = termOf(withAnnoyance({ strength: 5, threshold: 0, most: 100 }));
    expect(Math.max(...liveScalar(scalar!, weeks(10, 1000)))).toBeCloseTo(100, 9);
  });
});

test('only the channels named tire, and only their part is changed', () => {
  const use = withFatigue({ channels: ['mail'], threshold: 3, strength: 0.5 });
  expect(termOf(use, 'calls')).toEqual({ coefficient: 1 });
  expect(new Set(liveScalar(termOf(use, 'mail').scalar!, weeks(30)))).toEqual(new Set([1]));
});

test('without strength nobody tires', () => {
  expect(termOf(withFatigue({ strength: 0 }))).toEqual({ coefficient: 1 });
});
