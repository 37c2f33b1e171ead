/**
 * A customer's week, readable aloud: everybody is a week older, money becomes contacts, contacts and everything else become
 * rates, people live the week event by event, and the money is counted. Rates read only what stood at the start of the week,
 * or of its substep where a week has several: money and contacts are weekly, what people do is not.
 */
import { inWeek } from './in-week.ts';
import type { Program, WeekView } from '../compile/program.ts';
import { seedKey, weekKey, type Generator as Draws, type Key } from '../random/index.ts';
import { agentPopulation } from './agents.ts';
import { emptyCauseSums, type CauseSums } from './ledger.ts';
import { cohortPopulation } from './cohorts.ts';
import { crewPopulation, type Crew } from './crew.ts';
import { addBought, addOrderCosts, deliver, emptyDelivery, type Delivery } from './delivery.ts';
import { expectedPopulation } from './expected.ts';
import { carryFields, countPurchases, forkFields, initialFields, type Fields } from './fields.ts';
import { clearFlow, emptyFlow, type Flow } from './flow.ts';
import { countPools } from './pools.ts';
import type { Population } from './population.ts';
import { emptyRates, updateRates, type Rates } from './rates.ts';
import type { Watch } from './watch.ts';

export type PopulationKind = 'expected' | 'cohorts' | 'agents';

/** Work that now and then waits for other threads. */
export type Turns<Result> = Generator<Promise<void>, Result, void>;

/** Everything that changes from week to week in one replication. */
export interface World {
  readonly program: Program;
  readonly replication: number;
  readonly population: Population;
  readonly delivery: Delivery;
  readonly rates: Rates;
  readonly flow: Flow;
  /** What brought moves about since the ledger was last closed. */
  readonly causes: CauseSums;
  /** People at each pool of servers at the start of the substep. */
  readonly atPools: Float64Array;
  /** [pool][segment]: the same by segment. */
  readonly atPoolsBySegment: Float64Array;
  readonly fields: Fields;
  readonly seed: Key;
}

/**
 * The world before its first week.
 * @param options.watch told who moves or buys of the agents that this thread holds
 */
export function openWorld(
  program: Program,
  kind: PopulationKind,
  replication: number,
  generator: Draws,
  { crew, watch }: { readonly crew?: Crew | undefined; readonly watch?: Watch | undefined } = {},
): World {
  return worldAround(program, replication, populate(program, kind, generator, crew, watch), {
    delivery: emptyDelivery(program),
    fields: initialFields(program),
    seed: seedKey(program.seed),
  });
}

/** The same world under another plan or other numbers, from this moment on; both go on independently. */
export function forkWorld(world: World, program: Program): World {
  const delivery = emptyDelivery(program);
  delivery.pressure.set(world.delivery.pressure);
  const fields = forkFields(world.fields, world.program, program);
  return worldAround(program, world.replication, world.population.fork(program), {
    delivery,
    fields,
    seed: world.seed,
  });
}

/**
 * The world as it goes on in a week: under the latest program that the schedule of `program` names by then. Where that is
 * another one, the world given has ended.
 */
export function worldInWeek(world: World, program: Program, week: number): World {
  const now = program.schedule.findLast((each) => each.week <= week)?.program ?? program;
  if (now === world.program) return world;
  const next = forkWorld(world, now);
  world.population.release?.();
  return next;
}

/**
 * Lives one week; afterwards the world holds the new counts and what was spent.
 * @param afterStep told after every substep, when the flow says who moved in it
 */
export function liveWeek(world: World, week: number, afterStep?: () => void): void {
  const { done } = weekInTurns(world, week, afterStep).next();
  if (done !== true) throw new Error('this population waits for others: use weekInTurns');
}

/** The same, for populations that wait for others: whoever drives it waits for every promise that it yields. */
export function* weekInTurns(world: World, week: number, afterStep?: () => void): Turns<void> {
  const { program, population, delivery, rates, flow, fields } = world;
  population.age();
  deliver(program, delivery, population.counts, week);
  const view = viewOf(world, week);
  for (let step = 0; step < program.substeps; step++) {
    if (step === 0 || !program.isCountFree) {
      readScalars(world, view);
      updateRates(program, rates);
    }
    clearFlow(flow);
    countPools(program, population.counts, world.atPools, world.atPoolsBySegment);
    const others = population.live(rates, weekKey(world.seed, world.replication, week, step), flow, week);
    if (others !== undefined) yield others;
    addBought(delivery, flow.matrix.spent, flow.matrix.bought);
    addOrderCosts(program, delivery, flow);
    countPurchases(fields, program, flow);
    afterStep?.();
  }
  carryFields(fields, program, view);
}

/** What a week is like, before it is lived. */
function viewOf({ program, population, delivery, fields }: World, week: number): WeekView {
  const segments = program.segments.length;
  return {
    week,
    people: program.people,
    priceLevel: inWeek(program.priceLevel, week),
    promotion: inWeek(program.promotion, week),
    counts: population.counts,
    contacts: (channel, segment) => delivery.contacts[channel * segments + segment]!,
    field: fields.read,
  };
}

/** Works out the numbers that are the same for many cells: contacts, season, word of mouth, and their products. */
function readScalars({ program, rates }: World, view: WeekView): void {
  const { scalars } = rates;
  let place = 1; // slot 0 is the constant 1
  for (const scalar of program.scalars) scalars[place++] = scalar.at(view);
  for (const { left, right } of program.products) scalars[place++] = scalars[left]! * scalars[right]!;
}

function populate(
  program: Program,
  kind: PopulationKind,
  generator: Draws,
  crew?: Crew,
  watch?: Watch,
): Population {
  if (kind === 'expected') return expectedPopulation(program);
  if (kind === 'cohorts') return cohortPopulation(program);
  return crew === undefined
    ? agentPopulation(program, { generator, watch })
    : crewPopulation(program, generator, crew, watch);
}

function worldAround(
  program: Program,
  replication: number,
  population: Population,
  { delivery, fields, seed }: Pick<World, 'delivery' | 'fields' | 'seed'>,
): World {
  return {
    program,
    replication,
    population,
    delivery,
    rates: emptyRates(program),
    flow: emptyFlow(program),
    causes: emptyCauseSums(program),
    fields,
    atPools: new Float64Array(program.pools.length),
    atPoolsBySegment: new Float64Array(program.pools.length * program.segments.length),
    seed,
  };
}
