import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { match, matching } from './match.ts';

const factorOf = (use: ReturnType<typeof matching>, stage = 'lead', channel?: string) =>
  match.compile(use, contextOf({ parameters: { half: 0.5 } })).term(cellAt({ stage }), channel).coefficient;

test('a message has its fit where it is written for, and another elsewhere', () => {
  const use = matching({ lead: 1, aware: 'half' }, { unmatched: 0.2 });
  expect(['lead', 'aware', 'customer'].map((stage) => factorOf(use, stage))).toEqual([1, 0.5, 0.2]);
  expect(factorOf(matching({ lead: 1 }), 'aware')).toBe(0.3);
});

test('a message that fits everywhere changes nothing', () => {
  expect(factorOf(matching({ lead: 1 }, { unmatched: 1 }), 'customer')).toBe(1);
});

test('a dimension the journey lacks, or another channel, is not looked at', () => {
  expect(factorOf(matching({ keen: 1 }, { dimension: 'mood' }))).toBe(1);
  expect(factorOf(matching({ aware: 1 }, { channels: ['mail'] }), 'lead', 'radio')).toBe(1);
  expect(factorOf(matching({ aware: 1 }, { channels: ['mail'] }), 'lead', 'mail')).toBe(0.3);
});
