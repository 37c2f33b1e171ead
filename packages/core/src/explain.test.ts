import { describe, expect, test } from 'vitest';
import { prepare } from './compile/prepare.ts';
import { checkRateQuestion, explainRate, explainWeeks, type ExplainedMove } from './explain.ts';
import { kiosk } from './kiosk.fixture.ts';
import { byPrice, byPromotion, withFatigue } from './mechanisms/index.ts';
import type { Journey } from './model/journey.ts';
import type { Scenario } from './model/scenario.ts';
import { forkWorld, liveWeek, openWorld } from './engine/week.ts';

/** The kiosk with factors that change from week to week on every move. */
function busy(journey: Journey): Journey {
  const factors = [byPrice(), byPromotion(), withFatigue({ threshold: 0 })];
  return {
    ...journey,
    events: journey.events.map((event) =>
      event.kind !== 'rates'
        ? { ...event, factors }
        : {
            ...event,
            moves: event.moves.map((move) => ({ ...move, factors: [...(move.factors ?? []), ...factors] })),
          },
    ),
  };
}

const scenario: Scenario = {
  ...kiosk,
  journeys: { funnel: busy(kiosk.journeys.funnel), lifecycle: busy(kiosk.journeys.lifecycle) },
  values: { ...kiosk.values, 'market.warmupWeeks': 6 },
  plan: { ...kiosk.plan, promotion: [0.2, 0], priceLevel: [1.1] },
};

/** Whoever leaves remembers it strongly, and nobody forgets there. */
const remembered: Journey = {
  ...scenario.journeys.lifecycle,
  events: scenario.journeys.lifecycle.events.map((event) =>
    event.kind === 'repeat'
      ? { ...event, dropOut: { ...event.dropOut, to: { stage: 'away', memory: 'strong' } } }
      : event,
  ),
};

const sum = (move: ExplainedMove) => move.terms.reduce((total, term) => total + term.rate, 0);

describe.each([
  ['one step a week', scenario],
  ['two steps a week', { ...scenario, substeps: 2 }],
] as const)('%s', (_, of) => {
  test.each(['expected', 'cohorts', 'agents'] as const)(
    'terms and factors are the rates of %s, to the last bit',
    (population) => {
      const { program } = prepare(of);
      const world = forkWorld(openWorld(program, population, 1, 'fast'), program);
      for (let week = -5; week <= 3; week++) liveWeek(world, week);
      let looked = 0;
      for (const [cell, { segmentId, levels }] of program.cells.entries()) {
        const where = { segment: segmentId, ...levels };
        const { moves } = explainRate(of, { week: 3, where, population, replication: 1 });
        const inForce = program.events.flatMap(({ rowStart }) =>
          [...program.entries.rate.subarray(rowStart[cell], rowStart[cell + 1])].map(
            (rate) => world.rates.rate[rate],
          ),
        );
        expect(moves.map((move) => move.rate)).toEqual(inForce);
        expect(moves.map(sum)).toEqual(inForce);
        for (const { terms } of moves) {
          for (const { rate, factors } of terms) {
            const product = factors.reduce((all, { constant, weekly }) => all * constant * weekly, 1);
            expect(Math.abs(product / program.substeps - rate)).toBeLessThanOrEqual(1e-14 * rate);
            looked++;
          }
        }
      }
      expect(looked).toBeGreaterThan(50);
    },
  );
});

test('every mechanism stands with its own number', () => {
  const where = { segment: 'tourists', stage: 'passing', memory: 'strong' };
  const { moves, segment } = explainRate(scenario, { week: 1, where });
  expect(segment).toBe('tourists');
  const stop = moves.find(({ move }) => move === 'stop')!;
  expect(stop.to).toEqual({ stage: 'stopping', memory: 'strong' });
  const need = stop.terms.find(({ cause }) => cause === 'need')!;
  expect(need.factors.map(({ mechanism }) => mechanism)).toEqual([
    'need',
    'trait',
    'price',
    'promotion',
    'fatigue',
    'level',
    'season',
  ]);
  const [own, hurry, price, promotion, , memory] = need.factors;
  expect(own).toEqual({ mechanism: 'need', constant: 0.02, weekly: 1 });
  expect(hurry!.constant).toBe(1);
  expect(price!.weekly).toBeCloseTo(Math.exp(-1.5 * 0.7 * 0.1), 12);
  expect(promotion!.weekly).toBeCloseTo(Math.exp(2.74 * 0.2), 12);
  expect(memory).toEqual({ mechanism: 'level', constant: 3, weekly: 1 });
  expect(stop.terms.find(({ channel }) => channel === 'sign')!.factors[0]!.weekly).toBeGreaterThan(0);
});

test('a dimension that is not named is at its start', () => {
  expect(explainRate(scenario, { week: 1, where: {} })).toMatchObject({
    segment: 'locals',
    levels: { stage: 'passing', memory: 'none' },
  });
});

test('weeks of the warm-up are under the historic mix', () => {
  const where = { stage: 'stopping' };
  const promoted = (week: number) =>
    explainRate(scenario, { week, where }).moves[0]!.terms[0]!.factors.find(
      ({ mechanism }) => mechanism === 'promotion',
    )!;
  expect(promoted(-2).weekly).toBe(1);
  expect(promoted(1).weekly).toBeGreaterThan(1);
});

test('numbers of a schedule are those of their weeks', () => {
  const later = { ...scenario, schedule: [{ week: 3, values: { 'journey.thirst': 0.3 } }] };
  const thirst = (week: number) => {
    const order = explainRate(later, { week, where: { stage: 'stopping' } }).moves[0]!;
    expect(sum(order)).toBe(order.rate);
    return order.terms.find(({ cause }) => cause === 'need')!.factors[0]!.constant;
  };
  expect([-1, 2, 3, 9].map(thirst)).toEqual([0.1, 0.1, 0.3, 0.3]);
});

test.each(['expected', 'cohorts'] as const)(
  'all weeks of %s are what each of them is when it is asked for, also under a schedule',
  (population) => {
    const later = { ...scenario, schedule: [{ week: 3, values: { 'journey.thirst': 0.3 } }] };
    const asked = { where: { stage: 'stopping' }, population, replication: 1 };
    const weeks = explainWeeks(later, asked);
    expect(weeks.map(({ week }) => week)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
    for (const week of [1, 2, 3, 4, 26])
      expect(weeks[week - 1]).toEqual(explainRate(later, { week, ...asked }));
  },
);

test('a dimension that cannot be at its start is elsewhere, and a milestone may stand for a stage', () => {
  const strong: Scenario = { ...scenario, journeys: { ...scenario.journeys, lifecycle: remembered } };
  expect(explainRate(strong, { week: 1, where: { stage: 'away' } }).levels).toEqual({
    stage: 'away',
    memory: 'strong',
  });
  expect(explainRate(scenario, { week: 1, where: { milestone: 'considers' } }).levels['stage']).toBe(
    'stopping',
  );
});

test('everything wrong with a question is said at once', () => {
  expect(() => explainRate(scenario, { week: -6, where: {} })).toThrow('(expected -5 to 26). Use -5.');
  const where = { stage: 'pasing', mood: 'good', segment: ['locals', 'aliens'], milestone: 'gonne' };
  const issues = checkRateQuestion(scenario, { week: 2.5, where, replication: -1 });
  expect(issues.map(({ path, suggestion }) => [path.join('.'), suggestion])).toEqual([
    ['where.stage', 'passing'],
    ['where.mood', undefined],
    ['where.segment', undefined],
    ['where.milestone', 'gone'],
    ['week', '3'],
    ['replication', '0'],
  ]);
  expect(() => explainRate(scenario, { week: Number.NaN, where })).toThrow(/pasing[^]*mood[^]*aliens[^]*NaN/);
  const nowhere = checkRateQuestion(scenario, {
    week: 1,
    where: { stage: 'passing', milestone: 'customer' },
  });
  expect(nowhere.map(({ code }) => code)).toEqual(['unreachable-place']);
  expect(checkRateQuestion(scenario, { week: 26, where: { stage: ['passing', 'served'] } })).toEqual([]);
});
