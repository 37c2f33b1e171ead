/** Needs that come and go, and customers lost to competitors. */
import { expect, test } from 'vitest';
import {
  competitorLoss,
  inMarketDimension,
  inMarketEvent,
  memoryDimension,
  simulateBlock,
} from '@meander/core';
import { levelsAt } from './census.ts';
import { oneEvent, shareAt, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

test('the share of people in the market is that of a chain of two states', () => {
  const [on, off] = [0.0039, 0.08];
  const event = inMarketEvent({ where: { stage: 'unaware' }, entering: on, leaving: off });
  const [enter, leave] = [1 - Math.exp(-on), 1 - Math.exp(-off)];
  for (const week of [1, 4, 13, 52]) {
    const wanted = (enter / (enter + leave)) * (1 - (1 - enter - leave) ** week);
    const [out, inMarket] = levelsAt(week, { dimension: inMarketDimension, start: 'out', events: [event] });
    expect(Math.abs(inMarket! - wanted)).toBeLessThan(1e-12);
    expect(out! + inMarket!).toBeCloseTo(1, 12);
  }
});

test('strong memory makes a loss rarer by its gain, and the ledger names the competitor', () => {
  const loss = competitorLoss({
    from: { stage: 'unaware' },
    to: { stage: 'dormant' },
    rate: 0.12,
    memory: -0.4,
  });
  const left = (memory: string) => {
    const journey = tinyJourney(oneEvent(loss), { dimensions: [memoryDimension], start: { memory } });
    return tinyScenario(journey, { people: 1000, weeks: 10 });
  };
  expect(shareAt(left('none'), 'unaware')[10]).toBeCloseTo(Math.exp(-1.2), 12);
  expect(shareAt(left('strong'), 'unaware')[10]).toBeCloseTo(Math.exp(-1.2 * 0.6), 12);
  const block = simulateBlock(left('none'), { population: 'expected', from: 0, to: 1 });
  expect(block.causes.map(({ cause }) => cause)).toEqual(['competitor']);
  expect(block.caused[0]).toBeCloseTo(1000 * (1 - Math.exp(-1.2)), 9);
});
