/** Mechanisms in whole runs: what a promotion borrows, what fatigue and satisfaction settle at, who is heard. */
import { describe, expect, test } from 'vitest';
import {
  byContact,
  byNeed,
  byPromotion,
  bySatisfaction,
  byTalk,
  byTrust,
  defineChannel,
  describeChannel,
  explainRate,
  prepare,
  response,
  satisfactionDimension,
  satisfactionEvent,
  simulateBlock,
  stockOf,
  weeklyColumn,
  withFatigue,
  type Factor,
  type Journey,
  type JourneyEvent,
  type Population,
  type Scenario,
} from '@meander/core';
import { chiSquareOfTwo, criticalChiSquare, criticalZ, zOfMean, zOfMeans } from '../statistics.ts';
import { oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const PEOPLE = 10_000;
const RATE = 0.2;

/** Customers buy for ever at a constant rate. */
function buying(factors: Factor[]): JourneyEvent {
  return {
    kind: 'repeat',
    id: 'buying',
    label: 'Buying',
    from: { stage: 'customer' },
    move: 'buy',
    causes: [byNeed(RATE)],
    factors,
    tally: 'unit',
    dropOut: { id: 'stop', label: 'Stops', probability: 0, to: { stage: 'gone' } },
  };
}

const tallies: Journey['tallies'] = [{ id: 'unit', label: 'Units', worth: 1, isFirstPurchase: false }];

function purchases(scenario: Scenario): Float64Array {
  return weeklyColumn(simulateBlock(scenario, { population: 'expected', from: 0, to: 1 }), 0, 'purchases');
}

const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

test.each([0, 1 / 3, 1])('of what two promotions sell, the share %d comes from later weeks', (borrowed) => {
  const journey = tinyJourney([buying([byPromotion({ borrowed })])], {
    tallies,
    start: { stage: 'customer' },
  });
  const quiet = tinyScenario(journey, { people: PEOPLE, weeks: 200 });
  const promotion = [0.2, 0, 0.4, ...Array.from({ length: 197 }, () => 0)];
  const sold = purchases({ ...quiet, plan: { ...quiet.plan, promotion } });
  const bump = Math.exp(2.74 * 0.2) - 1 + (Math.exp(2.74 * 0.4) - 1);
  expect(total(sold) - total(purchases(quiet))).toBeCloseTo(PEOPLE * RATE * bump * (1 - borrowed), 6);
  expect(sold[4]! < PEOPLE * RATE).toBe(borrowed > 0);
});

test('satisfaction settles as a birth-death chain, and repurchase at its mean factor', () => {
  const [up, down, strength] = [0.1, 0.06, 0.8];
  const events = [
    satisfactionEvent({ stages: ['customer'], pleasing: up, disappointing: down }),
    buying([bySatisfaction(strength)]),
  ];
  const journey = tinyJourney(events, {
    tallies,
    dimensions: [satisfactionDimension],
    start: { stage: 'customer', satisfaction: 'low' },
  });
  const share = (1 - Math.exp(-(up + down))) / (up + down);
  // weekly detailed balance: low <-> neutral <-> high
  const neutral = (1 - Math.exp(-up)) / (down * share);
  const high = (neutral * up * share) / (1 - Math.exp(-down));
  const factor = (Math.exp(-strength) + neutral + high * Math.exp(strength)) / (1 + neutral + high);
  const sold = purchases(tinyScenario(journey, { people: PEOPLE, weeks: 300 }));
  expect(sold.at(-1)! / (PEOPLE * RATE)).toBeCloseTo(factor, 9);
  // experiences come before purchases: in week 1 some are neutral already
  expect(sold[0]! / (PEOPLE * RATE)).toBeCloseTo(Math.exp(-up - strength) + 1 - Math.exp(-up), 9);
});

const mail = defineChannel({
  id: 'mail',
  version: 1,
  kind: 'upstream',
  label: 'Mail',
  meaning: 'Comes four times a week',
  buying: 'frequency',
  eligible: {},
  saturation: 'none',
  usage: [{ share: 1, acts: { hear: response('hear', 0.001, 'given') } }],
  parameters: describeChannel({ referenceSpend: { default: 100 }, frequency: { default: 4 } }),
});

test('fatigue follows the contacts that are delivered: F(w) = c (1 - kept^(w - 1))', () => {
  const factors = [withFatigue({ strength: 0.3, threshold: 1, halfLife: 2 })];
  const move = { ...stageMove('unaware', 'aware', 0, factors), causes: [byContact('hear')] };
  const scenario = tinyScenario(tinyJourney(oneEvent(move)), {
    people: PEOPLE,
    weeks: 20,
    channels: [mail],
    plan: { weekly: 100, split: { mail: 1 }, flight: {} },
  });
  for (const week of [1, 2, 5, 20]) {
    const [term] = explainRate(scenario, { week, where: { stage: 'unaware' } }).moves[0]!.terms;
    const recent = 4 * (1 - 2 ** (-(week - 1) / 2));
    expect(term!.factors.map(({ mechanism }) => mechanism)).toEqual(['contact', 'fatigue']);
    expect(term!.factors[0]!.weekly).toBeCloseTo(4, 12);
    expect(term!.factors[1]!.weekly).toBeCloseTo(Math.exp(-0.3 * Math.max(0, recent - 1)), 12);
  }
});

/** Buyers are talked about; praise wins people and complaint loses customers; bad experience closes the gate. */
const talked = tinyJourney(
  oneEvent(
    {
      ...stageMove('unaware', 'customer', 0.05, [
        byTrust({ initial: 0.6, loss: 0.5, unhappy: { stage: 'dormant' } }),
      ]),
      causes: [
        byNeed(0.05),
        byTalk(0.6, [{ tally: 'unit', weight: 2 }, { who: { stage: 'customer' } }], { halfLife: 3 }),
      ],
      tally: 'unit',
    },
    {
      ...stageMove('customer', 'dormant', 0.1),
      causes: [byNeed(0.1), byTalk(0.5, [{ who: { stage: 'dormant' }, weight: -1 }], { sides: 'complaint' })],
    },
  ),
  { tallies },
);

describe('fields that read counts and purchases', () => {
  const people = 60;
  const replications = 1500;
  const scenario = tinyScenario(talked, { people, weeks: 12 });
  const customers = (population: Population, of = scenario) => {
    const block = simulateBlock(of, {
      population,
      from: 0,
      to: population === 'expected' ? 1 : replications,
    });
    return Float64Array.from({ length: block.to }, (_, i) => stockOf(block, i, 'customer')[12]!);
  };

  test('make a model that is not free of counts', () => {
    expect(prepare(scenario).program.isCountFree).toBe(false);
    expect(prepare(scenario).program.fields.length).toBe(2);
  });

  test('give agents and cohorts one distribution', () => {
    const [agents, cohorts] = [customers('agents'), customers('cohorts')];
    expect(Math.abs(zOfMeans(agents, cohorts))).toBeLessThan(criticalZ(2));
    const { statistic, degrees } = chiSquareOfTwo(agents, cohorts);
    expect(statistic).toBeLessThan(criticalChiSquare(degrees, 2));
  });

  test('are at the expectation where there are many people', () => {
    const many = { ...scenario, values: { ...scenario.values, 'market.people': 10_000_000 } };
    const block = simulateBlock(many, { population: 'cohorts', from: 0, to: 60 });
    const shares = Float64Array.from({ length: 60 }, (_, i) => stockOf(block, i, 'customer')[12]!);
    expect(Math.abs(zOfMean(shares, customers('expected', many)[0]!))).toBeLessThan(criticalZ(1));
  });
});

test('complaint loses customers as fast as those who were lost complain', () => {
  const lose = (weight: number) => ({
    ...stageMove('customer', 'dormant', 0.1),
    causes: [byNeed(0.1), byTalk(0.5, [{ who: { stage: 'dormant' }, weight }], { sides: 'complaint' })],
  });
  const staying = (weight: number) => {
    const journey = tinyJourney(oneEvent(lose(weight)), { start: { stage: 'customer' } });
    const block = simulateBlock(tinyScenario(journey, { people: PEOPLE, weeks: 3 }), {
      population: 'expected',
      from: 0,
      to: 1,
    });
    return stockOf(block, 0, 'customer').map((count) => count / PEOPLE);
  };
  let left = 1;
  for (const share of staying(-1)) {
    expect(share).toBeCloseTo(left, 12);
    left *= Math.exp(-0.1 - 0.5 * (1 - left));
  }
  // who speaks well of it in spite of having gone makes nobody leave
  expect(staying(1)[3]).toBeCloseTo(Math.exp(-0.3), 12);
});
