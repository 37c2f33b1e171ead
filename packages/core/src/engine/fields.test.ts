import { describe, expect, test } from 'vitest';
import { prepare } from '../compile/prepare.ts';
import { kiosk } from '../kiosk.fixture.ts';
import {
  afterDelay,
  byFit,
  byPersonalisation,
  byPrice,
  byPromotion,
  byReach,
  bySatisfaction,
  byTrust,
  matching,
  withFatigue,
} from '../mechanisms/index.ts';
import type { Factor, Journey } from '../model/journey.ts';
import type { Scenario } from '../model/scenario.ts';
import { weeklyColumn, type Block } from '../results/block.ts';
import { recordJourneys, simulateBlock, simulatePairedBlock } from '../run.ts';
import { initialFields } from './fields.ts';

/** The kiosk with factors on every order and refill. */
function selling(factors: Factor[], more: Partial<Scenario> = {}): Scenario {
  const change = (journey: Journey): Journey => ({
    ...journey,
    events: journey.events.map((event) =>
      event.kind !== 'rates'
        ? { ...event, factors }
        : { ...event, moves: event.moves.map((move) => (move.id === 'order' ? { ...move, factors } : move)) },
    ),
  });
  const { funnel, lifecycle } = kiosk.journeys;
  const values = { ...kiosk.values, 'market.warmupWeeks': 12 };
  return {
    ...kiosk,
    journeys: { funnel: change(funnel), lifecycle: change(lifecycle) },
    values,
    horizonWeeks: 10,
    ...more,
  };
}

const factors = [byPrice({ halfLife: 3 }), byPromotion({ borrowed: 0.4 })];
const historic = { ...kiosk.historic, promotion: [0, 0, 0.3], priceLevel: [1, 1.2] };
const scenario = selling(factors, { historic });
const onSale: Scenario = {
  ...scenario,
  plan: { ...scenario.plan, promotion: [0.4, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
};

/** Every mechanism with the number at which it does nothing. */
const neutral: Factor[] = [
  byPrice({ sensitivity: 0 }),
  byPromotion({ pull: 0 }),
  byTrust({ share: 0, gain: { sign: 0.1 } }),
  byPersonalisation({ degree: 0, learnsFrom: ['sign'] }),
  withFatigue({ strength: 0 }),
  afterDelay({ delay: 0 }),
  byReach(1),
  byFit(1, 2),
  matching({ stopping: 1, served: 1 }),
  bySatisfaction(3),
];

const bytesOf = ({ weekly, stock, delivered, caused }: Block) => [weekly, stock, delivered, caused];

describe.each(['expected', 'cohorts', 'agents'] as const)('%s', (population) => {
  const run = { population, from: 0, to: 3 };

  test('worlds that share a past go on with their own fields', () => {
    const pair = simulatePairedBlock(onSale, scenario, run);
    expect(bytesOf(pair.a)).toEqual(bytesOf(simulateBlock(onSale, run)));
    expect(bytesOf(pair.b)).toEqual(bytesOf(simulateBlock(scenario, run)));
    expect(pair.a.weekly).not.toEqual(pair.b.weekly);
  });

  test('other prices before the plan are another past', () => {
    const cheap = { ...scenario, historic: { ...historic, promotion: [0.3] } };
    const pair = simulatePairedBlock(scenario, cheap, run);
    expect(bytesOf(pair.b)).toEqual(bytesOf(simulateBlock(cheap, run)));
    expect(pair.a.stock).not.toEqual(pair.b.stock);
  });

  test('a factor without effect changes no byte', () => {
    const idle = selling(neutral, { plan: onSale.plan });
    const none = selling([], { plan: onSale.plan });
    expect(bytesOf(simulateBlock(idle, run))).toEqual(bytesOf(simulateBlock(none, run)));
  });
});

test('what is paid is list price less promotion', () => {
  const plan = { ...kiosk.plan, promotion: [0, 0.25], priceLevel: [1, 2, 0.5] };
  const options = { population: 'cohorts', from: 0, to: 1 } as const;
  const [paid, list] = [selling([], { plan }), selling([])].map((each) => simulateBlock(each, options));
  const [paidRevenue, listRevenue] = [paid!, list!].map((block) => weeklyColumn(block, 0, 'revenue'));
  const ratios = [1, 1.5, 0.5, 0.75, 2, 0.375, 1, 1.5, 0.5, 0.75];
  expect([...paidRevenue!]).toEqual(
    [...listRevenue!].map((revenue, i) => expect.closeTo(revenue * ratios[i]!, 9)),
  );
});

test('journeys are lived again under the same fields', () => {
  const recording = recordJourneys(onSale);
  const everybody = Array.from({ length: recording.customers }, (_, i) => i);
  const bought = new Float64Array(onSale.horizonWeeks);
  for (const { steps } of recording.journeys(everybody))
    for (const { week, kind } of steps) if (kind === 'purchase' && week >= 1) bought[week - 1]!++;
  const block = simulateBlock(onSale, { population: 'agents', from: 0, to: 1 });
  expect(bought).toEqual(weeklyColumn(block, 0, 'purchases'));
});

test('a plan that differs in its promotions alone is not compiled again', () => {
  expect(prepare(onSale).program.rates).toBe(prepare(scenario).program.rates);
  expect(prepare(onSale).program.promotion.planned[0]).toBe(0.4);
});

test('a field that no scalar has declared cannot be read', () => {
  const fields = initialFields(prepare(scenario).program);
  const stray = { key: 'stray', readsCounts: false, initial: 0, next: () => 0 };
  expect(() => fields.read(stray)).toThrow(RangeError);
});
