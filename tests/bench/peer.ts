/**
 * `agents` beside flocc, a library for agent-based models in JavaScript: the same journey with the same weekly rates, one agent
 * object per customer. Both have to give the means that follow from the rates, or the times mean nothing.
 */
import { Agent, Environment, utils } from 'flocc';
import { prepare, type Scenario } from '@meander/core';
import type { Program } from '../../packages/core/src/compile/program.ts';
import { emptyFlow } from '../../packages/core/src/engine/flow.ts';
import type { Rates } from '../../packages/core/src/engine/rates.ts';
import { liveWeek, openWorld } from '../../packages/core/src/engine/week.ts';
import { weekKey, type Key } from '../../packages/core/src/random/index.ts';
import { deviation, interleaved, timed } from './measure.ts';
import type { Section } from './table.ts';

/** Few for flocc, whose agents are objects; ours also in the size of a market. */
const PEOPLE = 4000;
const MANY = 200_000;
const WEEKS = 52;
const ROUNDS = 3;
/** Runs of few customers in a round: some systems count processor time in steps of 4 ms, and one takes as long. */
const RUNS = 20;
/** Standard errors by which a mean may miss what is expected. */
const TOLERANCE = 4;

/** A week that everybody lives under. */
interface Week {
  readonly rates: Rates;
  readonly key: Key;
}

/** Customers by milestone, and purchases: what is compared. */
type Totals = Readonly<Record<string, number>>;

/** What a peer found: totals of every run, and the variance of one customer's purchases. */
interface Found {
  readonly totals: Totals[];
  variance: number;
}

export function benchPeer(preset: Scenario): Section {
  const [few, many] = [PEOPLE, MANY].map((people) => {
    const values = { ...preset.values, 'market.people': people };
    return prepare({ ...preset, values }).program;
  }) as [Program, Program];
  const { weeks, expected } = expectedWeeks(few);
  utils.seed(42);
  const peer: Found = { totals: [], variance: 0 };
  const ours: Record<'few' | 'many', Totals[]> = { few: [], many: [] };
  const times = interleaved(
    {
      flocc: () => liveInFlocc(few, weeks, peer),
      few: () =>
        Array.from({ length: RUNS }, () => liveHere(few, weeks, ours.few)).reduce((a, b) => a + b) / RUNS,
      many: () => liveHere(many, weeks, ours.many),
    },
    ROUNDS,
  );
  checkMeans('flocc', peer.totals, PEOPLE, expected, peer.variance);
  checkMeans('agents', ours.few, PEOPLE, expected, peer.variance);
  checkMeans('agents', ours.many, MANY, expected, peer.variance);

  const each = (milliseconds: number, people: number) => (milliseconds * 1e6) / people / WEEKS;
  const reference = each(times.flocc, PEOPLE);
  const row = (measure: string, nanoseconds: number) => ({
    measure,
    value: nanoseconds,
    unit: 'ns',
    ratio: nanoseconds / reference,
    note: `${(reference / nanoseconds).toFixed(0)} times as fast; the same means within ${TOLERANCE} standard errors`,
  });
  return {
    title: `a peer: the same ${few.events.length} events, rates and ${WEEKS} weeks, per customer and week`,
    rows: [
      { measure: `flocc 0.7, ${PEOPLE} customers`, value: reference, unit: 'ns', ratio: 1 },
      row(`agents, ${PEOPLE} customers`, each(times.few, PEOPLE)),
      {
        ...row(`agents, ${MANY} customers`, each(times.many, MANY)),
        goal: 'at most x 0.01',
        isMet: each(times.many, MANY) <= reference / 100,
      },
    ],
  };
}

/** The rates of the first weeks of the world, and what they make of its people on average: exactly, rates being fixed. */
function expectedWeeks(program: Program): { weeks: Week[]; expected: Totals } {
  const world = openWorld(program, 'expected', 0, 'fast');
  let purchases = 0;
  const weeks = Array.from({ length: WEEKS }, (_, i) => {
    const week = i + 1 - program.warmupWeeks;
    liveWeek(world, week);
    purchases += purchasesOf(program, world.flow.moved);
    return { rates: structuredClone(world.rates), key: weekKey(world.seed, 0, week, 0) };
  });
  return { weeks, expected: totalsOf(program, world.population.counts, purchases) };
}

function liveHere(program: Program, weeks: readonly Week[], totals: Totals[]): number {
  const replication = totals.length;
  const { population, seed } = openWorld(program, 'agents', replication, 'fast');
  const flow = emptyFlow(program);
  const keys = weeks.map((_, i) => weekKey(seed, replication, i, 0));
  const time = timed(() => {
    for (const [i, { rates }] of weeks.entries()) void population.live(rates, keys[i]!, flow, i);
  });
  totals.push(totalsOf(program, population.counts, purchasesOf(program, flow.moved)));
  population.release?.();
  return time;
}

function liveInFlocc(program: Program, weeks: readonly Week[], found: Found): number {
  const environment = new Environment();
  for (const { people, cell } of program.starts) {
    for (let i = 0; i < people; i++) {
      const agent = new Agent({ cell, purchases: 0 });
      agent.set('tick', liveOneWeek);
      environment.addAgent(agent);
    }
  }
  let rows: Row[][] = [];
  function liveOneWeek(agent: Agent): void {
    for (const event of rows) {
      const row = event[agent.get('cell') as number]!;
      if (row.total > 0) row.happen(agent, row);
    }
  }
  const time = timed(() => {
    for (const { rates } of weeks) {
      rows = rowsOf(program, rates);
      environment.tick();
    }
  });
  const counts = new Float64Array(program.cells.length);
  const bought = environment.getAgents().map((agent) => agent.get('purchases') as number);
  for (const agent of environment.getAgents()) counts[agent.get('cell') as number]! += 1;
  found.variance = deviation(bought) ** 2;
  const purchases = bought.reduce((sum, count) => sum + count, 0);
  found.totals.push(totalsOf(program, counts, purchases));
  return time;
}

/** What an event does to the customers of one cell in one week. */
interface Row {
  /** Sum of the rates. */
  readonly total: number;
  readonly stay: number;
  readonly moves: readonly { readonly rate: number; readonly to: number; readonly isPurchase: boolean }[];
  readonly dropOut: { readonly probability: number; readonly to: number };
  readonly happen: (agent: Agent, row: Row) => void;
}

function rowsOf(program: Program, { rate }: Rates): Row[][] {
  const { to, rate: rateOf } = program.entries;
  const sales = new Set(program.sales.rate);
  return program.events.map(({ rowStart, dropOut }) =>
    program.cells.map((_, cell) => {
      const moves = Array.from({ length: rowStart[cell + 1]! - rowStart[cell]! }, (_entry, i) => {
        const entry = rowStart[cell]! + i;
        return { rate: rate[rateOf[entry]!]!, to: to[entry]!, isPurchase: sales.has(rateOf[entry]!) };
      });
      const total = moves.reduce((sum, move) => sum + move.rate, 0);
      return {
        total,
        stay: Math.exp(-total),
        moves,
        dropOut: { probability: dropOut?.probability[cell] ?? 0, to: dropOut?.to[cell] ?? cell },
        happen: dropOut === undefined ? compete : buyAgain,
      };
    }),
  );
}

function compete(agent: Agent, { total, stay, moves }: Row): void {
  if (utils.uniform() < stay) return;
  let left = utils.uniform() * total;
  const move = moves.find(({ rate }) => (left -= rate) < 0) ?? moves.at(-1)!;
  agent.set('cell', move.to);
  if (move.isPurchase) agent.increment('purchases');
}

/** Purchases at a steady rate until the week or the customer's interest ends. */
function buyAgain(agent: Agent, { total, dropOut }: Row): void {
  for (let time = -Math.log(utils.uniform()) / total; time < 1; time -= Math.log(utils.uniform()) / total) {
    agent.increment('purchases');
    if (utils.uniform() < dropOut.probability) {
      agent.set('cell', dropOut.to);
      return;
    }
  }
}

function purchasesOf(program: Program, moved: Float64Array): number {
  return program.sales.rate.reduce((sum, rate) => sum + moved[rate]!, 0);
}

function totalsOf(program: Program, counts: Float64Array, purchases: number): Totals {
  const totals: Record<string, number> = { purchases };
  for (const [cell, count] of counts.entries()) {
    const { milestone } = program.cells[cell]!;
    totals[milestone] = (totals[milestone] ?? 0) + count;
  }
  return totals;
}

/**
 * Customers live independently under given rates: a stock is a sum over them with at most the variance of a binomial, and so
 * are purchases with that of one customer.
 * @throws Error naming the first total that misses its mean
 */
function checkMeans(
  name: string,
  runs: readonly Totals[],
  people: number,
  expected: Totals,
  perCustomer: number,
): void {
  for (const [what, ofFew] of Object.entries(expected)) {
    const mean = (ofFew / PEOPLE) * people;
    const found = runs.reduce((sum, totals) => sum + (totals[what] ?? 0), 0) / runs.length;
    const variance = what === 'purchases' ? people * perCustomer : mean * (1 - mean / people);
    const error = Math.sqrt(variance / runs.length);
    if (!(Math.abs(found - mean) <= TOLERANCE * error))
      throw new Error(
        `${name}: ${what} ${found.toFixed(1)}, expected ${mean.toFixed(1)} with a standard error of ${error.toFixed(1)}`,
      );
  }
}
