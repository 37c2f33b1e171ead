import { describe, expect, test } from 'vitest';
import { journeySchema, mechanisms, MILESTONES, type Journey } from '@meander/core';
import { customerLifecycle } from './customer-lifecycle.ts';
import { journeys } from './index.ts';
import { marketingAndSalesFunnel } from './marketing-and-sales-funnel.ts';

interface Step {
  readonly move: string;
  readonly from: string;
  readonly to: string;
}

/** Every change of stage that a journey allows. */
function stepsOf(journey: Journey): Step[] {
  return journey.events.flatMap((event) => {
    if (event.kind === 'matrix') return [];
    const moves =
      event.kind === 'rates'
        ? event.moves
        : [{ id: event.dropOut.id, from: event.from, to: event.dropOut.to }];
    return moves.flatMap(({ id, from, to }) =>
      to['stage'] === undefined
        ? []
        : [from['stage'] ?? []].flat().map((stage) => ({ move: id, from: stage, to: to['stage']! })),
    );
  });
}

function stagesOf(journey: Journey) {
  return journey.dimensions.find((dimension) => dimension.id === 'stage')!.levels;
}

function milestoneOf(journey: Journey, stage: string) {
  return stagesOf(journey).find((level) => level.id === stage)!.milestone!;
}

/** Stages that can be reached from the start. */
function reachable(journey: Journey): Set<string> {
  const found = new Set([journey.start['stage']!]);
  for (const stage of found) for (const step of stepsOf(journey)) if (step.from === stage) found.add(step.to);
  return found;
}

describe.each(journeys.map((journey) => [journey.id, journey] as const))('%s', (_id, journey) => {
  test('fits the schema', () => {
    expect(journeySchema.parse(journey)).toEqual(journey);
  });

  test('has a default within its range and a source for every parameter', () => {
    for (const [name, parameter] of Object.entries(journey.parameters)) {
      expect(parameter.default, name).toBeGreaterThanOrEqual(parameter.min);
      expect(parameter.default, name).toBeLessThanOrEqual(parameter.max);
      expect(parameter.source.length, name).toBeGreaterThan(0);
      expect(parameter.meaning.length, name).toBeGreaterThan(10);
    }
  });

  test('uses every parameter it describes', () => {
    const written = JSON.stringify([journey.events, journey.tallies]);
    for (const name of Object.keys(journey.parameters)) expect(written).toContain(`"${name}"`);
  });

  test('can be gone through: every stage is reached', () => {
    expect([...reachable(journey)].toSorted()).toEqual(
      stagesOf(journey)
        .map((stage) => stage.id)
        .toSorted(),
    );
  });

  test('counts the first purchase where somebody becomes a customer, and only there', () => {
    const first = journey.tallies.filter((tally) => tally.isFirstPurchase).map((tally) => tally.id);
    const counted = journey.events.flatMap((event) =>
      event.kind === 'rates' ? event.moves.filter((move) => first.includes(move.tally ?? '')) : [],
    );
    expect(counted.map((move) => milestoneOf(journey, move.to['stage']!))).toEqual(['customer']);
  });
});

test('a name that both journeys use for a number means the same number', () => {
  const { parameters: funnel } = marketingAndSalesFunnel;
  const { parameters: lifecycle } = customerLifecycle;
  const shared = Object.keys(funnel).filter((name) => name in lifecycle);
  expect(shared.length).toBeGreaterThan(10);
  for (const name of shared) expect(lifecycle[name]).toEqual(funnel[name]);
});

test('both journeys live in the same dimensions, apart from their stages', () => {
  const others = (journey: Journey) => journey.dimensions.filter((dimension) => dimension.id !== 'stage');
  expect(others(marketingAndSalesFunnel)).toEqual(others(customerLifecycle));
});

describe('the funnel', () => {
  const order = stagesOf(marketingAndSalesFunnel).map((stage) => stage.id);

  test('is awareness, consideration, conversion, MQL, SAL, SQL, customer', () => {
    expect(order).toEqual([
      'unaware',
      'awareness',
      'consideration',
      'conversion',
      'mql',
      'sal',
      'sql',
      'customer',
      'gone',
    ]);
  });

  test('moves forward by one stage or out, never back', () => {
    for (const { move, from, to } of stepsOf(marketingAndSalesFunnel)) {
      const forward = order.indexOf(to) === order.indexOf(from) + 1;
      expect(to === 'gone' || forward, `${move}: ${from} to ${to}`).toBe(true);
    }
  });

  test('ends at the first purchase: nobody leaves customer or gone', () => {
    const left = new Set(stepsOf(marketingAndSalesFunnel).map((step) => step.from));
    expect(left.has('customer') || left.has('gone')).toBe(false);
    expect(marketingAndSalesFunnel.tallies.map((tally) => tally.id)).toEqual(['firstPurchase']);
  });

  test('knows a part of the shared milestones, in their order', () => {
    const milestones = [...new Set(stagesOf(marketingAndSalesFunnel).map((stage) => stage.milestone!))];
    expect(milestones).toEqual(['unaware', 'aware', 'considers', 'qualified', 'customer', 'gone']);
    expect(milestones).toEqual(MILESTONES.filter((milestone) => milestones.includes(milestone)));
  });

  test('has nobody speak of the brand', () => {
    expect(JSON.stringify(marketingAndSalesFunnel.events)).not.toContain('wordOfMouth');
  });
});

describe('the lifecycle', () => {
  const steps = stepsOf(customerLifecycle);
  const between = (from: string, to: string) =>
    steps.filter(
      (step) =>
        milestoneOf(customerLifecycle, step.from) === from && milestoneOf(customerLifecycle, step.to) === to,
    );

  test('knows all nine shared milestones', () => {
    const known = stagesOf(customerLifecycle).map((stage) => stage.milestone);
    expect(MILESTONES.filter((milestone) => known.includes(milestone))).toEqual(MILESTONES);
  });

  test.each([
    ['aware', 'unaware', 'forgetting'],
    ['considers', 'aware', 'a window that closes'],
    ['qualified', 'considers', 'a deal that goes back'],
    ['considers', 'dormant', 'falling asleep'],
    ['dormant', 'considers', 'waking'],
    ['customer', 'dormant', 'churn'],
    ['repeat', 'dormant', 'dropping out after a purchase'],
    ['repeat', 'advocate', 'starting to speak of it'],
    ['advocate', 'repeat', 'falling silent'],
  ])('goes from %s to %s: %s', (from, to) => {
    expect(between(from, to)).not.toEqual([]);
  });

  test('feeds its own beginning: advocates bring the brand to those who have not heard of it', () => {
    const discover = customerLifecycle.events
      .flatMap((event) => (event.kind === 'rates' ? event.moves : []))
      .find((move) => move.id === 'discover')!;
    expect(discover.causes).toContainEqual(
      expect.objectContaining({ mechanism: 'wordOfMouth', speakers: { milestone: 'advocate' } }),
    );
  });

  test('lets people buy again and again', () => {
    expect(customerLifecycle.events.some((event) => event.kind === 'repeat')).toBe(true);
  });
});

test('journeys use mechanisms that exist', () => {
  const known = mechanisms.map((mechanism) => mechanism.id);
  const used = [...JSON.stringify(journeys).matchAll(/"mechanism":"(\w+)"/g)].map((match) => match[1]);
  for (const id of new Set(used)) expect(known).toContain(id);
});
