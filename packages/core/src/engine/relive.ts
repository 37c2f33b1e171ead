/**
 * Weeks that were recorded are lived again, by some customers or by many, from the same draws. There is one way to do this;
 * what is told of it is the business of a visitor.
 */
import type { Program } from '../compile/program.ts';
import { customerWord, customerWords, seedKey, weekKey, type Generator, type Key } from '../random/index.ts';
import { startingCellsOf } from './agents.ts';
import { createRaces, type Race, type Witness } from './race.ts';
import { createAgentMatrices, type AgentMatrix } from './matrix-agents.ts';
import { emptyRates, updateRates, type Rates } from './rates.ts';

/** What a week, or a substep of it, was like for everybody: enough to live it again. */
export interface RecordedStep {
  readonly week: number;
  readonly substep: number;
  readonly program: Program;
  readonly scalars: Float64Array;
  /** Channel x segment -> contacts per eligible person in this step. */
  readonly contacts: Float64Array;
  /** Event -> thresholds of a matrix event. */
  readonly thresholds: readonly (Float64Array | undefined)[];
}

/** A replication with agents, as it was recorded. */
export interface Recorded {
  readonly program: Program;
  readonly steps: readonly RecordedStep[];
  readonly replication: number;
  readonly generator: Generator;
}

/** One event of one step, before it happens to anybody. */
export interface Occasion extends Pick<RecordedStep, 'week' | 'substep' | 'program' | 'contacts'> {
  readonly rates: Rates;
  readonly event: number;
  readonly key: Key;
}

/** What happened to one customer in an event; the lists are used again. */
export interface Lived {
  before: number;
  after: number;
  /** Moves or purchases made: their entries and when in the step's part of the week, 0 to 1. */
  count: number;
  readonly entry: number[];
  readonly time: number[];
  /** Branch taken of a matrix event, -1 for none. */
  branch: number;
}

export interface Visitor {
  /** An event comes; it is then told of every customer. */
  begin(occasion: Occasion): void;
  /** @param place of the customer in the list asked for */
  live(place: number, customer: number, lived: Lived): void;
}

/** When in the week something happens: events follow each other within a step, and each has its part of it. */
export function withinWeek({ program, substep, event }: Occasion, time: number): number {
  return (substep + (event + time) / program.events.length) / program.substeps;
}

/**
 * Lives everything again for some customers.
 * @param customers numbers of customers; a run of neighbours is faster than scattered ones
 */
export function relive(
  { program: start, steps, replication, generator }: Recorded,
  customers: ArrayLike<number>,
  visitor: Visitor,
): void {
  let now = live(start, generator);
  const seed = seedKey(start.seed);
  const cells = startingCellsOf(start, customers);
  const words = new Int32Array(customers.length);
  const lived: Lived = { before: 0, after: 0, count: 0, entry: [], time: [], branch: -1 };
  for (const { week, substep, program, scalars, contacts, thresholds } of steps) {
    if (program !== now.program) now = live(program, generator);
    const { races, matrices, rates } = now;
    rates.scalars.set(scalars);
    updateRates(program, rates);
    if (substep === 0 && program.ageing !== undefined) age(program.ageing, cells);
    const key = weekKey(seed, replication, week, substep);
    for (let event = 0; event < program.events.length; event++) {
      visitor.begin({ week, substep, program, contacts, rates, event, key });
      const matrix = matrices[event];
      if (matrix !== undefined) {
        matrix.recall(thresholds[event]!, key);
        happenByMatrix(matrix, customers, cells, lived, visitor);
      } else {
        const race = races[event]!;
        race.begin(rates, key, customers.length < program.cells.length ? cells : undefined);
        drawWords(generator, race.common, customers, words);
        happenByRace(race, customers, words, cells, lived, visitor);
      }
    }
  }
}

/** A program made ready to be lived. */
function live(program: Program, generator: Generator) {
  return {
    program,
    races: createRaces(program),
    matrices: createAgentMatrices(program, generator),
    rates: emptyRates(program),
  };
}

function age(ageing: Int32Array, cells: Uint16Array): void {
  for (let place = 0; place < cells.length; place++) cells[place] = ageing[cells[place]!]!;
}

function drawWords(generator: Generator, common: Key, customers: ArrayLike<number>, words: Int32Array): void {
  const first = customers[0] ?? 0;
  const areNeighbours = customers[customers.length - 1] === first + customers.length - 1;
  if (areNeighbours) customerWords(generator, common, first, words);
  else
    for (let place = 0; place < words.length; place++)
      words[place] = customerWord(generator, common, customers[place]!);
}

function happenByRace(
  race: Race,
  customers: ArrayLike<number>,
  words: Int32Array,
  cells: Uint16Array,
  lived: Lived,
  visitor: Visitor,
): void {
  const witness: Witness = (entry, time) => {
    lived.entry[lived.count] = entry;
    lived.time[lived.count] = time;
    lived.count++;
  };
  const { threshold } = race;
  lived.branch = -1;
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!;
    const cell = cells[place]!;
    lived.before = cell;
    lived.after = cell;
    lived.count = 0;
    if (word <= threshold[cell]!) {
      lived.after = race.resolve(customers[place]!, word, cell, witness);
      cells[place] = lived.after;
    }
    visitor.live(place, customers[place]!, lived);
  }
}

function happenByMatrix(
  matrix: AgentMatrix,
  customers: ArrayLike<number>,
  cells: Uint16Array,
  lived: Lived,
  visitor: Visitor,
): void {
  lived.count = 0;
  for (let place = 0; place < cells.length; place++) {
    lived.before = cells[place]!;
    const { branch, to } = matrix.follow(customers[place]!, lived.before);
    lived.branch = branch;
    lived.after = to;
    cells[place] = to;
    visitor.live(place, customers[place]!, lived);
  }
}
