/** `agents`: one cell number per customer. For each event, one draw and one compare find the few who need a second look. */
import type { Program } from '../compile/program.ts';
import { blockKey, customerWords, mixerWord, type Generator, type Key } from '../random/index.ts';
import type { Flow } from './flow.ts';
import { ageCounts, startingCounts, type Population } from './population.ts';
import { createRaces, type Race, type Witness } from './race.ts';

/** Customers go through the week in blocks that share a block key; a block's cells stay in the processor's cache. */
const BLOCK = 65_536;

/** Customers are numbered segment by segment and class by class; their numbers depend on the market alone. */
export function startingCells(program: Program): Uint16Array {
  const cellOf = new Uint16Array(program.people);
  let customer = 0;
  for (const { cell, people } of program.starts) {
    cellOf.fill(cell, customer, customer + people);
    customer += people;
  }
  return cellOf;
}

export function agentPopulation(
  program: Program,
  generator: Generator,
  cellOf = startingCells(program),
  counts = startingCounts(program),
): Population {
  const races = createRaces(program);
  const rateOf = program.entries.rate;
  const candidates = new Int32Array(Math.min(BLOCK, cellOf.length));
  const words = new Int32Array(candidates.length);
  const find = generator === 'audit' ? findAudited : findMixed;

  /** Lets one event happen to the customers first .. first + size - 1. */
  function happen(event: number, first: number, size: number, flow: Flow): void {
    const race = races[event]!;
    const { moved, dropped } = flow;
    let cell = 0;
    const witness: Witness = (entry, _time, to, droppedOut) => {
      const rate = rateOf[entry]!;
      moved[rate] = moved[rate]! + 1;
      if (droppedOut) dropped[event] = dropped[event]! + 1;
      counts[cell] = counts[cell]! - 1;
      counts[to] = counts[to]! + 1;
    };
    const found = find(cellOf, first, size, race, words, candidates);
    for (let i = 0; i < found; i++) {
      const customer = first + candidates[i]!;
      cell = cellOf[customer]!;
      cellOf[customer] = race.resolve(customer, words[i]!, cell, witness);
    }
  }

  return {
    counts,
    age() {
      const { ageing } = program;
      if (ageing === undefined) return;
      for (let i = 0; i < cellOf.length; i++) cellOf[i] = ageing[cellOf[i]!]!;
      ageCounts(program, counts, new Float64Array(counts.length));
    },
    live(rates, key, flow) {
      for (const race of races) race.begin(rates, key);
      for (let first = 0; first < cellOf.length; first += BLOCK) {
        const size = Math.min(BLOCK, cellOf.length - first);
        for (let event = 0; event < races.length; event++) happen(event, first, size, flow);
      }
    },
    fork: () => agentPopulation(program, generator, cellOf.slice(), counts.slice()),
  };
}

const block: Key = new Uint32Array(2);

/** Writes down the customers of a block whose draw needs a second look, with the draw; returns their number. */
function findMixed(
  cellOf: Uint16Array,
  first: number,
  size: number,
  { threshold, common }: Race,
  words: Int32Array,
  candidates: Int32Array,
): number {
  blockKey(common, first >>> 16, block);
  const k0 = block[0]! | 0;
  const k1 = block[1]! | 0;
  let found = 0;
  for (let low = 0; low < size; low++) {
    const word = mixerWord(low, k0, k1);
    words[found] = word;
    candidates[found] = low;
    if (word <= threshold[cellOf[first + low]!]!) found++;
  }
  return found;
}

/** The same with every draw from Threefry. */
function findAudited(
  cellOf: Uint16Array,
  first: number,
  size: number,
  { threshold, common }: Race,
  words: Int32Array,
  candidates: Int32Array,
): number {
  customerWords('audit', common, first, words.subarray(0, size));
  let found = 0;
  for (let low = 0; low < size; low++) {
    const word = words[low]!;
    words[found] = word;
    candidates[found] = low;
    if (word <= threshold[cellOf[first + low]!]!) found++;
  }
  return found;
}
