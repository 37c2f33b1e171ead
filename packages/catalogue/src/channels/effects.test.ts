/** What money for a channel does, and what none does: in expectation, a few weeks of people who have lived before. */
import { describe, expect, test } from 'vitest';
import {
  checkScenario,
  simulateBlock,
  weeklyColumn,
  type Block,
  type Channel,
  type Scenario,
} from '@meander/core';
import { journeyById, journeys } from '../journeys/index.ts';
import { presetById } from '../scenarios/index.ts';
import { withJourney } from '../scenarios/with-journey.ts';
import { channelById, channels } from './index.ts';

const WEEKS = 8;
const people = presetById('b2b-saas')!;

/** The people of the first example with further channels, on which a share of the money is spent. */
function withChannels(journey: string, further: readonly Channel[], share = 0): Scenario {
  const scenario = withJourney(people, journeyById(journey)!);
  const { plan, channels: own } = scenario;
  const has = new Set(own.map(({ id }) => id));
  const kept = Object.entries(plan.split).map(([id, each]) => [id, each * (1 - share)] as const);
  const given = further.map(
    ({ id }) => [id, (plan.split[id] ?? 0) * (1 - share) + share / further.length] as const,
  );
  return {
    ...scenario,
    channels: [...own, ...further.filter(({ id }) => !has.has(id))],
    horizonWeeks: WEEKS,
    values: { ...scenario.values, 'market.warmupWeeks': 30 },
    plan: { ...plan, split: Object.fromEntries([...kept, ...(share > 0 ? given : [])]) },
  };
}

const lived = (scenario: Scenario): Block =>
  simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
const sum = (block: Block, column: Parameters<typeof weeklyColumn>[2]) =>
  weeklyColumn(block, 0, column).reduce((total, each) => total + each, 0);

test.each(journeys.map(({ id }) => id))(
  'in %s, channels without money change nothing, to the last bit',
  (journey) => {
    const [without, idle] = [lived(withChannels(journey, [])), lived(withChannels(journey, channels))];
    expect([...idle.weekly]).toEqual([...without.weekly]);
    expect([...idle.stock]).toEqual([...without.stock]);
  },
);

describe.each(channels.map((channel) => [channel.id, channel] as const))('%s', (id, channel) => {
  test('does something where money is spent on it, in one of the journeys', () => {
    const works = ['customer-lifecycle', 'subscription', 'marketing-and-sales-funnel'].some((journey) => {
      const scenario = withChannels(journey, [channel], 0.05);
      const checked = checkScenario(scenario);
      expect(checked.ok ? [] : checked.issues).toEqual([]);
      const [on, off] = [lived(scenario), lived({ ...scenario, channels: scenario.channels.map(inert(id)) })];
      return on.stock.some(
        (each, i) => Math.abs(each - off.stock[i]!) > 1e-9 * people.values['market.people']!,
      );
    });
    expect(works).toBe(true);
  });
});

/** The channel with contacts that trigger, hold and teach nothing. */
function inert(id: string): (channel: Channel) => Channel {
  return (channel) =>
    channel.id === id
      ? {
          ...channel,
          usage: [{ share: 1, acts: {} }],
          parameters: Object.fromEntries(
            Object.entries(channel.parameters).filter(([key]) => key !== 'insight'),
          ),
        }
      : channel;
}

test('what is known of people is worth nothing alone, and lets other money do more', () => {
  const research = channelById('marketResearch')!;
  const alone = withChannels('customer-lifecycle', [research]);
  const only = { ...alone.plan, split: { marketResearch: 1 } };
  const none = { ...alone.plan, weekly: 0 };
  const quiet = (plan: Scenario['plan']) => lived({ ...alone, plan, historic: none });
  expect([...quiet(only).stock]).toEqual([...quiet(none).stock]);
  const scenario = withChannels('customer-lifecycle', [research], 0.05);
  const ignored = { ...scenario, values: { ...scenario.values, 'channels.marketResearch.insight': 0 } };
  expect(sum(lived(scenario), 'newCustomers')).toBeGreaterThan(sum(lived(ignored), 'newCustomers'));
});

test('testimonials need customers: with nobody content there is nothing to show, and the money stays', () => {
  const scenario = withChannels('customer-lifecycle', [channelById('testimonials')!], 0.1);
  const launch: Scenario = { ...scenario, start: 'launch', horizonWeeks: 1 };
  const at = launch.channels.findIndex(({ id }) => id === 'testimonials');
  const [spent, unspent, contacts] = lived(launch).delivered.subarray(3 * at, 3 * at + 3);
  expect([spent, contacts]).toEqual([0, 0]);
  expect(unspent).toBeGreaterThan(0);
});

test('perks sell more and earn less of each order', () => {
  const perks = channelById('perks')!;
  const on = withChannels('messy-retail', [perks], 0.05);
  const [given, kept] = [
    lived(on),
    lived({ ...on, plan: { ...on.plan, split: { ...on.plan.split, perks: 0 } } }),
  ];
  expect(sum(given, 'purchases')).toBeGreaterThan(sum(kept, 'purchases'));
  const at = on.channels.findIndex(({ id }) => id === 'perks');
  expect(given.delivered[3 * at]! / sum(given, 'purchases')).toBeGreaterThan(1);
});

test('a trial speaks for the product, for better or worse', () => {
  const subscribed = (trialPleases: number, trialDisappoints: number) => {
    const scenario = withChannels('subscription', [channelById('freeTrials')!], 0.1);
    const values = { 'journey.trialPleases': trialPleases, 'journey.trialDisappoints': trialDisappoints };
    return sum(lived({ ...scenario, values: { ...scenario.values, ...values } }), 'newCustomers');
  };
  const [good, nothing, bad] = [subscribed(0.5, 0), subscribed(0, 0), subscribed(0, 0.5)];
  expect(good).toBeGreaterThan(nothing);
  expect(nothing).toBeGreaterThan(bad);
});

test('of more letters than people put up with, each does less', () => {
  const email = channelById('email')!;
  const perContact = (patience: number) => {
    const scenario = withChannels('customer-lifecycle', [email]);
    const values = { 'channels.email.patience': patience, 'channels.email.fatigue': 1 };
    const block = lived({ ...scenario, values: { ...scenario.values, ...values } });
    const made = (move: string) =>
      block.causes.reduce(
        (all, line, i) => (line.channel === 'email' && line.move === move ? all + block.caused[i]! : all),
        0,
      );
    return [made('qualify'), made('unsubscribe')] as const;
  };
  const [fresh, tired] = [perContact(100), perContact(0)];
  expect(tired[0]).toBeLessThan(fresh[0]);
  expect(tired[1]).toBeGreaterThan(0.9 * fresh[1]);
});
