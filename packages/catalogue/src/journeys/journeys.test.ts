import { describe, expect, test } from 'vitest';
import { journeySchema, mechanisms, MILESTONES, type Journey } from '@meander/core';
import { customerLifecycle } from './customer-lifecycle.ts';
import { journeyById, journeys } from './index.ts';
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
    const written = JSON.stringify([journey.events, journey.tallies, journey.pools]);
    for (const name of Object.keys(journey.parameters)) expect(written).toContain(`"${name}"`);
  });

  test('can be gone through: every stage is reached', () => {
    expect([...reachable(journey)].toSorted()).toEqual(
      stagesOf(journey)
        .map((stage) => stage.id)
        .toSorted(),
    );
  });

  test('has a way on or back from every stage, but from where it ends', () => {
    const left = new Set(stepsOf(journey).map((step) => step.from));
    const ends = stagesOf(journey).filter((stage) => !left.has(stage.id));
    const final = journey.kind === 'funnel' ? ['customer', 'gone'] : ['gone'];
    for (const { id, milestone } of ends) expect(final, id).toContain(milestone);
  });

  test('begins with those who do not know, and counts everybody at a shared milestone', () => {
    expect(milestoneOf(journey, journey.start['stage']!)).toBe('unaware');
    const milestones = stagesOf(journey).map((stage) => stage.milestone!);
    for (const milestone of milestones) expect(MILESTONES).toContain(milestone);
    for (const needed of ['aware', 'considers', 'qualified', 'customer'])
      expect(milestones).toContain(needed);
  });

  test('says who is in every stage, where it comes from, what it can say and what not', () => {
    for (const { id, meaning } of stagesOf(journey)) expect(meaning.length, id).toBeGreaterThan(10);
    const { history, canSay, cannotSay } = journey.about!;
    expect(history.length).toBeGreaterThan(60);
    for (const said of [canSay, cannotSay]) expect(said.length).toBeGreaterThan(1);
  });

  test('counts a first purchase where somebody becomes a customer, and only there', () => {
    const first = journey.tallies.filter((tally) => tally.isFirstPurchase).map((tally) => tally.id);
    const moves = journey.events.flatMap((event) => (event.kind === 'rates' ? event.moves : []));
    const becomes = moves.filter(
      ({ to }) => to['stage'] !== undefined && milestoneOf(journey, to['stage']) === 'customer',
    );
    expect(becomes).not.toEqual([]);
    for (const move of moves) expect(first.includes(move.tally ?? ''), move.id).toBe(becomes.includes(move));
  });
});

test('journeys are found by their id', () => {
  for (const journey of journeys) expect(journeyById(journey.id)).toBe(journey);
  expect(new Set(journeys.map(({ id }) => id)).size).toBe(journeys.length);
  expect(journeyById('constructor')).toBeUndefined();
});

test('a name that two journeys use for a number means the same number', () => {
  const all = journeys.flatMap(({ parameters }) => Object.entries(parameters));
  const meant = new Map(all);
  expect(all.length).toBeGreaterThan(2 * meant.size);
  for (const [name, parameter] of all) expect(parameter, name).toEqual(meant.get(name));
});

test.each(journeys.filter(({ kind }) => kind === 'funnel').map((journey) => [journey.id, journey] as const))(
  'the %s ends at the first purchase: nobody comes back from there',
  (_id, journey) => {
    const left = new Set(stepsOf(journey).map((step) => milestoneOf(journey, step.from)));
    expect(left.has('customer') || left.has('gone')).toBe(false);
  },
);

test('both journeys of the first examples live in the same dimensions, apart from their stages and how a lead came', () => {
  const others = (journey: Journey) => journey.dimensions.filter(({ id }) => id !== 'stage' && id !== 'lead');
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

  const past = ['approach', 'beReferred', 'closeOffFunnel', 'walkIn'];

  test('moves forward by one stage or out, never back; what goes past it goes forward too', () => {
    for (const { move, from, to } of stepsOf(marketingAndSalesFunnel)) {
      const steps = order.indexOf(to) - order.indexOf(from);
      const forward = past.includes(move) ? steps >= 1 : steps === 1;
      expect(to === 'gone' || forward, `${move}: ${from} to ${to}`).toBe(true);
    }
  });

  test('counts what is sold past it apart', () => {
    const moves = marketingAndSalesFunnel.events.flatMap((event) =>
      event.kind === 'rates' ? event.moves : [],
    );
    const sold = Object.fromEntries(
      moves.flatMap(({ id, tally }) => (tally === undefined ? [] : [[id, tally]])),
    );
    expect(sold).toEqual({ close: 'firstPurchase', closeOffFunnel: 'offFunnel', walkIn: 'offFunnel' });
  });

  test('ends at the first purchase: nobody leaves customer or gone', () => {
    const left = new Set(stepsOf(marketingAndSalesFunnel).map((step) => step.from));
    expect(left.has('customer') || left.has('gone')).toBe(false);
  });

  test('knows a part of the shared milestones, in their order', () => {
    const milestones = [...new Set(stagesOf(marketingAndSalesFunnel).map((stage) => stage.milestone!))];
    expect(milestones).toEqual(['unaware', 'aware', 'considers', 'qualified', 'customer', 'gone']);
    expect(milestones).toEqual(MILESTONES.filter((milestone) => milestones.includes(milestone)));
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
