import { expect, test } from 'vitest';
import { blockOf } from './block.fixture.ts';
import { causeTotals, channelTotals, milestoneWeeks } from './totals.ts';

const line = {
  event: 'stage',
  move: 'stop',
  moveLabel: 'Stops',
  cause: 'need',
  label: 'Own need',
  channel: null,
};
const sign = { ...line, cause: 'channel:sign', label: 'Sign', channel: 'sign' };
const block = blockOf([{ spend: [1] }, { spend: [2] }], {
  causes: [line, sign],
  caused: Float64Array.of(3, 1, 5, 2),
  channels: ['sign', 'voucher'],
  delivered: Float64Array.of(10, 0, 100, 4, 1, 8, 20, 2, 300, 6, 3, 10),
  milestones: ['unaware', 'customer'],
  stock: Float64Array.of(10, 8, 0, 2, 10, 6, 0, 4),
});

test('causes are means over replications', () => {
  expect(causeTotals(block)).toEqual([
    { ...line, count: 4 },
    { ...sign, count: 1.5 },
  ]);
});

test('channels have their money and contacts as means over replications', () => {
  expect(channelTotals(block)).toEqual([
    { channel: 'sign', spend: 15, unspent: 1, contacts: 200 },
    { channel: 'voucher', spend: 5, unspent: 2, contacts: 9 },
  ]);
});

test('people are counted at each milestone, at the start and at the end of each week', () => {
  expect(milestoneWeeks(block)).toEqual([
    { week: 0, milestone: 'unaware', people: 10 },
    { week: 1, milestone: 'unaware', people: 7 },
    { week: 0, milestone: 'customer', people: 0 },
    { week: 1, milestone: 'customer', people: 3 },
  ]);
});

test('a run that kept no causes has none to show', () => {
  expect(causeTotals({ ...block, caused: new Float64Array(0) })).toEqual([
    { ...line, count: 0 },
    { ...sign, count: 0 },
  ]);
});
