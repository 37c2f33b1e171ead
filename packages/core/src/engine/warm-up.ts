/** The weeks before the plan. Scenarios that differ in their plan alone have the same past, which is lived once. */
import type { Program } from '../compile/program.ts';
import type { Generator as Draws } from '../random/index.ts';
import type { Crew } from './crew.ts';
import { isEqual } from './is-equal.ts';
import { liveWeek, openWorld, weekInTurns, type Turns, type PopulationKind, type World } from './week.ts';

/** `expected` pasts are few and small, and a moved slider asks for the same one again: the latest are kept. */
const REMEMBERED = 4;
const recent: World[] = [];

/**
 * The world of a replication at the end of week 0, or before when stopped. It may be shared: fork it before living on in it.
 */
export function warmWorld(
  program: Program,
  population: PopulationKind,
  replication: number,
  generator: Draws,
  stop: () => boolean,
): World {
  if (population !== 'expected') {
    return livedPast(openWorld(program, population, replication, generator), stop);
  }
  const known = recent.findIndex((world) => isSamePast(world.program, program));
  const world =
    recent.splice(known, known < 0 ? 0 : 1)[0] ??
    livedPast(openWorld(program, population, replication, generator), () => false);
  recent.unshift(world);
  recent.length = Math.min(recent.length, REMEMBERED);
  return world;
}

function livedPast(world: World, stop: () => boolean): World {
  for (let week = 1 - world.program.warmupWeeks; week <= 0 && !stop(); week++) liveWeek(world, week);
  return world;
}

/** The same with a crew, which waits for its members. */
export function* warmCrewWorld(
  program: Program,
  replication: number,
  generator: Draws,
  stop: () => boolean,
  crew: Crew,
): Turns<World> {
  const world = openWorld(program, 'agents', replication, generator, { crew });
  for (let week = 1 - program.warmupWeeks; week <= 0 && !stop(); week++) yield* weekInTurns(world, week);
  return world;
}

/** Whether everything is equal that a warm-up depends on; the plan and the money of the horizon are not part of it. */
export function isSamePast(a: Program, b: Program): boolean {
  if (a.seed === b.seed && a.rates === b.rates) return true; // compiled at once: they differ in their plan alone
  const left = numbersOf(a);
  const right = numbersOf(b);
  return (
    namesOf(a) === namesOf(b) &&
    left.length === right.length &&
    left.every((array, i) => isEqual(array, right[i]!))
  );
}

const known = new WeakMap<Program, string>();

/** Whatever is not a long list of numbers. */
function namesOf(program: Program): string {
  const names = known.get(program) ?? readNames(program);
  known.set(program, names);
  return names;
}

function readNames(program: Program): string {
  const { seed, warmupWeeks, substeps, segments, starts } = program;
  const { scalars, products, fields, tallies, events, channels } = program;
  return JSON.stringify(
    [
      seed,
      warmupWeeks,
      substeps,
      segments,
      starts,
      scalars.map((scalar) => scalar.key),
      products,
      fields.map(({ key, initial }) => [key, initial]),
      tallies,
      events.map((event) => [event.id, event.matrix?.signature]),
      channels,
    ],
    (_, value: unknown) => (ArrayBuffer.isView(value) ? undefined : value),
  );
}

function numbersOf({
  cellHash,
  ageing,
  milestoneCells,
  entries,
  rates,
  terms,
  events,
  channels,
  pools,
  sales,
  priceLevel,
  promotion,
}: Program): ArrayLike<number>[] {
  return [
    cellHash,
    ageing ?? [],
    ...milestoneCells,
    entries.to,
    entries.hash,
    entries.rate,
    rates.base,
    rates.termStart,
    terms.coefficient,
    terms.scalar,
    sales.rate,
    sales.tally,
    priceLevel.historic,
    promotion.historic,
    ...events.flatMap(({ clocks, dropOut }) =>
      dropOut === undefined ? [clocks.pace] : [clocks.pace, dropOut.probability, dropOut.to],
    ),
    ...pools.map(({ cells }) => cells),
    ...channels.flatMap(({ historic, weight, isEligible }) => [historic, weight, isEligible]),
  ];
}
