/**
 * `agents`: one cell number per customer. For each event, one draw and one compare find the few who need a second look.
 *
 * Memory: 1 byte per customer for up to 256 cells, else 2, and one bit; 9 bytes for each customer of a block of 65,536, once.
 */
import type { Program } from '../compile/program.ts';
import { customerWords, type Generator, type Key } from '../random/index.ts';
import type { Flow } from './flow.ts';
import { BLOCK, homesOf, place, type CreateKernel, type Kernel, type Range } from './kernel/kernel.ts';
import { typescriptKernel } from './kernel/typescript.ts';
import { hasWasmKernel, wasmKernel } from './kernel/wasm.ts';
import { createAgentMatrices, type Crowd } from './matrix-agents.ts';
import type { Population } from './population.ts';
import { createRaces, type Witness } from './race.ts';
import type { Rates } from './rates.ts';
import { createNotes, noteAfter, noteBefore, type Watch } from './watch.ts';

export interface AgentOptions {
  readonly generator: Generator;
  /** The customers that are held; all of the market when left out. */
  readonly range?: Range;
  /** Which implementation searches; the fastest there is when left out. Both give the same bits. */
  readonly kernel?: 'wasm' | 'typescript';
  /** Told who moves or buys. */
  readonly watch?: Watch | undefined;
}

export interface AgentPopulation extends Population {
  /** Customer, counted from the first that is held -> cell. */
  readonly cellOf: Kernel['cellOf'];
  /** Memory that it holds, in bytes. */
  readonly bytes: number;
  live(rates: Rates, key: Key, flow: Flow, week: number): void;
  fork(next: Program): AgentPopulation;
  release(): void;
}

/**
 * The cells in which some customers of the market start: segment by segment and class by class; their
 * numbers depend on the market alone.
 * @param customers 0 .. people - 1
 */
export function startingCellsOf({ starts }: Program, customers: ArrayLike<number>): Uint16Array {
  let people = 0;
  const ends = starts.map((start) => (people += start.people));
  const cells = new Uint16Array(customers.length);
  let at = 0;
  for (let i = 0; i < cells.length; i++) {
    const customer = customers[i]!;
    // neighbours mostly start where the last one did
    if (customer >= ends[at]! || customer < ends[at]! - starts[at]!.people)
      at = ends.findIndex((end) => customer < end);
    cells[i] = starts[at]!.cell;
  }
  return cells;
}

function settleIn(program: Program, cellOf: Kernel['cellOf'], range: Range): void {
  for (const { cell, from, end } of startingRuns(program, range)) cellOf.fill(cell, from, end);
}

/** Neighbours who start in one cell, counted from the first of the range. */
function startingRuns(program: Program, { first, size }: Range) {
  let next = -first;
  return program.starts
    .map(({ cell, people }) => {
      const from = Math.max(0, next);
      next += people;
      return { cell, from, end: Math.min(size, next) };
    })
    .filter(({ from, end }) => end > from);
}

/** Everybody is a week older. Where nobody ages at home, only those away are looked at. */
function growOlder(kernel: Kernel, homes: Uint8Array, ageing: Int32Array, size: number): void {
  const { cellOf, away } = kernel;
  const atHome = homes.some((isHome, cell) => isHome === 1 && ageing[cell] !== cell) ? -1 : 0;
  for (let first = 0; first < size; first += 32) {
    for (let bits = away[first >>> 5]! | atHome; bits !== 0; bits &= bits - 1) {
      const customer = first + 31 - Math.clz32(bits & -bits);
      const to = ageing[cellOf[customer]!]!;
      if (to !== cellOf[customer] && customer < size) place(kernel, homes, customer, to);
    }
  }
}

/** Everybody in the launch cell of their segment and class. */
export function agentPopulation(program: Program, options: AgentOptions): AgentPopulation {
  const range = options.range ?? { first: 0, size: program.people };
  return populationOf(program, options, range, ({ cellOf, counts }) => {
    settleIn(program, cellOf, range);
    for (const { cell, from, end } of startingRuns(program, range)) counts[cell] = counts[cell]! + end - from;
  });
}

function kernelFor({ kernel = hasWasmKernel() ? 'wasm' : 'typescript' }: AgentOptions): CreateKernel {
  return kernel === 'wasm' ? wasmKernel : typescriptKernel;
}

function populationOf(
  program: Program,
  options: AgentOptions,
  range: Range,
  fill: (kernel: Kernel) => void,
): AgentPopulation {
  const races = createRaces(program);
  const kernel = kernelFor(options)(program, races, range);
  const { cellOf, counts, found, words } = kernel;
  fill(kernel);
  const homes = homesOf(program);
  const rateOf = program.entries.rate;
  const matrices = createAgentMatrices(program, options.generator);
  const { watch } = options;
  const notes = watch && createNotes(program, found.length);
  if (range.size < program.people && matrices.some((matrix) => matrix !== undefined))
    throw new RangeError('customers of a journey with matrix events are held together, not in parts');

  /** Lets one event happen to the customers first .. first + size - 1 of the range. */
  function happen(event: number, first: number, size: number, flow: Flow): void {
    const count =
      options.generator === 'audit' ? findAudited(event, first, size) : kernel.find(event, first, size);
    if (notes !== undefined) noteBefore(notes, kernel, first, count);
    if (program.events[event]!.dropOut !== undefined || notes?.isUnclear[event] === true)
      buy(event, first, count, flow);
    else kernel.settle(event, first, count);
    if (notes === undefined) return;
    noteAfter(notes, event, kernel, range.first, first, count);
    if (notes.count > 0) watch!(notes);
  }

  /** Purchases are few: each is looked at alone. */
  function buy(event: number, first: number, count: number, { moved, dropped, passed }: Flow) {
    const race = races[event]!;
    const { tally } = program.entries;
    let i = 0;
    const witness: Witness = (entry, _time, _to, droppedOut) => {
      const rate = rateOf[entry]!;
      moved[rate] = moved[rate]! + 1;
      if (notes !== undefined && tally[entry]! >= 0) notes.purchases[i] = notes.purchases[i]! + 1;
      if (!droppedOut) return;
      dropped[event] = dropped[event]! + 1;
      const passage = program.events[event]!.dropOut!.passage[program.entries.from[entry]!]!;
      if (passage >= 0) passed[passage] = passed[passage]! + 1;
    };
    for (; i < count; i++) {
      const customer = first + found[i]!;
      const cell = cellOf[customer]!;
      const to = race.resolve(range.first + customer, words[i]!, cell, witness);
      if (to !== cell) place(kernel, homes, customer, to);
    }
  }

  /** A branch of a matrix event is told person by person. */
  function tellOne(customer: number, from: number, to: number, purchases: number): void {
    notes!.count = 1;
    notes!.customer[0] = range.first + customer;
    notes!.from[0] = from;
    notes!.to[0] = to;
    notes!.purchases[0] = purchases;
    watch!(notes!);
  }

  /** What the kernel finds, with every draw from Threefry. */
  function findAudited(event: number, first: number, size: number): number {
    const { common, threshold } = races[event]!;
    const draws = words.subarray(0, size);
    customerWords('audit', common, range.first + first, draws);
    let count = 0;
    for (let i = 0; i < size; i++) {
      const word = draws[i]!;
      words[count] = word;
      found[count] = i;
      if (word <= threshold[cellOf[first + i]!]!) count++;
    }
    return count;
  }

  /** Lets the events from .. to - 1 happen to everybody; none of them reads fresh counts. */
  function happenToAll(from: number, to: number, flow: Flow): void {
    if (from === to) return;
    // the parts are cut at the blocks of the whole market
    for (let first = 0, size; first < range.size; first += size) {
      size = Math.min(range.size - first, BLOCK - ((range.first + first) & (BLOCK - 1)));
      for (let event = from; event < to; event++) happen(event, first, size, flow);
    }
  }

  const crowd: Crowd = {
    size: range.size,
    cellOf,
    counts,
    move: (customer, to) => place(kernel, homes, customer, to),
    ...(watch === undefined ? {} : { tell: tellOne }),
  };

  return {
    counts,
    cellOf,
    bytes: kernel.bytes,
    age() {
      if (program.ageing !== undefined) growOlder(kernel, homes, program.ageing, range.size);
    },
    live(rates, key, flow, week) {
      if (notes !== undefined) notes.week = week;
      for (const race of races) race.begin(rates, key);
      kernel.begin(rates);
      let from = 0;
      for (const [event, matrix] of matrices.entries()) {
        if (matrix === undefined) continue;
        happenToAll(from, event, flow);
        matrix.live(crowd, key, week, flow.matrix);
        from = event + 1;
      }
      happenToAll(from, races.length, flow);
      const { moved } = flow;
      for (let rate = 0; rate < moved.length; rate++) moved[rate] = moved[rate]! + kernel.moved[rate]!;
    },
    thresholds: () => matrices.map((matrix) => matrix?.threshold.slice()),
    fork: (next) =>
      populationOf(next, options, range, (twin) => {
        twin.cellOf.set(cellOf);
        twin.away.set(kernel.away);
        twin.counts.set(counts);
      }),
    release: () => kernel.release(),
  };
}
