/** The kernel in TypeScript: the twin of assembly/agents.ts, with the same bits. */
import type { Program } from '../../compile/program.ts';
import { blockKey, drawFrom, mixerWord, thresholdWord, type Key } from '../../random/index.ts';
import type { Race, Witness } from '../race.ts';
import {
  BLOCK,
  homesOf,
  homeThreshold,
  place,
  roomFor,
  type Cells,
  type Kernel,
  type Range,
} from './kernel.ts';

/** Signed bytes compare as unsigned ones with their upper bits flipped. */
const FLIP = 0x80808080 | 0;
const LOW_BITS = 0x7f7f7f7f;
const NEVER = thresholdWord(0);

export function typescriptKernel(program: Program, races: readonly Race[], range: Range): Kernel {
  const room = roomFor(range.size);
  const cellOf: Cells = program.cells.length <= 256 ? new Uint8Array(room) : new Uint16Array(room);
  const away = new Uint32Array(room / 32);
  const found = new Int32Array(Math.min(BLOCK, room));
  const words = new Int32Array(found.length);
  const homes = homesOf(program);
  const home = new Int32Array(races.length);
  const block: Key = new Uint32Array(2);
  const moved = new Float64Array(program.rates.count);
  const { rate } = program.entries;
  const witness: Witness = (entry) => {
    moved[rate[entry]!] = moved[rate[entry]!]! + 1;
  };

  const kernel: Kernel = {
    cellOf,
    away,
    counts: new Float64Array(program.cells.length),
    moved,
    found,
    words,
    bytes: cellOf.byteLength + away.byteLength + found.byteLength + words.byteLength,
    begin() {
      moved.fill(0);
      for (let event = 0; event < races.length; event++) home[event] = homeThreshold(homes, races[event]!);
    },
    find(event, first, size) {
      const race = races[event]!;
      const customer = range.first + first;
      blockKey(race.common, customer >>> 16, block);
      return search(cellOf, away, race.threshold, home[event]!, first, size, customer, block, words, found);
    },
    settle(event, first, count) {
      const race = races[event]!;
      for (let i = 0; i < count; i++) {
        const customer = first + found[i]!;
        const cell = cellOf[customer]!;
        const to = race.resolve(range.first + customer, words[i]!, cell, witness);
        if (to !== cell) place(kernel, homes, customer, to);
      }
    },
    release() {},
  };
  return kernel;
}

/** Of 32 customers at most so many away from home are looked at one by one; of more, those who share a word together. */
const FEW = 10;

function search(
  cellOf: Cells,
  away: Uint32Array,
  threshold: Int32Array,
  home: number,
  first: number,
  size: number,
  customer: number,
  block: Key,
  words: Int32Array,
  found: Int32Array,
): number {
  const k0 = block[0]! | 0;
  const k1 = block[1]! | 0;
  const low = customer & 0xffff;
  const isHomeStirred = home !== NEVER;
  const screen = (home >> 24) + 128;
  // from a probability of one half on, all are looked at; the sum below would carry from byte to byte
  const unscreened = screen > 127 ? -1 : 0;
  const margin = Math.imul(127 - (screen & 127), 0x01010101);
  let count = 0;
  for (let start = 0; start < size; start += 32) {
    let look = away[(first + start) >>> 5]! | unscreened;
    if (bitsOf(look) > FEW) {
      look = 0;
      for (let at = 0; at < 32; at += 4) {
        const leads = mixerWord((low + start + at) >>> 2, k0, k1);
        const here = first + start + at;
        if ((leads << 24) >> 24 <= threshold[cellOf[here]!]! >> 24) look |= 1 << at;
        if ((leads << 16) >> 24 <= threshold[cellOf[here + 1]!]! >> 24) look |= 2 << at;
        if ((leads << 8) >> 24 <= threshold[cellOf[here + 2]!]! >> 24) look |= 4 << at;
        if (leads >> 24 <= threshold[cellOf[here + 3]!]! >> 24) look |= 8 << at;
      }
    } else if (isHomeStirred) {
      for (let at = 0; at < 32; at += 4) {
        const flipped = mixerWord((low + start + at) >>> 2, k0, k1) ^ FLIP;
        // a byte beyond the screen has its upper bit set here
        if (((((flipped & LOW_BITS) + margin) | flipped) & FLIP) !== FLIP) look |= 15 << at;
      }
    }
    for (; look !== 0; look &= look - 1) {
      const spot = start + 31 - Math.clz32(look & -look);
      const limit = threshold[cellOf[first + spot]!]!;
      if (limit === NEVER) continue;
      const number = low + spot;
      const lead = mixerWord(number >>> 2, k0, k1) >> ((number & 3) << 3);
      if ((lead << 24) >> 24 > limit >> 24) continue;
      const word = drawFrom(lead, number, k0, k1);
      if (word > limit || spot >= size) continue;
      found[count] = spot;
      words[count] = word;
      count++;
    }
  }
  return count;
}

/** How many bits are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
