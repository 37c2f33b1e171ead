/**
 * People who share the servers of a pool, against queueing theory. Everybody of a step leaves with the probability that the
 * engine gives for so many people, and Poisson arrivals come: an exact chain, whose balance is solved without drawing.
 */
import { byNeed, servedBy, whileWaitingFor } from '@meander/core';
import { claims, type Claim, type Exhibit, type ProofGroup } from '../proof.ts';
import { oneEvent, simulate, stageMove, sum } from '../world.ts';

interface Queue {
  readonly id: string;
  readonly name: string;
  /** Arrivals per unit of time; a server serves one person per unit. */
  readonly lambda: number;
  readonly servers: number;
  /** Rate at which one who waits gives up. */
  readonly theta: number;
  /** Steps per unit of time that are extrapolated from, with twice as many. */
  readonly m: number;
  /** More people than this are never there: probability below 1e-12. */
  readonly most: number;
}

interface Balance {
  readonly wait: number;
  readonly Lq: number;
  readonly abandon: number;
}

/** Probabilities that one of n people is served, and gives up, in a step: what the engine expects of n people at a pool. */
function leavingAt(queue: Queue, people: number, steps: number): { served: number; gaveUp: number } {
  const { servers, theta } = queue;
  if (people === 0) return { served: 0, gaveUp: 0 };
  const [served, gives] = [
    stageMove('considers', 'customer', 1 / steps),
    stageMove('considers', 'gone', [byNeed(theta / steps)]),
  ];
  const moves = [
    { ...served, factors: [servedBy('counter')] },
    ...(theta > 0 ? [{ ...gives, factors: [whileWaitingFor('counter')] }] : []),
  ];
  const pools = [{ id: 'counter', label: 'Counter', where: { stage: 'considers' }, servers }];
  const block = simulate({ events: [oneEvent(moves)], people, weeks: 1, start: 'considers', pools });
  const share = (move: string) =>
    block.causes.reduce((total, line, i) => total + (line.move === move ? block.caused[i]! : 0), 0) / people;
  return { served: share(served.id), gaveUp: share(gives.id) };
}

/** In balance, at so many steps per unit of time. */
function balanceOf(queue: Queue, steps: number): Balance {
  const { lambda, servers, most } = queue;
  const leaving = Array.from({ length: most + 1 }, (_, n) => leavingAt(queue, n, steps));
  const arrivals = poissonRow(lambda / steps);
  const rows = leaving.map(({ served, gaveUp }, n) => {
    const row = new Float64Array(most + 1);
    for (const [left, chance] of binomialRow(n, served + gaveUp).entries())
      for (const [come, probability] of arrivals.entries()) {
        const to = Math.min(most, n - left + come);
        row[to] = row[to]! + chance * probability;
      }
    return row;
  });
  const share = stationary(rows);
  const mean = (of: (n: number) => number) => sum(share.map((each, n) => each * of(n)));
  return {
    wait: mean((n) => (n >= servers ? 1 : 0)),
    Lq: mean((n) => Math.max(0, n - servers)),
    abandon: mean((n) => n * leaving[n]!.gaveUp) / (lambda / steps),
  };
}

/** Balance of a chain without subtractions, so that no digits are lost: Grassmann, Taksar and Heyman (1985). */
function stationary(rows: readonly Float64Array[]): number[] {
  for (let k = rows.length - 1; k > 0; k--) {
    const last = rows[k]!;
    let down = 0;
    for (let j = 0; j < k; j++) down += last[j]!;
    for (let i = 0; i < k; i++) {
      const share = rows[i]![k]! / down;
      rows[i]![k] = share;
      if (share === 0) continue;
      for (let j = 0; j < k; j++) rows[i]![j] = rows[i]![j]! + share * last[j]!;
    }
  }
  const weight = [1];
  for (let k = 1; k < rows.length; k++) weight.push(sum(weight.map((each, i) => each * rows[i]![k]!)));
  const total = sum(weight);
  return weight.map((each) => each / total);
}

function poissonRow(mean: number): number[] {
  const row = [Math.exp(-mean)];
  while (row.at(-1)! > 1e-17) row.push((row.at(-1)! * mean) / row.length);
  return row;
}

function binomialRow(n: number, p: number): number[] {
  const row = [Math.exp(n * Math.log1p(-p))];
  for (let k = 0; k < n && row[k]! > 1e-17; k++) row.push((((row[k]! * (n - k)) / (k + 1)) * p) / (1 - p));
  return row;
}

const WHAT: Readonly<Record<keyof Balance, string>> = {
  wait: 'P(wait)',
  Lq: 'people waiting on average',
  abandon: 'P(give up)',
};

/** @param error largest relative error of the extrapolation */
function exhibitOf(queue: Queue, exact: Partial<Balance>, error: number, isThorough = false): Exhibit {
  const measures = Object.entries(exact) as [keyof Balance, number][];
  const { id, name, m } = queue;
  return {
    source: 'Erlang (1917) and Palm (1957): M/M/c, and M/M/c+M where people give up',
    ...(isThorough ? { isThorough } : {}),
    claims: measures.map(([key, value]): Claim => ({
      id: `${id}-${key}`,
      what: `${name}: ${WHAT[key]}, extrapolated from ${m} and ${2 * m} steps`,
      published: value,
      tolerance: error * value,
    })),
    ours: () => {
      const [coarse, fine] = [balanceOf(queue, m), balanceOf(queue, 2 * m)];
      return measures.map(([key]) => 2 * fine[key] - coarse[key]);
    },
  };
}

const MM1: Queue = {
  id: 'mm1',
  name: 'M/M/1, load .8',
  lambda: 0.8,
  servers: 1,
  theta: 0,
  m: 10,
  most: 130,
};

export const queues: ProofGroup = {
  id: 'queues',
  title: 'Waiting for a server',
  meaning: 'Capacity pools in balance, extrapolated to continuous time',
  exhibits: [
    exhibitOf(MM1, { wait: 0.8, Lq: 3.2 }, 0.001),
    exhibitOf(
      { id: 'mm3', name: 'M/M/3, arrivals 2.4', lambda: 2.4, servers: 3, theta: 0, m: 20, most: 130 },
      { wait: 0.64719, Lq: 2.58876 },
      0.002,
    ),
    exhibitOf(
      { id: 'mm5', name: 'M/M/5, arrivals 4.5', lambda: 4.5, servers: 5, theta: 0, m: 10, most: 250 },
      { wait: 0.762493, Lq: 6.862439 },
      0.01,
    ),
    exhibitOf(
      { id: 'mm10', name: 'M/M/10, arrivals 8', lambda: 8, servers: 10, theta: 0, m: 50, most: 150 },
      { wait: 0.40918, Lq: 1.636721 },
      0.002,
    ),
    exhibitOf(
      { id: 'mm10-busy', name: 'M/M/10, arrivals 9.5', lambda: 9.5, servers: 10, theta: 0, m: 50, most: 520 },
      { wait: 0.82559, Lq: 15.6861 },
      0.002,
      true,
    ),
    exhibitOf(
      {
        id: 'mm3m',
        name: 'M/M/3+M, arrivals 2.7, giving up at .25',
        lambda: 2.7,
        servers: 3,
        theta: 0.25,
        m: 10,
        most: 60,
      },
      { wait: 0.623046, Lq: 1.272656, abandon: 0.117839 },
      0.003,
    ),
    exhibitOf(
      {
        id: 'mm3m-long',
        name: 'M/M/3+M, arrivals 3.3, giving up at .1',
        lambda: 3.3,
        servers: 3,
        theta: 0.1,
        m: 20,
        most: 80,
      },
      { wait: 0.87561, Lq: 4.92042, abandon: 0.1491 },
      0.003,
    ),
    exhibitOf(
      {
        id: 'mm10m',
        name: 'M/M/10+M, arrivals 12, giving up at .5',
        lambda: 12,
        servers: 10,
        theta: 0.5,
        m: 10,
        most: 70,
      },
      { wait: 0.850385, Lq: 4.695743, abandon: 0.195656 },
      0.004,
    ),
    {
      source: 'steps of a queue: the error is of first order in the step',
      claims: claims('mm1-order', 0.1, [
        ['Lq', 'M/M/1, load .8: error of people waiting at 20 steps, as a multiple of that at 40', 2],
      ]),
      ours: () => {
        const error = (steps: number) => balanceOf(MM1, steps).Lq - 3.2;
        return [error(20) / error(40)];
      },
    },
  ],
};
