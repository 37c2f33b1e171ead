/** From money to contacts: carry-over and saturation as the engine delivers them. */
import { describe, expect, test } from 'vitest';
import {
  allChannelParameters,
  defineChannel,
  simulateBlock,
  type Channel,
  type Scenario,
} from '@meander/core';
import { idleChannel, oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const PRICE = 2;
const REFERENCE = 500;
const journey = tinyJourney(oneEvent(stageMove('unaware', 'aware', 0.1)));

function scenario(
  values: Readonly<Record<string, number>>,
  plan: { weekly: number; flight?: number[] },
  weeks: number,
  channel: Partial<Channel> = {},
): Scenario {
  const bought = defineChannel({ ...idleChannel, id: 'bought', ...channel });
  return tinyScenario(journey, {
    people: 1000,
    weeks,
    channels: [bought],
    plan: {
      weekly: plan.weekly,
      split: { bought: 1 },
      flight: plan.flight === undefined ? {} : { bought: plan.flight },
    },
    values: {
      'channels.bought.referenceSpend': REFERENCE,
      'channels.bought.pricePerContact': PRICE,
      'channels.bought.maxContacts': 1000,
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [`channels.bought.${key}`, value])),
    },
  });
}

interface Delivered {
  readonly spend: number;
  readonly unspent: number;
  readonly contacts: number;
}

function delivered(from: Scenario): Delivered {
  const [spend, unspent, contacts] = simulateBlock(from, {
    population: 'expected',
    from: 0,
    to: 1,
  }).delivered;
  return { spend: spend!, unspent: unspent!, contacts: contacts! };
}

describe('carry-over', () => {
  const weeks = 60;
  const impulse = [1, ...Array.from({ length: weeks - 1 }, () => 0)];
  const contactsUntil = (week: number, halfLife: number) =>
    delivered(scenario({ halfLife }, { weekly: 600, flight: impulse }, week)).contacts;

  test.each([0, 0.35, 2, 3])(
    'half-life %d: an impulse buys in all what its money buys at once',
    (halfLife) => {
      expect(contactsUntil(weeks, halfLife)).toBeCloseTo(600 / PRICE, 3);
    },
  );

  test.each([1, 2, 3])(
    'half-life %d: half of an impulse has acted after a half-life, three quarters after two',
    (halfLife) => {
      expect(contactsUntil(halfLife, halfLife)).toBeCloseTo((1 / 2) * (600 / PRICE), 9);
      expect(contactsUntil(2 * halfLife, halfLife)).toBeCloseTo((3 / 4) * (600 / PRICE), 9);
    },
  );

  test('each week has the retention of the week before', () => {
    const byWeek = [1, 2, 3, 4, 5].map(
      (week) => contactsUntil(week, 2) - (week > 1 ? contactsUntil(week - 1, 2) : 0),
    );
    for (const [place, contacts] of byWeek.slice(1).entries())
      expect(contacts / byWeek[place]!).toBeCloseTo(0.5 ** (1 / 2), 9);
  });

  test('a constant spend is preserved once the warm-up has settled', () => {
    const settled = {
      ...scenario({ halfLife: 26 }, { weekly: 600 }, 8),
      start: 'running' as const,
    };
    const warm = { ...settled, values: { ...settled.values, 'market.warmupWeeks': 520 } };
    expect(delivered(warm).contacts / 8).toBeCloseTo(600 / PRICE, 3);
    expect(delivered(warm).spend).toBeCloseTo(8 * 600, 9);
  });
});

describe('saturation', () => {
  const contactsAt = (
    spend: number,
    values: Readonly<Record<string, number>>,
    curve: Channel['saturation'],
  ) => delivered(scenario({ halfLife: 0, ...values }, { weekly: spend }, 1, { saturation: curve })).contacts;

  test.each(['hill', 'exponential', 'none'] as const)(
    '%s: at the reference spend a contact costs its stated price',
    (curve) => {
      const values = { halfSaturation: 3, saturationShape: 1.5 };
      expect(contactsAt(REFERENCE, values, curve)).toBeCloseTo(REFERENCE / PRICE, 9);
    },
  );

  test.each([
    ['hill', 1],
    ['hill', 2.5],
    ['exponential', 1],
  ] as const)('%s with shape %d: the half-saturation buys half of all there is', (curve, shape) => {
    const values = { halfSaturation: 2, saturationShape: shape };
    const most = contactsAt(1e9 * REFERENCE, values, curve);
    expect(contactsAt(2 * REFERENCE, values, curve) / most).toBeCloseTo(1 / 2, 8);
  });
});

describe('the pool', () => {
  test('what nobody can take is not bought and its money stays', () => {
    const tight = scenario({ maxContacts: 0.1, halfLife: 0 }, { weekly: 600 }, 4);
    const result = delivered(tight);
    expect(result.contacts).toBeCloseTo(4 * 0.1 * 1000, 9);
    expect(result.spend).toBeCloseTo(4 * 0.1 * 1000 * PRICE, 9);
    expect(result.spend + result.unspent).toBeCloseTo(4 * 600, 9);
  });

  test('a pool without people takes nothing', () => {
    const nobody = scenario({}, { weekly: 600 }, 3, { eligible: { milestone: 'gone' } });
    expect(delivered(nobody)).toEqual({ spend: 0, unspent: 1800, contacts: 0 });
  });

  test('contacts per person are given when they are bought by frequency, and the spend follows', () => {
    const weekly = scenario({ frequency: 0.25 }, { weekly: REFERENCE }, 5, { buying: 'frequency' });
    const { spend, contacts } = delivered(weekly);
    expect(contacts).toBeCloseTo(5 * 0.25 * 1000, 9);
    expect(spend).toBeCloseTo(5 * 0.25 * 1000 * PRICE, 9);
  });

  test('a segment of weight 3 gets three times the contacts per person, within the same budget', () => {
    const two = scenario({}, { weekly: 600 }, 1);
    const market: Scenario['market'] = {
      ...two.market,
      segments: [
        { id: 'few', label: 'Few', share: 0.2, traits: {} },
        { id: 'many', label: 'Many', share: 0.8, traits: {} },
      ],
      targeting: { bought: { few: 3 } },
    };
    // 200 people of weight 3 and 800 of weight 1 share 300 contacts: 9/14 and 3/14 each
    const capped = { ...two, market, values: { ...two.values, 'channels.bought.maxContacts': 0.5 } };
    expect(delivered({ ...two, market }).contacts).toBeCloseTo(600 / PRICE, 9);
    expect(delivered(capped).contacts).toBeCloseTo(200 * 0.5 + 800 * (3 / 14), 9);
  });
});

describe('a channel that teaches about people', () => {
  const research = defineChannel({
    ...idleChannel,
    id: 'research',
    parameters: { ...idleChannel.parameters, insight: { ...allChannelParameters.insight, default: 0.5 } },
  });
  const learning = (weeks: number, share: number): Scenario => {
    const base = scenario({}, { weekly: 1000 }, weeks);
    return {
      ...base,
      channels: [...base.channels, research],
      values: { ...base.values, 'channels.research.referenceSpend': 500 },
      plan: { weekly: 1000, split: { bought: 1 - share, research: share }, flight: {} },
    };
  };

  test('lets the money of others find more of the right people, from the week after', () => {
    expect(delivered(learning(1, 0.5)).contacts).toBeCloseTo(500 / PRICE, 9);
    expect(delivered(learning(2, 0.5)).contacts).toBeCloseTo((500 / PRICE) * (1 + 1.5), 9);
    expect(delivered(learning(2, 0)).contacts).toBeCloseTo((2 * 1000) / PRICE, 9);
    expect(delivered(learning(2, 0.5)).spend).toBeCloseTo(2 * 500, 9);
  });

  test('does nothing where nothing else is bought', () => {
    expect(delivered(learning(5, 1)).contacts).toBe(0);
  });
});

describe('a channel that needs people to show', () => {
  const needing = (aware: number): Scenario => {
    const base = scenario({ supplyShare: 0.5 }, { weekly: 600 }, 1, {
      supply: { milestone: 'aware' },
      parameters: { ...idleChannel.parameters, supplyShare: allChannelParameters.supplyShare },
    });
    // at the start of week 1, a share `aware` of all people is aware after a warm-up of one week
    const start = tinyJourney(oneEvent(stageMove('unaware', 'aware', -Math.log1p(-aware))));
    return {
      ...base,
      start: 'running',
      journeys: { funnel: start, lifecycle: start },
      values: { ...base.values, 'market.warmupWeeks': 1 },
    };
  };

  test('has nothing to show without them, and half of its contacts where half of those needed are there', () => {
    expect(delivered(needing(0))).toEqual({ spend: 0, unspent: 600, contacts: 0 });
    const half = delivered(needing(0.25));
    expect(half.contacts).toBeCloseTo(300 / PRICE, 9);
    expect(half.unspent).toBeCloseTo(300, 9);
    expect(delivered(needing(0.8)).contacts).toBeCloseTo(600 / PRICE, 9);
  });
});

test('a channel that pays for orders pays for those of the people it has reached', () => {
  const postage = 3;
  const buy = { ...stageMove('unaware', 'customer', 0.2), tally: 'purchase' };
  const selling = tinyJourney(oneEvent(buy), {
    tallies: [{ id: 'purchase', label: 'Purchases', worth: 1, isFirstPurchase: true }],
  });
  const base = scenario({ orderCost: postage }, { weekly: 1000 }, 1, {
    parameters: { ...idleChannel.parameters, orderCost: allChannelParameters.orderCost },
  });
  const priced = { ...base, journeys: { funnel: selling, lifecycle: selling } };
  const perPerson = 1000 / PRICE / 1000;
  const bought = 1000 * -Math.expm1(-0.2);
  const wanted = 1000 + bought * -Math.expm1(-perPerson) * postage;
  expect(delivered(priced).spend).toBeCloseTo(wanted, 9);
});
