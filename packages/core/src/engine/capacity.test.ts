/**
 * Pools of servers against queueing theory. The law of the number of people at a pool is an exact chain, built here from the
 * probabilities that the engine itself works out for every number of people; simulated runs are then held to that chain.
 */
import { describe, expect, test } from 'vitest';
import { expm1 } from '../elementary.ts';
import { kiosk, weeklyRate } from '../kiosk.fixture.ts';
import { compile } from '../compile/compile.ts';
import { checkScenario } from '../compile/prepare.ts';
import { byNeed, servedBy, whileWaitingFor } from '../mechanisms/index.ts';
import { defineJourney } from '../model/journey.ts';
import type { Scenario } from '../model/scenario.ts';
import { POOL_COLUMNS, poolColumn, type PoolColumn } from '../results/block.ts';
import { simulateBlock } from '../run.ts';
import { liveWeek, openWorld } from './week.ts';

interface Queue {
  /** Arrivals per week from a source of so many people. */
  readonly lambda: number;
  readonly people: number;
  readonly servers: number;
  /** Rate at which one who waits gives up; one who is served leaves at rate 1. */
  readonly theta: number;
}

const OPEN = 1e10; // people: a source that does not run dry

/** People come to a pool and go back where they came from, served or not. */
function queueing({ lambda, people, servers, theta }: Queue, substeps: number, weeks = 1): Scenario {
  const move = (id: string, from: string, to: string) => ({
    id,
    label: id,
    from: { stage: from },
    to: { stage: to },
  });
  const journey = defineJourney({
    id: 'counter',
    version: 1,
    kind: 'custom',
    title: 'Counter',
    purpose: 'Wait and be served',
    source: 'queueing theory',
    dimensions: [
      {
        id: 'stage',
        label: 'Stage',
        levels: [
          { id: 'away', label: 'Away', milestone: 'unaware' },
          { id: 'counter', label: 'At the counter', milestone: 'considers' },
        ],
      },
    ],
    parameters: { staff: { ...weeklyRate('Staff', servers), unit: 'people', max: 1e9 } },
    start: { stage: 'away' },
    tallies: [],
    pools: [{ id: 'counter', label: 'Counter', where: { stage: 'counter' }, servers: 'staff' }],
    events: [
      {
        kind: 'rates',
        id: 'counter',
        label: 'Counter',
        moves: [
          { ...move('come', 'away', 'counter'), causes: [byNeed(lambda / people)] },
          { ...move('served', 'counter', 'away'), causes: [byNeed(1)], factors: [servedBy('counter')] },
          {
            ...move('giveUp', 'counter', 'away'),
            causes: [byNeed(theta)],
            factors: [whileWaitingFor('counter')],
          },
        ],
      },
    ],
  });
  return {
    ...kiosk,
    journeys: { funnel: journey, lifecycle: journey },
    values: { 'market.people': people },
    market: {
      ...kiosk.market,
      traits: {},
      segments: [{ id: 'all', label: 'All', share: 1, traits: {} }],
      targeting: {},
    },
    start: 'launch',
    horizonWeeks: weeks,
    substeps,
  };
}

interface Chain {
  /** Probability of a step from n to n + d, by n and then by d + down. */
  readonly step: readonly Float64Array[];
  readonly down: number;
  /** Probability that one of n people gives up in a step. */
  readonly givingUp: readonly number[];
}

function binomialRow(n: number, p: number, most: number): number[] {
  const row = [Math.exp(n * Math.log1p(-p))];
  for (let k = 0; k < most; k++) row.push((((row[k]! * (n - k)) / (k + 1)) * p) / (1 - p));
  return row.map((each) => Math.max(0, each));
}

/** The chain of the number at the pool, from the rates the engine gives for each number. */
function chainOf(queue: Queue, substeps: number, states: number): Chain {
  const { program: whole } = compile(queueing(queue, substeps));
  const program = { ...whole, substeps: 1 }; // its rates are those of one step: a week of one step is a step
  const world = openWorld(program, 'expected', 0, 'fast');
  const counter = program.cells.findIndex((cell) => cell.levels['stage'] === 'counter');
  const away = 1 - counter;
  const event = program.events[0]!;
  const rateOf = (cell: number, entry: number) => program.entries.rate[event.rowStart[cell]! + entry]!;
  const most = Math.min(states, 40);
  const givingUp: number[] = [];
  const step = Array.from({ length: states }, (_, n) => {
    world.population.counts[away] = queue.people - n;
    world.population.counts[counter] = n;
    liveWeek(world, 1);
    const chance = (cell: number, entry: number) => {
      const { rowStart } = event;
      let total = 0;
      for (let each = rowStart[cell]!; each < rowStart[cell + 1]!; each++)
        total += world.rates.rate[program.entries.rate[each]!]!;
      return total === 0 ? 0 : (-expm1(-total) * world.rates.rate[rateOf(cell, entry)]!) / total;
    };
    givingUp.push(chance(counter, 1));
    const leave = chance(counter, 0) + chance(counter, 1);
    const come = binomialRow(queue.people - n, chance(away, 0), Math.min(most, queue.people - n));
    const go = binomialRow(n, leave, Math.min(most, n));
    const row = new Float64Array(2 * most + 1);
    for (const [a, arriving] of come.entries())
      for (const [b, leaving] of go.entries()) {
        const to = Math.min(states - 1 - n, a - b);
        row[to + most] = row[to + most]! + arriving * leaving;
      }
    return row;
  });
  return { step, down: most, givingUp };
}

/** Stationary distribution by repeated steps of the matrix squared is dear; elimination of states from above is not. */
function stationary({ step, down }: Chain): Float64Array {
  const size = step.length;
  const p = step.map((row, n) => {
    const full = new Float64Array(size);
    for (const [d, probability] of row.entries()) {
      const to = n + d - down;
      if (to >= 0 && to < size) full[to] = full[to]! + probability;
    }
    return full;
  });
  // Grassmann, Taksar and Heyman (1985): no subtractions, so no digits are lost
  for (let k = size - 1; k > 0; k--) {
    let out = 0;
    for (let j = Math.max(0, k - 2 * down); j < k; j++) out += p[k]![j]!;
    for (let i = Math.max(0, k - 2 * down); i < k; i++) {
      const share = (p[i]![k]! /= out);
      if (share > 0)
        for (let j = Math.max(0, k - 2 * down); j < k; j++) p[i]![j] = p[i]![j]! + share * p[k]![j]!;
    }
  }
  const weight = new Float64Array(size);
  weight[0] = 1;
  for (let k = 1; k < size; k++)
    for (let i = Math.max(0, k - 2 * down); i < k; i++) weight[k] = weight[k]! + weight[i]! * p[i]![k]!;
  const total = weight.reduce((sum, each) => sum + each, 0);
  return weight.map((each) => each / total);
}

interface Measures {
  readonly wait: number;
  readonly Lq: number;
  readonly abandon: number;
}

function measured(queue: Queue, substeps: number, states: number): Measures {
  const chain = chainOf(queue, substeps, states);
  const share = stationary(chain);
  const sum = (of: (n: number) => number) => share.reduce((total, each, n) => total + each * of(n), 0);
  return {
    wait: sum((n) => (n >= queue.servers ? 1 : 0)),
    Lq: sum((n) => Math.max(0, n - queue.servers)),
    abandon: sum((n) => n * chain.givingUp[n]!) / (queue.lambda / substeps),
  };
}

/** @param within largest relative error of the extrapolation from m and 2 m steps a week */
const rows: readonly {
  name: string;
  queue: Omit<Queue, 'people'>;
  exact: Partial<Measures>;
  m: number;
  within: number;
  states: number;
}[] = [
  {
    name: 'M/M/1, lambda .8',
    queue: { lambda: 0.8, servers: 1, theta: 0 },
    exact: { wait: 0.8, Lq: 3.2 },
    m: 10,
    within: 0.0005,
    states: 130,
  },
  {
    name: 'M/M/3, lambda 2.4',
    queue: { lambda: 2.4, servers: 3, theta: 0 },
    exact: { wait: 0.64719, Lq: 2.58876 },
    m: 20,
    within: 0.001,
    states: 130,
  },
  {
    name: 'M/M/5, lambda 4.5',
    queue: { lambda: 4.5, servers: 5, theta: 0 },
    exact: { wait: 0.762493, Lq: 6.862439 },
    m: 20,
    within: 0.002,
    states: 240,
  },
  {
    name: 'M/M/10, lambda 8',
    queue: { lambda: 8, servers: 10, theta: 0 },
    exact: { wait: 0.40918, Lq: 1.636721 },
    m: 50,
    within: 0.001,
    states: 140,
  },
  {
    name: 'M/M/10, lambda 9.5',
    queue: { lambda: 9.5, servers: 10, theta: 0 },
    exact: { wait: 0.82559, Lq: 15.6861 },
    m: 50,
    within: 0.002,
    states: 460,
  },
  {
    name: 'M/M/3+M, lambda 2.7, theta .25',
    queue: { lambda: 2.7, servers: 3, theta: 0.25 },
    exact: { wait: 0.623046, Lq: 1.272656, abandon: 0.117839 },
    m: 20,
    within: 0.001,
    states: 60,
  },
  {
    name: 'M/M/3+M, lambda 3.3, theta .1',
    queue: { lambda: 3.3, servers: 3, theta: 0.1 },
    exact: { wait: 0.87561, Lq: 4.92042, abandon: 0.1491 },
    m: 20,
    within: 0.002,
    states: 80,
  },
  {
    name: 'M/M/10+M, lambda 12, theta .5',
    queue: { lambda: 12, servers: 10, theta: 0.5 },
    exact: { wait: 0.850385, Lq: 4.695743, abandon: 0.195656 },
    m: 20,
    within: 0.001,
    states: 70,
  },
];

describe.each(rows)('$name', ({ queue, exact, m, within, states }) => {
  test(`P(wait), Lq and P(abandon), extrapolated from ${m} and ${2 * m} steps, within ${within}`, () => {
    const open = { ...queue, people: OPEN };
    const [once, twice] = [measured(open, m, states), measured(open, 2 * m, states)];
    for (const key of ['wait', 'Lq', 'abandon'] as const) {
      const truth = exact[key];
      if (truth === undefined) continue;
      expect(Math.abs((2 * twice[key] - once[key]) / truth - 1), key).toBeLessThan(within);
      // the step matters, or there would be nothing to extrapolate
      expect(Math.abs(twice[key] - truth), key).toBeLessThan(Math.abs(once[key] - truth));
    }
  });
});

describe('what runs report of a pool', () => {
  const queue: Queue = { lambda: 3, people: 40, servers: 2, theta: 0.5 };
  const [substeps, weeks] = [5, 8];

  /** Means of a launch with nobody at the pool, from the chain: sums over the horizon. */
  function exact(): Record<PoolColumn, number> {
    const { step, down, givingUp } = chainOf(queue, substeps, queue.people + 1);
    const sums = {
      arrivals: 0,
      waited: 0,
      abandoned: 0,
      waiting: 0,
      busy: 0,
      servers: queue.servers * weeks,
    };
    let share = new Float64Array(step.length);
    share[0] = 1;
    for (let each = 0; each < weeks * substeps; each++) {
      const next = new Float64Array(share.length);
      for (const [n, weight] of share.entries()) {
        const arriving = -expm1(-queue.lambda / queue.people / substeps) * (queue.people - n);
        sums.arrivals += weight * arriving;
        if (n >= queue.servers) sums.waited += weight * arriving;
        sums.abandoned += weight * n * givingUp[n]!;
        sums.waiting += (weight * Math.max(0, n - queue.servers)) / substeps;
        sums.busy += (weight * Math.min(n, queue.servers)) / substeps;
        for (const [d, probability] of step[n]!.entries()) {
          const to = n + d - down;
          if (probability > 0) next[to] = next[to]! + weight * probability;
        }
      }
      share = next;
    }
    return sums;
  }

  test.each(['cohorts', 'agents'] as const)(
    '%s: every column has the mean of the exact chain',
    (population) => {
      const wanted = exact();
      const replications = 400;
      const scenario = { ...queueing(queue, substeps, weeks), seed: population };
      const block = simulateBlock(scenario, { population, from: 0, to: replications });
      for (const column of POOL_COLUMNS) {
        const sums = Array.from({ length: replications }, (_, replication) =>
          poolColumn(block, replication, 0, column).reduce((sum, each) => sum + each, 0),
        );
        const mean = sums.reduce((sum, each) => sum + each, 0) / replications;
        const variance = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (replications - 1);
        // ten means are looked at: 4.06 standard errors are passed by chance once in 2,000 runs
        const allowed = 4.06 * Math.sqrt(variance / replications) + 1e-9;
        expect(Math.abs(mean - wanted[column]), column).toBeLessThan(allowed);
      }
    },
  );

  test('expected: servers share what comes, and nobody waits while there are enough', () => {
    const calm = simulateBlock(queueing({ ...queue, lambda: 1 }, 4, 30), {
      population: 'expected',
      from: 0,
      to: 1,
    });
    expect(poolColumn(calm, 0, 0, 'waiting')[29]).toBe(0);
    expect(poolColumn(calm, 0, 0, 'abandoned')[29]).toBe(0);
    const busy = simulateBlock(queueing({ ...queue, people: OPEN, lambda: 4 }, 100, 60), {
      population: 'expected',
      from: 0,
      to: 1,
    });
    // the fluid limit: theta x waiting = lambda - servers
    expect(poolColumn(busy, 0, 0, 'waiting')[59]).toBeCloseTo(4, 1);
    expect(poolColumn(busy, 0, 0, 'busy')[59]).toBeCloseTo(2, 9);
    expect(poolColumn(busy, 0, 0, 'waited')[59]).toBeCloseTo(poolColumn(busy, 0, 0, 'arrivals')[59]!, 9);
  });
});

test('at critical load the mean of small populations falls short of the expected one by order 1 / sqrt(N)', () => {
  const shortfall = (n: number) => {
    // half of n people are away and half at a pool with as many servers
    const queue: Queue = { lambda: n, people: n, servers: n / 2, theta: 0 };
    const share = stationary(chainOf(queue, 16, n + 1));
    return share.reduce((sum, each, at) => sum + each * Math.min(at, n / 2), 0) / (n / 2) - 1;
  };
  const errors = [20, 80, 320].map(shortfall);
  for (const error of errors) expect(error).toBeLessThan(0);
  expect(errors[0]! / errors[1]!).toBeGreaterThan(1.7);
  expect(errors[0]! / errors[1]!).toBeLessThan(2.4);
  expect(errors[1]! / errors[2]!).toBeGreaterThan(1.8);
  expect(errors[1]! / errors[2]!).toBeLessThan(2.3);
});

test('a pool that is not there is refused, and so is a number of servers below 0', () => {
  const scenario = queueing({ lambda: 1, people: 10, servers: 1, theta: 0 }, 1);
  const journey = {
    ...scenario.journeys.lifecycle,
    pools: [{ id: 'desk', label: 'Desk', where: { stage: 'contuer' }, servers: -1 }],
  };
  const result = checkScenario({ ...scenario, journeys: { funnel: journey, lifecycle: journey } });
  expect(
    result.ok ? [] : result.issues.map(({ path, suggestion }) => [path.slice(2).join('.'), suggestion]),
  ).toEqual([
    ['pools.desk.stage', 'counter'],
    ['pools.desk.servers', '0'],
    ['counter.served.factors.1', undefined],
    ['counter.giveUp.factors.1', undefined],
  ]);
});
