/** `agents`: one cell number per customer. A pass of one draw and one compare finds the few whose week needs resolving. */
import type { Program } from '../compile/program.ts';
import { blockKey, customerWords, mixerWord, type Generator, type Key } from '../random/index.ts';
import type { Flow } from './flow.ts';
import { startingCounts, type Population } from './population.ts';
import { createRace, type Race, type Witness } from './race.ts';

const BLOCK = 65_536;

/** Customers are numbered segment by segment; their numbers depend on the market alone. */
export function startingCells(program: Program): Uint16Array {
  const cellOf = new Uint16Array(program.people);
  let customer = 0;
  for (const segment of program.segments) {
    cellOf.fill(segment.startCell, customer, customer + segment.people);
    customer += segment.people;
  }
  return cellOf;
}

export function agentPopulation(
  program: Program,
  generator: Generator,
  cellOf = startingCells(program),
  counts = startingCounts(program),
): Population & { readonly cellOf: Uint16Array } {
  const race = createRace(program);
  const block: Key = new Uint32Array(2);
  const candidates = new Int32Array(BLOCK);
  const words = new Int32Array(BLOCK);
  let flow: Flow;
  let cell = 0;
  const witness: Witness = (event, entry, _time, to, droppedOut) => {
    flow.moved[entry] = flow.moved[entry]! + 1;
    if (droppedOut) flow.dropped[event]![cell] = flow.dropped[event]![cell]! + 1;
    if (to === cell) return;
    counts[cell] = counts[cell]! - 1;
    counts[to] = counts[to]! + 1;
    cell = to;
  };
  return {
    counts,
    cellOf,
    live(rates, key, weekFlow) {
      race.begin(rates, key);
      flow = weekFlow;
      for (let first = 0; first < cellOf.length; first += BLOCK) {
        const size = Math.min(BLOCK, cellOf.length - first);
        if (generator === 'audit') customerWords('audit', race.common, first, words.subarray(0, size));
        else blockKey(race.common, first >>> 16, block);
        const found =
          generator === 'audit'
            ? pickWords(cellOf, first, size, race, words, candidates)
            : pickMixed(cellOf, first, size, race, block, words, candidates);
        for (let i = 0; i < found; i++) {
          const customer = first + candidates[i]!;
          cell = cellOf[customer]!;
          cellOf[customer] = race.resolve(customer, words[i]!, cell, witness);
        }
      }
    },
    fork: () => agentPopulation(program, generator, cellOf.slice(), counts.slice()),
  };
}

/** Writes down the customers of a block whose draw needs a second look, with the draw; returns their number. */
function pickMixed(
  cellOf: Uint16Array,
  first: number,
  size: number,
  { threshold }: Race,
  key: Key,
  words: Int32Array,
  candidates: Int32Array,
): number {
  const k0 = key[0]! | 0;
  const k1 = key[1]! | 0;
  let found = 0;
  for (let low = 0; low < size; low++) {
    const word = mixerWord(low, k0, k1);
    words[found] = word;
    candidates[found] = low;
    if (word <= threshold[cellOf[first + low]!]!) found++;
  }
  return found;
}

function pickWords(
  cellOf: Uint16Array,
  first: number,
  size: number,
  { threshold }: Race,
  words: Int32Array,
  candidates: Int32Array,
): number {
  let found = 0;
  for (let low = 0; low < size; low++) {
    const word = words[low]!;
    words[found] = word;
    candidates[found] = low;
    if (word <= threshold[cellOf[first + low]!]!) found++;
  }
  return found;
}
