/** What agents.c reads: a program, where its customers stand, and the rates, thresholds and keys of each week. */
import { writeFileSync } from 'node:fs';
import type { Program, ProgramEvent } from '../../packages/core/src/compile/program.ts';
import { homesOf } from '../../packages/core/src/engine/kernel/kernel.ts';
import type { Race } from '../../packages/core/src/engine/race.ts';
import { nameHash, type Key } from '../../packages/core/src/random/index.ts';

/** One week, in the order in which it is read. */
export interface DumpedWeek {
  readonly key: Key;
  readonly rate: Float64Array;
  /** Event -> cell -> largest word that needs a second look. */
  readonly thresholds: readonly Int32Array[];
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Float64Array;

export function dumpedWeek(key: Key, rate: Float64Array, races: readonly Race[]): DumpedWeek {
  return { key, rate: rate.slice(), thresholds: races.map((race) => race.threshold.slice()) };
}

export function writeDump(
  file: string,
  program: Program,
  people: { readonly cellOf: Uint16Array; readonly counts: Float64Array },
  weeks: readonly DumpedWeek[],
): void {
  const { entries, events, cells, rates } = program;
  const purposes = ['first clock', 'other clocks', 'refine', 'whose clock'].map(nameHash);
  const head = [program.people, cells.length, events.length, entries.count, rates.count, weeks.length];
  const parts: Numbers[] = [
    Int32Array.from([...head, ...purposes]),
    entries.to,
    entries.rate,
    entries.clock,
    entries.hash,
    ...events.flatMap(eventNumbers),
    Int32Array.from(homesOf(program)),
    people.cellOf,
    people.counts,
    ...weeks.flatMap(({ key, rate, thresholds }) => [key, rate, ...thresholds]),
  ];
  writeFileSync(file, Buffer.concat(parts.map(padded)));
}

function eventNumbers({ kind, hash, rowStart, clocks, dropOut }: ProgramEvent): Numbers[] {
  const isRepeat = kind === 'repeat' ? 1 : 0;
  return [
    Int32Array.of(isRepeat, clocks.paceSum.length, clocks.pace.length, hash, dropOut?.hash ?? 0, 0),
    rowStart,
    clocks.groupOf,
    clocks.start,
    clocks.hash,
    clocks.pace,
    clocks.paceSum,
    ...(dropOut === undefined ? [] : [dropOut.probability, dropOut.to]),
  ];
}

/** Every array starts at a multiple of 8 bytes. */
function padded(numbers: Numbers): Buffer {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]);
}
