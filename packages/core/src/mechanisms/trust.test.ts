import { expect, test } from 'vitest';
import { defineChannel, describeChannel, type Channel } from '../model/channel.ts';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import type { CompiledChannel } from './mechanism.ts';
import { byTrust, trust } from './trust.ts';

const talks: Channel = defineChannel({
  id: 'talks',
  version: 1,
  kind: 'upstream',
  label: 'Talks',
  meaning: 'Talks given to experts',
  buying: 'frequency',
  eligible: {},
  saturation: 'none',
  usage: [{ share: 1, acts: {} }],
  parameters: describeChannel({}),
});
const channels: CompiledChannel[] = [
  { index: 0, channel: talks, value: () => 0, isEligible: () => true, typicalContacts: 1 },
];
const cells = [cellAt({ stage: 'client' }), cellAt({ stage: 'sorry' })];
const scalarOf = (use: Parameters<typeof byTrust>[0]) =>
  trust.compile(byTrust(use), contextOf({ channels, cells })).term(cells[0]!).scalar!;
const gateAt = (level: number, threshold = 0.5, width = 0.05) =>
  1 / (1 + Math.exp((threshold - level) / width));

test('trust as a level opens the gate by the logistic of what is above the threshold', () => {
  for (const [level, open] of [
    [0.5, 0.5],
    [0.55, 1 / (1 + Math.exp(-1))],
    [1, 1 / (1 + Math.exp(-10))],
  ] as const) {
    const cell = cellAt({ trust: 'some' }, { values: { trust: level } });
    const factor = trust.compile(byTrust({ dimension: 'trust' }), contextOf());
    expect(factor.term(cell).coefficient).toBeCloseTo(open, 12);
  }
});

test('under constant contacts trust settles at g / (1 - kept + g)', () => {
  const weeks = Array.from({ length: 400 }, () => ({
    people: 100,
    counts: Float64Array.of(100, 0),
    contacts: () => 2,
  }));
  const gates = liveScalar(scalarOf({ gain: { talks: 0.02 }, halfLife: 13, initial: 0.1 }), weeks);
  const kept = 2 ** (-1 / 13);
  expect(gates[0]).toBeCloseTo(gateAt(0.1), 12);
  expect(gates.at(-1)).toBeCloseTo(gateAt(0.04 / (1 - kept + 0.04)), 9);
  for (const [i, gate] of gates.slice(1).entries()) expect(gate).toBeGreaterThanOrEqual(gates[i]!);
});

test('bad experience takes its share of the trust', () => {
  const weeks = [{}, {}, {}].map(() => ({ people: 100, counts: Float64Array.of(75, 25) }));
  const scalar = scalarOf({ unhappy: { stage: 'sorry' }, loss: 0.4, halfLife: 1040, initial: 0.8 });
  expect(scalar.fields![0]!.readsCounts).toBe(true);
  const kept = 2 ** (-1 / 1040) * (1 - 0.4 * 0.25);
  expect(liveScalar(scalar, weeks)[2]).toBeCloseTo(gateAt(0.8 * kept ** 2), 12);
});

test('only what is gated needs trust, and nothing where the share is 0', () => {
  const [gate] = liveScalar(scalarOf({ share: 0.25, initial: 0.5 }), [{ people: 1 }]);
  expect(gate).toBeCloseTo(0.75 + 0.25 / 2, 12);
  const open = trust.compile(byTrust({ share: 0 }), contextOf());
  expect(open.term(cells[0]!)).toEqual({ coefficient: 1 });
});
