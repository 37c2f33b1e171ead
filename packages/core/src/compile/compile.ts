/** scenario -> program: names become indices, numbers are settled, everything that can be worked out before the first week is. */
import { marketParameters } from '../model/market.ts';
import type { Issue } from '../model/issue.ts';
import type { Amount, Journey, JourneyEvent } from '../model/journey.ts';
import { measuresOf } from '../model/matrix-event.ts';
import { valueAt } from '../model/parameters.ts';
import { journeyOf, type Scenario } from '../model/scenario.ts';
import { scheduledScenarios } from '../model/schedule.ts';
import { mechanisms } from '../mechanisms/index.ts';
import type { Cell, CompileContext } from '../mechanisms/mechanism.ts';
import { ageingOf, cellHashes, enumerateCells, indexCells, type CellIndex } from './cells.ts';
import { customerClasses, type CustomerClass } from './classes.ts';
import { compileChannels, programChannel, spendByWeek } from './channels.ts';
import { layOut } from './layout.ts';
import { collectScalars, type Scalars } from './scalars.ts';
import { collectPassages } from './passages.ts';
import { compilePools } from './pools.ts';
import { pricesOf } from './prices.ts';
import type { Program } from './program.ts';
import { withSchedule } from './schedule.ts';
import { rowsOf, type Row } from './rows.ts';

const SERVED = ['customer', 'repeat', 'advocate'];

export interface Compiled {
  readonly program: Program;
  /** What was adjusted, e.g. responses scaled to sum to 1. */
  readonly notes: readonly Issue[];
}

/** The rows of a scenario, before they are laid out as arrays. */
interface ScenarioRows {
  readonly journey: Journey;
  readonly context: CompileContext;
  readonly classes: readonly CustomerClass[];
  readonly indexOf: CellIndex;
  readonly rows: readonly { readonly event: JourneyEvent; readonly rows: readonly Row[] }[];
  readonly scalars: Scalars;
  readonly notes: readonly Issue[];
}

/** What every rate is made of. @throws RangeError for names that a check would have refused */
export function compileRows(scenario: Scenario): ScenarioRows {
  const journey = journeyOf(scenario);
  const people = peopleOf(scenario);
  const classes = customerClasses(scenario, people);
  const cells = enumerateCells(journey, classes);
  const indexOf = indexCells(journey, cells);
  const amount = (each: Amount) => amountIn(scenario, journey, each);
  const context: CompileContext = {
    amount,
    channels: compileChannels(scenario, people),
    cells,
    pools: compilePools(journey, cells, amount),
    launchWeek: valueAt(scenario, 'market.launchWeek', marketParameters.launchWeek),
    segments: scenario.market.segments.map(({ id, traits }, index) => ({
      id,
      traits: { ...defaultTraits(scenario), ...traits },
      people: classes.reduce((sum, each) => sum + (each.segment === index ? each.people : 0), 0),
    })),
  };
  const notes: Issue[] = [];
  const rows = journey.events.map((event) => ({
    event,
    rows: rowsOf(event, journey, context, mechanisms, indexOf, notes),
  }));
  const scalars = collectScalars(termsOf(rows));
  return { journey, context, classes, indexOf, rows, scalars, notes };
}

function* termsOf(events: ScenarioRows['rows']) {
  for (const { rows } of events)
    for (const { entries } of rows) for (const { terms } of entries) yield* terms;
}

function peopleOf(scenario: Scenario): number {
  return Math.round(valueAt(scenario, 'market.people', marketParameters.people));
}

/** Compiles a checked scenario under its lens, schedule included. @throws RangeError for names that a check would have refused */
export function compile(scenario: Scenario): Compiled {
  const { program, notes } = compileNumbers(scenario);
  const later = scheduledScenarios(scenario).map(({ week, scenario: next }) => ({
    week,
    ...compileNumbers(next),
  }));
  const all = [notes, ...later.map((each) => each.notes)].flat();
  return {
    program: withSchedule(program, later),
    notes: [...new Map(all.map((note) => [note.message, note])).values()],
  };
}

/** The program of a scenario's numbers as they are before its schedule. */
function compileNumbers(scenario: Scenario): Compiled {
  const { journey, context, classes, indexOf, rows, scalars, notes } = compileRows(scenario);
  const { cells, channels } = context;
  const market = (key: keyof typeof marketParameters) =>
    valueAt(scenario, `market.${key}`, marketParameters[key]);
  const milestones = milestonesOf(journey);
  const price = market('price');
  const substeps = scenario.substeps ?? 1;
  const warmupWeeks = scenario.start === 'running' ? Math.round(market('warmupWeeks')) : 0;
  const measures = measuresOf(journey);
  const passages = collectPassages(cells);
  const cellHash = uniqueHashes(cells, journey);
  const laidOut = layOut(
    rows,
    journey,
    cells,
    cellHash,
    scalars,
    substeps,
    context.pools,
    passages,
    (tally, cell) => price * cell.trait('basket', 1) * context.amount(tally.worth),
    (cell) => payingFor(channels, cell),
    {
      journey,
      indexOf,
      people: peopleOf(scenario),
      price,
      firstWeek: 1 - warmupWeeks,
      channels: scenario.channels,
      measures: measures.map((measure) => measure.id),
      amount: (amount) => context.amount(amount),
    },
  );
  const programChannels = channels.map((channel) =>
    programChannel(scenario, channel, cells, peopleOf(scenario), scenario.horizonWeeks),
  );
  const readsCounts =
    [...scalars.base, ...scalars.fields].some((each) => each.readsCounts) ||
    laidOut.events.some(({ matrix }) => matrix?.isCountFree === false) ||
    programChannels.some(
      ({ buying, eligible, supply }) =>
        supply !== undefined || (buying === 'budget' && eligible.some((reached) => reached !== undefined)),
    );
  const ageing = ageingOf(journey, cells, indexOf);
  const byTime = { event: 'time', move: 'ageing', label: 'Time goes by' };
  const ageingPassage = ageing?.map((to, cell) => passages.between(cell, to, byTime));
  return {
    program: {
      people: peopleOf(scenario),
      cells,
      cellHash,
      segments: context.segments.map(({ id, people: size }) => ({ id, people: size })),
      starts: classes.map((each) => ({
        people: each.people,
        cell: indexOf(each, journey.start),
      })),
      ageing,
      passages: passages.all,
      ageingPassage: ageingPassage?.some((each) => each >= 0) === true ? ageingPassage : undefined,
      milestones,
      milestoneCells: milestones.map((milestone) =>
        Int32Array.from(cells.flatMap((cell, i) => (cell.milestone === milestone ? [i] : []))),
      ),
      ...laidOut,
      measures,
      scalars: scalars.base,
      products: scalars.products,
      fields: scalars.fields,
      channels: programChannels,
      ...pricesOf(scenario),
      money: {
        margin: market('margin'),
        serviceCost: market('serviceCost'),
        served: SERVED.map((milestone) => milestones.indexOf(milestone)).filter((index) => index >= 0),
      },
      warmupWeeks,
      horizonWeeks: scenario.horizonWeeks,
      substeps,
      seed: scenario.seed,
      schedule: [],
      isCountFree: !readsCounts,
    },
    notes,
  };
}

/** Channels that a purchase made in a cell costs something. */
function payingFor(channels: CompileContext['channels'], cell: Cell): number[] {
  return channels.flatMap(({ index, value, isEligible }) =>
    value('orderCost') > 0 && isEligible(cell) ? [index] : [],
  );
}

/** The program of a scenario that differs from the compiled one in plan, horizon or seed alone. */
export function withPlan(program: Program, scenario: Scenario): Program {
  const { plan, horizonWeeks, seed } = scenario;
  const channels = program.channels.map((channel) => ({
    ...channel,
    planned: spendByWeek(plan, channel.id, horizonWeeks),
  }));
  const schedule = program.schedule.map(({ week, program: next }) => ({
    week,
    program: withPlan(next, scenario),
  }));
  return { ...program, channels, ...pricesOf(scenario), horizonWeeks, seed, schedule };
}

function defaultTraits({ market }: Scenario): Record<string, number> {
  return Object.fromEntries(Object.entries(market.traits).map(([id, trait]) => [id, trait.default]));
}

function amountIn(scenario: Scenario, journey: Journey, amount: Amount): number {
  if (typeof amount === 'number') return amount;
  const parameter = journey.parameters[amount];
  if (parameter === undefined) throw new RangeError(`journey ${journey.id} has no parameter "${amount}"`);
  return valueAt(scenario, `journey.${amount}`, parameter);
}

/** The milestones of a journey's stages, in their order. */
function milestonesOf(journey: Journey): string[] {
  const stages = journey.dimensions.find((dimension) => dimension.id === 'stage')?.levels ?? [];
  return [...new Set(stages.map((stage) => stage.milestone ?? 'unaware'))];
}

/** Two cells with one hash would share their luck: refused, however unlikely. */
function uniqueHashes(cells: readonly Cell[], journey: Journey): Uint32Array {
  const hashes = cellHashes(cells);
  if (new Set(hashes).size < cells.length)
    throw new RangeError(`journey ${journey.id}: two cells have the same hash, rename a level`);
  return hashes;
}
