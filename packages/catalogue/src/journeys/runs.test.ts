/** The journeys as they are lived, by the people of every scenario: in expectation, a few weeks each. */
import { describe, expect, test } from 'vitest';
import {
  checkScenario,
  encodeBlock,
  marketParameters,
  poolColumn,
  simulateBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Scenario,
} from '@meander/core';
import { channels } from '../channels/index.ts';
import { presets } from '../scenarios/index.ts';
import { lensOf, withJourney } from '../scenarios/with-journey.ts';
import { journeyById, journeys } from './index.ts';

const WEEKS = 20;

interface Sizes {
  readonly weeks?: number;
  readonly weekly?: number;
  readonly values?: Readonly<Record<string, number>>;
}

/** The first example's people, new to everything, seen through a journey. */
function scenarioThrough(id: string, { weeks = WEEKS, weekly, values = {} }: Sizes = {}): Scenario {
  const scenario = withJourney(presets[0]!.scenario, journeyById(id)!);
  const plan = weekly === undefined ? scenario.plan : { ...scenario.plan, weekly };
  const numbers = Object.entries(values).map(([key, value]) => [`journey.${key}`, value] as const);
  return {
    ...scenario,
    start: 'launch',
    horizonWeeks: weeks,
    plan,
    values: { ...scenario.values, ...Object.fromEntries(numbers) },
  };
}

const lived = (scenario: Scenario) => simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
const through = (id: string, sizes?: Sizes) => lived(scenarioThrough(id, sizes));
const total = (column: Iterable<number>) => [...column].reduce((sum, each) => sum + each, 0);
const newCustomers = (block: Block) => weeklyColumn(block, 0, 'newCustomers');

/** Moves of a name over the horizon, those of one cause if one is given. */
function moved(block: Block, move: string, cause?: string): number {
  return total(
    block.causes.flatMap((line, i) =>
      line.move === move && (cause === undefined || line.cause === cause) ? [block.caused[i]!] : [],
    ),
  );
}

function expectPeople(block: Block, people: number): void {
  expect(() => encodeBlock(block)).not.toThrow(); // refuses numbers that are not finite
  const stocks = block.milestones.map((milestone) => stockOf(block, 0, milestone));
  for (const week of [0, 1, block.weeks])
    expect(Math.abs(total(stocks.map((stock) => stock[week]!)) - people)).toBeLessThanOrEqual(1e-9 * people);
  for (const stock of stocks) expect(Math.min(...stock)).toBeGreaterThanOrEqual(0);
}

describe.each(presets.map(({ scenario }) => [scenario.id, scenario] as const))(
  'the people of %s',
  (_, base) => {
    test.each(journeys.map((journey) => [journey.id, journey] as const))(
      'live in %s: nobody is lost, and somebody comes to every milestone',
      (_id, journey) => {
        const scenario: Scenario = {
          ...withJourney(base, journey),
          start: 'launch',
          horizonWeeks: WEEKS,
        };
        const checked = checkScenario(scenario);
        expect(checked.ok ? checked.notes : checked.issues).toEqual([]);
        expect(scenario.journeys[lensOf(journey)]).toBe(journey);
        const block = lived(scenario);
        expectPeople(block, base.values['market.people'] ?? marketParameters.people.default);
        for (const milestone of block.milestones)
          expect(stockOf(block, 0, milestone)[WEEKS], milestone).toBeGreaterThan(0);
      },
    );
  },
);

test('a journey takes the lens that is asked for, and the numbers of what it replaces go with it', () => {
  const { scenario } = presets.find(({ scenario: { id } }) => id === 'b2c-retail')!;
  const aida = journeyById('aida')!;
  const seen = withJourney(scenario, aida);
  expect(seen.lens).toBe('funnel');
  expect(seen.journeys).toEqual({ ...scenario.journeys, funnel: aida });
  expect(seen.values['journey.needRate']).toBe(scenario.values['journey.needRate']);
  expect(seen.values).not.toHaveProperty(['journey.handingOver']);
  expect(withJourney(scenario, aida, 'lifecycle').journeys.lifecycle).toBe(aida);
});

describe.each(journeys.map((journey) => [journey.id, journey] as const))(
  'the numbers of %s',
  (id, journey) => {
    test('run at both ends of their ranges, every two of them at all four pairs of ends', () => {
      const parameters = Object.entries(journey.parameters);
      const scenario = scenarioThrough(id, { weeks: 3 });
      const { market } = scenario;
      const alike = { ...scenario, market: { ...market, segments: [market.segments[0]!], targeting: {} } };
      // the binary digits of the places: any two parameters differ in one of them, and agree in the leading zero
      const digits = Math.ceil(Math.log2(parameters.length + 1));
      for (let digit = 0; digit <= digits; digit++) {
        for (const low of [0, 1]) {
          const values = parameters.map(([name, { min, max }], i) => [
            `journey.${name}`,
            ((i + 1) >> digit) % 2 === low ? min : max,
          ]);
          expectPeople(
            lived({ ...alike, values: { ...alike.values, ...Object.fromEntries(values) } }),
            20_000,
          );
        }
      }
    });
  },
);

test('needs arise and people buy where nothing is spent, told from the side of the buyer', () => {
  expect(total(newCustomers(through('buyer-decision', { weekly: 0 })))).toBeGreaterThan(0);
});

test('nobody who is not looking just now is drawn in by content', () => {
  expect(total(newCustomers(through('inbound')))).toBeGreaterThan(0);
  expect(total(newCustomers(through('inbound', { values: { entering: 0 } })))).toBe(0);
});

test('a stricter score qualifies fewer leads, and one that nobody reaches hardly any', () => {
  const qualified = (scoreNeeded: number) =>
    moved(through('marketing-funnel', { values: { scoreNeeded } }), 'qualify');
  expect(qualified(0.8)).toBeGreaterThan(qualified(1.2));
  expect(qualified(5)).toBeLessThan(1e-6 * qualified(0.8));
});

describe('salespeople', () => {
  const crowded = { values: { needRate: 0.05, salesSlots: 5 } };
  const busy = through('sales-funnel', crowded);
  const pool = busy.pools.findIndex(({ id }) => id === 'sales');
  const queue = (block: Block, column: 'waiting' | 'abandoned') => total(poolColumn(block, 0, pool, column));

  test('who have too little time leave leads idle, who give up; those with enough lose none so', () => {
    const ample = through('sales-funnel', { values: { ...crowded.values, salesSlots: 1e6 } });
    expect(queue(busy, 'waiting')).toBeGreaterThan(0);
    expect(queue(busy, 'abandoned')).toBeGreaterThan(0);
    expect(queue(ample, 'waiting')).toBe(0);
    expect(queue(ample, 'abandoned')).toBe(0);
    expect(moved(ample, 'close')).toBeGreaterThan(moved(busy, 'close'));
  });

  test('who answer later qualify fewer', () => {
    const late = through('sales-funnel', { values: { ...crowded.values, followUpDelay: 1000 } });
    expect(moved(late, 'qualifyForSales')).toBeLessThan(moved(busy, 'qualifyForSales'));
  });

  test('are not needed by all: sales off the funnel and on it make up the total', () => {
    const off = moved(busy, 'walkIn');
    expect(off).toBeGreaterThan(0);
    const all = total(newCustomers(busy));
    expect(Math.abs(off + moved(busy, 'close') - all)).toBeLessThan(1e-9 * all);
  });
});

describe('the two funnels together', () => {
  const plan = (values: Readonly<Record<string, number>>) => {
    const scenario = scenarioThrough('marketing-and-sales-funnel', { weeks: 40, values });
    const { plan: own, channels: all } = scenario;
    const split = { ...own.split, personalSelling: own.split['personalSelling']! - 0.1, coldOutreach: 0.1 };
    const outreach = channels.find(({ id }) => id === 'coldOutreach')!;
    return lived({ ...scenario, channels: [...all, outreach], plan: { ...own, split } });
  };
  const ample = { reviewers: 1e6, salesSlots: 1e6, referrals: 0 };
  const shareSold = (block: Block, close: string, ...entries: string[]) =>
    moved(block, close) / total(entries.map((entry) => moved(block, entry)));

  test('sell to cold leads too, but seldomer than to warm ones', () => {
    const block = plan(ample);
    const cold = shareSold(block, 'closeOffFunnel', 'approach');
    expect(cold).toBeGreaterThan(0);
    expect(cold).toBeLessThan(shareSold(block, 'close', 'qualifyForSales'));
    const asWarm = plan({ ...ample, coldLeads: 0 });
    expect(moved(asWarm, 'closeOffFunnel')).toBeGreaterThan(moved(block, 'closeOffFunnel'));
  });

  test('count all sales: on the funnel and past it make up the total', () => {
    const block = plan({});
    const sold = ['close', 'closeOffFunnel', 'walkIn'].map((move) => moved(block, move));
    expect(Math.min(...sold)).toBeGreaterThan(0);
    expect(Math.abs(total(sold) / total(newCustomers(block)) - 1)).toBeLessThan(1e-9);
  });

  test('lose leads that nobody has time for, the more the less time there is', () => {
    const lost = (slots: number) => {
      const block = plan({ reviewers: slots, salesSlots: slots });
      return [moved(block, 'leaveUnreviewed'), moved(block, 'giveUp')] as const;
    };
    const [few, fewer, none] = [lost(4), lost(2), lost(1e6)];
    expect(none).toEqual([0, 0]);
    for (const way of [0, 1] as const) {
      expect(few[way]).toBeGreaterThan(0);
      expect(fewer[way]).toBeGreaterThan(few[way]);
    }
  });
});

describe('a messy journey', () => {
  const year = through('messy-retail', { weeks: 60 });

  test('leaves 70 % of the carts that no channel and no sale brings to the till', () => {
    const quiet = through('messy-retail', { weekly: 0, values: { blackFriday: 1 } });
    const left = moved(quiet, 'abandon');
    expect(left / (left + moved(quiet, 'close', 'need'))).toBeCloseTo(0.7, 9);
  });

  test('goes back, sleeps, wakes and returns', () => {
    for (const move of ['lose', 'sleep', 'abandon', 'wake', 'comeBack'])
      expect(moved(year, move), move).toBeGreaterThan(0);
  });

  test('buys more on Black Friday than in the weeks around it', () => {
    const bought = weeklyColumn(year, 0, 'purchases');
    expect(bought[47]).toBeGreaterThan(2 * bought[46]!);
    expect(bought[47]).toBeGreaterThan(2 * bought[48]!);
  });
});

test('nobody hands a matter to a firm without trust, however much is sold to them', () => {
  const none = { learningOfIt: 0, vouching: 0, referring: 0, gateWidth: 0.01 };
  const stranger = { ...none, trustNeeded: 0.9 };
  const scenario = scenarioThrough('services', { values: stranger });
  const silent = { ...scenario.plan, split: { searchAds: 0.5, personalSelling: 0.5 } };
  const sold = lived({
    ...scenario,
    plan: silent,
    values: { ...scenario.values, 'journey.discovery': 0.01 },
  });
  expect(total(newCustomers(sold))).toBeLessThan(1e-9);
  const known = through('services', { values: { trustNeeded: 0 } });
  expect(total(newCustomers(known))).toBeGreaterThan(1);
});

describe('a launch', () => {
  const launchedIn = (week: number, scenario: Scenario): Scenario => ({
    ...scenario,
    values: { ...scenario.values, 'market.launchWeek': week },
  });

  test('sells nothing before its week', () => {
    const scenario = scenarioThrough('pre-launch');
    const sold = newCustomers(lived(launchedIn(13, scenario)));
    expect(total(sold.subarray(0, 12))).toBe(0);
    expect(sold[12]).toBe(0); // from the list to the offer in one week, ordering in the next
    expect(Math.min(...sold.subarray(13))).toBeGreaterThan(0);
  });

  test('sells more in its first weeks the larger the audience that was built before', () => {
    const weeks = 17;
    const first = (weekly: number) =>
      total(newCustomers(lived(launchedIn(13, scenarioThrough('pre-launch', { weeks, weekly })))));
    expect(first(12_000)).toBeGreaterThan(2 * first(0));
  });
});

test('a subscription ends at a renewal with the stated probability', () => {
  const values = { cancelling: 0.1, dissatisfaction: 0 };
  const block = through('subscription', { weeks: 40, values });
  const cancelled = moved(block, 'cancel');
  const renewed = moved(block, 'renewFirst') + moved(block, 'renew');
  expect(moved(block, 'renew')).toBeGreaterThan(0);
  expect(cancelled / (cancelled + renewed)).toBeCloseTo(0.1, 9);
});
