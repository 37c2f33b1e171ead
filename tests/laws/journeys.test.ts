import { presetById } from '@meander/catalogue';
import { applyChanges, recordJourneys, simulateBlock, type Scenario } from '@meander/core';
import { channelTotals } from '@meander/analysis';
import { describe, expect, test } from 'vitest';

const people = 1500;

function small(lens: Scenario['lens']): Scenario {
  const changed = applyChanges({ ...presetById('b2b-saas')!, lens }, [
    { path: 'market.people', op: 'set', number: people },
    { path: 'market.warmupWeeks', op: 'set', number: 20 },
    { path: 'horizonWeeks', op: 'set', number: 16 },
  ]);
  if (!changed.ok) throw new Error(changed.issues[0]!.message);
  return changed.value;
}

describe.each(['lifecycle', 'funnel'] as const)('journeys of single customers, %s', (lens) => {
  const scenario = small(lens);
  const recording = recordJourneys(scenario, { replication: 3 });
  const journeys = recording.journeys(Array.from({ length: people }, (_, customer) => customer));
  const steps = journeys.flatMap((journey) => journey.steps.filter((step) => step.week >= 1));
  const block = simulateBlock(scenario, { population: 'agents', from: 3, to: 4 });

  test('the moves of all customers are the moves of the run', () => {
    const moved = new Map<string, number>();
    for (const step of steps) {
      if (step.kind !== 'contact')
        moved.set(`${step.event} ${step.move}`, (moved.get(`${step.event} ${step.move}`) ?? 0) + 1);
    }
    const expected = new Map<string, number>();
    for (const [i, line] of block.causes.entries()) {
      if (line.cause === 'afterPurchase') continue;
      const key = `${line.event} ${line.move}`;
      expected.set(key, (expected.get(key) ?? 0) + block.caused[i]!);
    }
    for (const [move, count] of expected) expect(moved.get(move) ?? 0, move).toBeCloseTo(count, 6);
  });

  test('the contacts of all customers reconcile with the contacts that were bought', () => {
    for (const { channel, contacts } of channelTotals(block)) {
      if (contacts < 1) continue;
      const logged = steps.filter((step) => step.channel === channel).length;
      // Poisson counts: five standard errors; people who become eligible within a week add a little of their own
      expect(Math.abs(logged - contacts), channel).toBeLessThan(5 * Math.sqrt(contacts) + 0.02 * contacts);
    }
  });

  test('every step starts where the one before ended', () => {
    const torn = journeys.filter(({ start, steps: all }) =>
      all.some((step, i) => step.from !== (i === 0 ? start : all[i - 1]!.to)),
    );
    expect(torn).toEqual([]);
  });

  test('reading a journey again, or another one in between, changes nothing', () => {
    const again = recordJourneys(scenario, { replication: 3 });
    again.journeys([7]);
    expect(again.journeys([11])).toEqual([journeys[11]]);
    expect(recording.journeys([11, 4])[0]).toEqual(journeys[11]);
  });

  test('a move that a contact caused names a channel that can reach the customer', () => {
    const triggered = steps.filter((step) => step.kind !== 'contact' && step.channel !== null);
    expect(triggered.length).toBeGreaterThan(20);
    for (const step of triggered) {
      expect(scenario.channels.find((channel) => channel.id === step.channel)?.usage.length).toBeGreaterThan(
        0,
      );
      expect(step.cause).toBe(`channel:${step.channel}`);
    }
  });

  test('a customer who does not exist is refused with the range', () => {
    expect(() => recording.journeys([3, people])).toThrow(
      `invalid customer: ${people} (expected a whole number from 0 to ${people - 1})`,
    );
  });
});
