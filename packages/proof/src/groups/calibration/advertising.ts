import { weeklyColumn, type Scenario } from '@meander/core';
import { within, type Exhibit } from '../../proof.ts';
import { mean } from '../../statistics.ts';
import { bought, rewritten, run, shippedScenario, withMoney } from './runs.ts';

/** The scenarios of markets that are there already; a launch has no sales to compare with. */
const RUNNING = ['b2b-saas', 'b2c-retail', 'professional-services', 'consumer-subscription'];
const MORE = 0.01;

/** By how many per cent purchases rise in a quarter, and in the third year, with 1 % more money from now on. */
function elasticities(scenario: Scenario): { short: number; long: number } {
  const { horizonWeeks: end } = scenario;
  const [plain, more] = run(
    scenario,
    withMoney(scenario, () => 1 + MORE),
  );
  const rise = (from: number, to: number) => (bought(more!, from, to) / bought(plain!, from, to) - 1) / MORE;
  return { short: rise(1, 13), long: rise(end - 51, end) };
}

export const elasticity: Exhibit = {
  source:
    'Sethuraman, Tellis and Briesch (2011), 751 short-term and 402 long-term elasticities of 56 studies',
  claims: [
    within(
      'elasticity-short',
      'four running scenarios on average: per cent more purchases in a quarter for 1 % more money',
      0.12,
      [0.05, 0.2],
      'Other means: .09 (Henningsen et al. 2011), .1 (Tellis 2010). Single brands lie far around them.',
    ),
    within(
      'elasticity-long',
      'four running scenarios on average: per cent more purchases in the third year for 1 % more money',
      0.24,
      [0.12, 0.4],
      'Twice the short one; how long a long term is differs between the studies.',
    ),
  ],
  ours: () => {
    const found = RUNNING.map((id) => elasticities(shippedScenario(id)));
    return [mean(found.map(({ short }) => short)), mean(found.map(({ long }) => long))];
  },
};

/** Weeks until a share of the new customers of a week with a tenth more money for all channels have come. */
function weeksUntil(share: number, scenario: Scenario): number {
  const [plain, burst] = run(
    scenario,
    withMoney(scenario, (week) => (week === 1 ? 1.1 : 1)),
  );
  const [without, withIt] = [plain!, burst!].map((block) => weeklyColumn(block, 0, 'newCustomers'));
  let total = 0;
  const totals = Array.from(withIt!, (count, i) => (total += count - without![i]!));
  return 1 + totals.findIndex((each) => each >= share * total);
}

/** The same market, had everybody heard of the brand from the start and nobody ever forgotten its name: one that is established. */
function knownToAll(scenario: Scenario): Scenario {
  return rewritten(scenario, (journey) => ({
    ...journey,
    start: { ...journey.start, stage: 'reached', memory: 'faint' },
    events: journey.events.map((event) =>
      event.kind === 'rates' ? { ...event, moves: event.moves.filter(({ id }) => id !== 'fade') } : event,
    ),
  }));
}

export const carryOver: Exhibit = {
  source: 'Leone (1995): 90 % of the effect of advertising is there within six to nine months',
  claims: [
    within(
      'carry-over-known',
      'online retail, were the shop known to all: weeks until 90 % of the new customers of more money for all channels have come',
      32.5,
      [26, 39],
      'The studies are of brands everybody knows. What customers buy later is left out: it is no effect of the advertising any more.',
    ),
    within(
      'carry-over-all',
      'online retail as it ships: weeks until 90 % of the new customers of more money for all channels have come',
      32.5,
      [26, 39],
      'Not what was studied: most people here have not heard of the shop. Some hear of it by the money and need it only years later; three years are looked at.',
    ),
  ],
  ours: () => {
    const shop = shippedScenario('b2c-retail');
    return [weeksUntil(0.9, knownToAll(shop)), weeksUntil(0.9, shop)];
  },
};
