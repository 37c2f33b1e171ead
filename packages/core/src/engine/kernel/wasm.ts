/** The kernel in WebAssembly: lays out its memory, where the customers' cells and the tables of the races live side by side. */
import type { Program } from '../../compile/program.ts';
import { blockKey, thresholdWord, type Key } from '../../random/index.ts';
import { REFINE, WHOSE, type Race } from '../race.ts';
import { AGENTS_WASM } from './agents.wasm.ts';
import { BLOCK, homesOf, homeThreshold, roomFor, type Cells, type Kernel, type Range } from './kernel.ts';
import { compileModule, openMachine, type Loop, type Machine, type Module } from './machine.ts';

type AgentMachine = Machine<{
  readonly [
    name in 'gather' | 'find8' | 'find16' | 'findListed8' | 'findListed16' | 'settle8' | 'settle16'
  ]: Loop;
}>;

/** Fields of an event in assembly/agents.ts. */
const EVENT_FIELDS = 14;

const NEVER = thresholdWord(0);
/** Before no event. */
const NONE = -2;

let compiled: Module | null | undefined;

function kernelModule(): Module | null {
  compiled ??= compileModule(AGENTS_WASM);
  return compiled;
}

/** Whether this engine runs the kernel in WebAssembly. */
export function hasWasmKernel(): boolean {
  return kernelModule() !== null;
}

/** Memories of kernels that were released: a replication follows the other, and each needs as much as the last. */
const idle: AgentMachine[] = [];
const MOST_IDLE = 4;
/** Larger memories go back to the machine at once. */
const LARGEST_IDLE = 64 * 2 ** 20;

function machineWith(bytes: number): AgentMachine {
  const fitting = idle.findIndex(({ memory }) => memory.buffer.byteLength >= bytes);
  return fitting >= 0 ? idle.splice(fitting, 1)[0]! : openMachine(kernelModule()!, bytes);
}

function takeBack(machine: AgentMachine): void {
  if (machine.memory.buffer.byteLength > LARGEST_IDLE) return;
  if (idle.push(machine) > MOST_IDLE) idle.shift();
}

/** Lists are written by up to 64 customers at a time, and eight at once. */
const SLACK = 72;
/** The largest part of a block of whom a list is kept from event to event; where more are away, all are looked at. */
const LARGEST_LISTED = 1 / 4;

type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** @throws TypeError where `hasWasmKernel` is false */
export function wasmKernel(program: Program, races: readonly Race[], range: Range): Kernel {
  const { entries, cells, events } = program;
  const room = roomFor(range.size);
  const cellBytes = cells.length <= 256 ? 1 : 2;
  const list = Math.min(BLOCK, room);

  let end = 16; // nothing stands at 0
  const place = (bytes: number): number => {
    const at = end;
    end = Math.ceil((end + bytes) / 16) * 16;
    return at;
  };
  const constants: { at: number; numbers: Numbers }[] = [];
  const constant = (numbers: Numbers): number => {
    const at = place(numbers.byteLength);
    constants.push({ at, numbers });
    return at;
  };
  const homes = homesOf(program);
  const rateAt = place(8 * program.rates.count);
  const movedAt = place(8 * program.rates.count);
  const countsAt = place(8 * cells.length);
  const tables = [constant(entries.rate), constant(entries.clock), constant(entries.to), rateAt];
  const tablesAt = constant(
    Uint32Array.of(...tables, constant(homes), countsAt, movedAt, REFINE, WHOSE, place(96)),
  );
  const places = events.map(({ rowStart, clocks }) => ({
    event: place(4 * EVENT_FIELDS),
    head: [rowStart, clocks.groupOf, clocks.start, clocks.hash, clocks.pace, clocks.paceSum].map(constant),
    threshold: place(4 * cells.length),
    thresholdByte: place(cells.length),
    reach: place(8 * cells.length),
  }));
  const foundAt = place(4 * (list + SLACK));
  const wordsAt = place(4 * (list + SLACK));
  const most = Math.ceil(LARGEST_LISTED * list);
  const listedAt = place(4 * (most + SLACK));
  const awayAt = place(room / 8);
  const cellsAt = place(cellBytes * (room + 1)); // a list may be filled up with the customer behind the last

  const machine = machineWith(end);
  const { buffer } = machine.memory;
  const { exports } = machine;
  const find = cellBytes === 1 ? exports.find8 : exports.find16;
  const findListed = cellBytes === 1 ? exports.findListed8 : exports.findListed16;
  const settle = cellBytes === 1 ? exports.settle8 : exports.settle16;
  for (const { at, numbers } of constants)
    new Uint8Array(buffer, at).set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  const cellOf: Cells =
    cellBytes === 1 ? new Uint8Array(buffer, cellsAt, room) : new Uint16Array(buffer, cellsAt, room);
  const away = new Uint32Array(buffer, awayAt, room / 32);
  cellOf.fill(0);
  away.fill(0);
  const rate = new Float64Array(buffer, rateAt, program.rates.count);
  const ofEvent = places.map(({ event, threshold, thresholdByte, reach }) => ({
    fields: new Int32Array(buffer, event, EVENT_FIELDS),
    threshold: new Int32Array(buffer, threshold, cells.length),
    thresholdByte: new Int8Array(buffer, thresholdByte, cells.length),
    reach: new Float64Array(buffer, reach, cells.length),
  }));
  const counts = new Float64Array(buffer, countsAt, cells.length);
  const moved = new Float64Array(buffer, movedAt, program.rates.count);
  counts.fill(0);
  const block: Key = new Uint32Array(2);
  /** Event -> the largest threshold of the homes. */
  const home = new Int32Array(events.length);
  /** The part of whom a list was made, and the event for which it was used last. */
  const listed = { first: 0, event: NONE, count: 0 };

  /**
   * Lists who is away from home, for an event that nobody leaves home by. What was listed for one such event holds for the next (who came
   * home by it needs no second look), but not over a matrix, which has a number of its own and moves whom it likes.
   */
  function listAway(event: number, first: number, size: number): number {
    if (listed.first !== first || listed.event !== event - 1)
      listed.count = exports.gather(awayAt + first / 8, size, listedAt, most);
    listed.first = first;
    listed.event = event;
    return listed.count;
  }

  return {
    cellOf,
    away,
    counts,
    moved,
    found: new Int32Array(buffer, foundAt, list),
    words: new Int32Array(buffer, wordsAt, list),
    bytes: buffer.byteLength,
    begin(rates) {
      rate.set(rates.rate);
      moved.fill(0);
      listed.event = NONE;
      for (const [index, race] of races.entries()) {
        const { fields, threshold, thresholdByte, reach } = ofEvent[index]!;
        const { head, threshold: t, thresholdByte: b, reach: r } = places[index]!;
        home[index] = homeThreshold(homes, race);
        fields.set([...head, t, b, r, home[index], ...race.common, ...race.others]);
        threshold.set(race.threshold);
        for (let cell = 0; cell < cells.length; cell++) thresholdByte[cell] = race.threshold[cell]! >> 24;
        reach.set(race.reach);
      }
    },
    find(event, first, size) {
      const customer = range.first + first;
      const low = customer & 0xffff;
      blockKey(races[event]!.common, customer >>> 16, block);
      const k0 = block[0]!;
      const k1 = block[1]!;
      const tablesOfEvent = places[event]!.event;
      const cellsHere = cellsAt + first * cellBytes;
      if (home[event] === NEVER) {
        const count = listAway(event, first, size);
        if (count < most)
          return findListed(tablesOfEvent, cellsHere, listedAt, count, low, size, k0, k1, wordsAt, foundAt);
      }
      return find(tablesOfEvent, cellsHere, awayAt + first / 8, low, size, k0, k1, wordsAt, foundAt);
    },
    settle(event, first, count) {
      settle(
        tablesAt,
        places[event]!.event,
        cellsAt + first * cellBytes,
        awayAt + first / 8,
        range.first + first,
        count,
        wordsAt,
        foundAt,
      );
    },
    release: () => takeBack(machine),
  };
}
