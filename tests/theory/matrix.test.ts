/**
 * Matrix events of a few customers against the exact chain of their counts: every law of a quantity, both ways of taking a branch,
 * and steps, enumerated by hand.
 */
import { describe, expect, test } from 'vitest';
import { journeySchema, measureOf, simulateBlock, stockOf, weeklyColumn } from '@meander/core';
import { binomial } from '../laws/random/chain.ts';
import { chiSquare, criticalChiSquare } from '../statistics.ts';
import { tinyScenario } from '../tiny-scenario.ts';

/** With replications: customers one by one are dearer. */
const POPULATIONS = [
  ['cohorts', 2000],
  ['agents', 500],
] as const;

/** Where people are: unaware, considering, customers. */
type Counts = readonly [number, number, number];
/** Where a step leads from each of these. */
const ROWS = [
  [0.3, 0.5, 0.2],
  [0.1, 0.4, 0.5],
  [0, 0, 1],
] as const;

/** What is drawn before anybody moves: branch -> cell -> how many take it, or with which probability. */
interface Taking {
  readonly chance: number;
  readonly take: readonly Counts[];
}

interface Case {
  readonly what: string;
  readonly people: number;
  readonly quantities: readonly object[];
  readonly branches: readonly object[];
  readonly takes: 'number' | 'probability';
  readonly takings: (counts: Counts) => readonly Taking[];
}

const byStage = (unaware: number, considers: number) => ({ by: 'stage', levels: { unaware, considers } });

function poisson(mean: number, most = 40): number[] {
  const chances = [Math.exp(-mean)];
  for (let k = 1; k <= most; k++) chances.push((chances[k - 1]! * mean) / k);
  return chances;
}

/** Chances of 0, 1, ... urns hit by so many balls. */
function occupied(balls: number, urns: number): number[] {
  let chances = [1, ...Array.from({ length: urns }, () => 0)];
  for (let ball = 0; ball < balls; ball++)
    chances = chances.map(
      (chance, k) =>
        (urns === 0 ? chance : (chance * k) / urns) + (k > 0 ? (chances[k - 1]! * (urns - k + 1)) / urns : 0),
    );
  return chances;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}

/** Every outcome of the first two cells together, drawn independently. */
function inBoth(
  unaware: readonly number[],
  considers: readonly number[],
  take: (a: number, b: number) => readonly Counts[],
): Taking[] {
  return unaware.flatMap((p, a) =>
    considers.flatMap((q, b) => (p * q < 1e-15 ? [] : [{ chance: p * q, take: take(a, b) }])),
  );
}

const cases: readonly Case[] = [
  {
    what: 'a binomial number of each cell',
    people: 16,
    quantities: [{ law: 'binomial', trials: 'here', probability: byStage(0.6, 0.25) }],
    branches: [{ number: 'quantity1' }],
    takes: 'number',
    takings: ([a, b]) => inBoth(binomial(a, 0.6), binomial(b, 0.25), (x, y) => [[x, y, 0]]),
  },
  {
    what: 'those reached by a Poisson number of contacts',
    people: 8,
    quantities: [
      { law: 'poisson', mean: { times: ['here', byStage(0.8, 1.5)] } },
      { law: 'reach', of: 'quantity1', among: 'here' },
    ],
    branches: [{ number: 'quantity2' }],
    takes: 'number',
    takings([a, b]) {
      const reached = (people: number, each: number) =>
        poisson(people * each).reduce(
          (sum, chance, balls) => occupied(balls, people).map((p, k) => (sum[k] ?? 0) + chance * p),
          [] as number[],
        );
      return inBoth(reached(a, 0.8), reached(b, 1.5), (x, y) => [[x, y, 0]]);
    },
  },
  {
    what: 'a total shared out over the cells by weight',
    people: 8,
    quantities: [{ law: 'split', total: 5, weights: { times: ['here', byStage(1, 2)] } }],
    branches: [{ number: 'quantity1' }],
    takes: 'number',
    takings([a, b]) {
      if (a + b === 0) return [{ chance: 1, take: [[0, 0, 0]] }];
      return binomial(5, a / (a + 2 * b)).map((chance, x) => ({
        chance,
        take: [[Math.min(a, x), Math.min(b, 5 - x), 0]],
      }));
    },
  },
  {
    what: 'a probability that follows from a draw without replacement',
    people: 10,
    quantities: [
      {
        law: 'hypergeometric',
        drawn: 4,
        marked: { count: { stage: 'unaware' } },
        others: { count: { stage: ['considers', 'customer'] } },
      },
    ],
    branches: [{ probability: { times: [{ over: ['quantity1', 5] }, byStage(1, 0.5)] } }],
    takes: 'probability',
    takings: ([a, b, c]) =>
      Array.from({ length: 5 }, (_, k) => ({
        chance: (choose(a, k) * choose(b + c, 4 - k)) / choose(a + b + c, 4),
        take: [[k / 5, k / 10, 0]],
      })),
  },
  {
    what: 'a probability that falls with the failures before two successes',
    people: 6,
    quantities: [{ law: 'negativeBinomial', successes: 2, probability: 0.6 }],
    branches: [{ probability: { over: [1, { plus: [1, 'quantity1'] }] } }],
    takes: 'probability',
    takings: () =>
      Array.from({ length: 45 }, (_, k) => ({
        chance: (k + 1) * 0.6 ** 2 * 0.4 ** k,
        take: [[1 / (1 + k), 1 / (1 + k), 1 / (1 + k)]],
      })),
  },
  {
    what: 'two branches that compete',
    people: 9,
    quantities: [],
    branches: [{ probability: byStage(0.5, 0.2) }, { probability: 0.3 }],
    takes: 'probability',
    takings: () => [
      {
        chance: 1,
        take: [
          [0.5, 0.2, 0],
          [0.3, 0.3, 0.3],
        ],
      },
    ],
  },
];

/** A branch goes by the rows, a second one against them: everybody who takes it is unaware again. */
function eventOf({ quantities, branches }: Case): object {
  const levels = ['unaware', 'considers', 'customer'] as const;
  const named = (row: readonly number[]) => Object.fromEntries(levels.map((level, i) => [level, row[i]!]));
  const rows = [
    Object.fromEntries(levels.map((level, i) => [level, named(ROWS[i]!)])),
    Object.fromEntries(levels.map((level) => [level, { unaware: 1 }])),
  ];
  return {
    kind: 'matrix',
    id: 'week',
    label: 'Week',
    quantities: quantities.map((each, i) => ({ id: `quantity${i + 1}`, label: 'Quantity', ...each })),
    branches: branches.map((each, i) => ({
      id: `branch${i + 1}`,
      label: 'Branch',
      ...each,
      steps: [{ dimension: 'stage', from: {}, keep: 0, along: {}, rows: rows[i] }],
    })),
  };
}

function scenarioOf(event: object, people: number, weeks: number) {
  const journey = journeySchema.parse({
    id: 'panel',
    version: 1,
    kind: 'custom',
    title: 'Panel',
    purpose: 'To be enumerated',
    source: 'closed forms',
    dimensions: [
      {
        id: 'stage',
        label: 'Stage',
        levels: (['unaware', 'considers', 'customer'] as const).map((id) => ({
          id,
          label: id,
          milestone: id,
        })),
      },
    ],
    parameters: {},
    start: { stage: 'unaware' },
    tallies: [{ id: 'order', label: 'Orders', worth: 1 }],
    events: [event],
  });
  return tinyScenario(journey, { people, weeks, seed: 'panel' });
}

/** Every way of sharing n people out by these shares (what is left stays), with its chance. */
function spread(
  n: number,
  shares: readonly number[],
): { readonly taken: number[]; readonly chance: number }[] {
  let ways: { taken: number[]; left: number; chance: number }[] = [{ taken: [], left: n, chance: 1 }];
  let mass = 1;
  for (const share of shares) {
    const p = mass > 0 ? Math.min(1, share / mass) : 0;
    mass -= share;
    ways = ways.flatMap(({ taken, left, chance }) =>
      binomial(left, p).flatMap((q, k) =>
        q * chance < 1e-16 ? [] : [{ taken: [...taken, k], left: left - k, chance: chance * q }],
      ),
    );
  }
  return ways;
}

/** The law of the counts one week on. */
function weekOn({ takings, takes }: Case, counts: Counts): Map<string, number> {
  const next = new Map<string, number>();
  for (const { chance, take } of takings(counts)) {
    let ways: { counts: number[]; chance: number }[] = [{ counts: [0, 0, 0], chance }];
    for (const [cell, n] of counts.entries()) {
      const asked = take.map((branch) => branch[cell]!);
      const takers = takes === 'number' ? [{ taken: asked, chance: 1 }] : spread(n, asked);
      ways = ways.flatMap((way) =>
        takers.flatMap(({ taken, chance: p }) =>
          spread(taken[0]!, ROWS[cell]!).map(({ taken: to, chance: q }) => {
            const after = way.counts.map((each, i) => each + to[i]!);
            after[0]! += taken[1] ?? 0;
            after[cell]! += n - taken[0]! - (taken[1] ?? 0);
            return { counts: after, chance: way.chance * p * q };
          }),
        ),
      );
      // the same counts in many ways
      const merged = new Map<string, number>();
      for (const way of ways)
        merged.set(way.counts.join(), (merged.get(way.counts.join()) ?? 0) + way.chance);
      ways = [...merged].map(([text, p]) => ({ counts: text.split(',').map(Number), chance: p }));
    }
    for (const way of ways) next.set(way.counts.join(), (next.get(way.counts.join()) ?? 0) + way.chance);
  }
  return next;
}

const WEEKS = 3;

function countsOf(state: string): Counts {
  const [unaware = 0, considers = 0, customer = 0] = state.split(',').map(Number);
  return [unaware, considers, customer];
}

describe.each(cases)('$what', (each) => {
  let law = new Map([[[each.people, 0, 0].join(), 1]]);
  for (let week = 1; week <= WEEKS; week++) {
    const next = new Map<string, number>();
    for (const [state, chance] of law)
      for (const [to, p] of weekOn(each, countsOf(state))) next.set(to, (next.get(to) ?? 0) + chance * p);
    law = next;
  }

  test('is a law', () => {
    expect([...law.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(law.size).toBeGreaterThan(5);
  });

  test.each(POPULATIONS)('%s follow the chain of counts', (population, replications) => {
    const scenario = scenarioOf(eventOf(each), each.people, WEEKS);
    const block = simulateBlock(scenario, { population, from: 0, to: replications, keepCauses: false });
    const found = new Map<string, number>();
    for (let i = 0; i < replications; i++) {
      const state = block.milestones.map((one) => stockOf(block, i, one)[WEEKS]!).join();
      found.set(state, (found.get(state) ?? 0) + 1);
    }
    const wanted = [...law].toSorted(([, a], [, b]) => b - a);
    expect([...found.keys()].filter((state) => !law.has(state))).toEqual([]);
    const { statistic, degrees } = chiSquare(
      wanted.map(([state]) => found.get(state) ?? 0),
      wanted.map(([, chance]) => chance * replications),
    );
    expect(degrees).toBeGreaterThan(2);
    expect(statistic).toBeLessThan(criticalChiSquare(degrees, cases.length * POPULATIONS.length));
  });
});

test.each(POPULATIONS)(
  '%s: those who take a branch buy one, and a Poisson number of further units',
  (population, replications) => {
    const N = 6;
    const event = {
      ...eventOf({ ...cases[5]!, branches: [{ probability: 0.4, tally: 'order', further: 0.7 }] }),
    };
    const scenario = scenarioOf(event, N, 1);
    const block = simulateBlock(scenario, { population, from: 0, to: replications, keepCauses: false });
    const wanted = Array.from({ length: 40 }, () => 0);
    for (const [takers, chance] of binomial(N, 0.4).entries())
      for (const [more, p] of poisson(0.7 * takers, 30).entries())
        if (takers + more < wanted.length) wanted[takers + more]! += chance * p;
    const found = wanted.map(() => 0);
    for (let i = 0; i < replications; i++) found[weeklyColumn(block, i, 'purchases')[0]!]! += 1;
    const { statistic, degrees } = chiSquare(
      found,
      wanted.map((chance) => chance * replications),
    );
    expect(statistic).toBeLessThan(criticalChiSquare(degrees, 2));
  },
);

test.each(['expected', 'cohorts', 'agents'] as const)(
  '%s: what is reported is measured week by week, over everybody, and nothing else is',
  (population) => {
    const N = 6;
    const quantity = { law: 'value', label: 'Quantity', value: { times: ['here', 4] } };
    const event = {
      kind: 'matrix',
      id: 'panel',
      label: 'Panel',
      quantities: [
        { ...quantity, id: 'told', report: true },
        { ...quantity, id: 'untold' },
      ],
      branches: [
        { id: 'buy', label: 'Buy', probability: 1, tally: 'order', report: true, steps: [] },
        { id: 'leave', label: 'Leave', probability: 0, report: true, steps: [] },
      ],
    };
    const block = simulateBlock(scenarioOf(event, N, WEEKS), { population, from: 0, to: 2 });
    expect(block.measures).toEqual(['told', 'buy', 'leave']);
    for (const replication of [0, 1])
      expect(block.measures.map((each) => [...measureOf(block, replication, each)])).toEqual([
        [4 * N, 4 * N, 4 * N],
        [N, N, N],
        [0, 0, 0],
      ]);
    expect([...weeklyColumn(block, 0, 'purchases')]).toEqual([N, N, N]);
  },
);
