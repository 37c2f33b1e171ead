/** WebAssembly as far as core uses it: a module from text, and an instance around one memory. Core knows no browser and no Node. */
import { bytesOf } from './base64.ts';

declare const WebAssembly:
  | undefined
  | {
      readonly Memory: new (size: { initial: number }) => Memory;
      readonly Module: new (bytes: Uint8Array) => Module;
      readonly Instance: new (
        module: Module,
        imports: { env: { memory: Memory } },
      ) => { readonly exports: object };
    };

interface Memory {
  readonly buffer: ArrayBuffer;
}

export type Module = object;

export interface Machine<Exports> {
  readonly memory: Memory;
  readonly exports: Exports;
}

/** A loop over places in memory. */
export type Loop = (...places: readonly number[]) => number;

/** An instance whose memory holds lists of numbers, by name. */
export interface Tables<Name extends string> {
  readonly buffer: ArrayBuffer;
  readonly exports: object;
  /** Where each list begins: at a multiple of 16, and never at 0. */
  readonly at: Readonly<Record<Name, number>>;
}

const PAGE = 65_536;
/** At most so many bytes are numbers that a module brings with it. */
const MODULE_DATA = 4096;

/** The module of a base64 text; null where there is no WebAssembly or no SIMD. */
export function compileModule(text: string): Module | null {
  try {
    return typeof WebAssembly === 'undefined' ? null : new WebAssembly.Module(bytesOf(text));
  } catch {
    return null;
  }
}

/** An instance with a memory of at least so many bytes, all of them 0. */
export function openMachine<Exports>(module: Module, bytes: number): Machine<Exports> {
  const memory = new WebAssembly!.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly!.Instance(module, { env: { memory } });
  return { memory, exports: exports as Exports };
}

/** An instance with room for lists of so many bytes, all of them 0, behind the numbers that the module brings; `dataEnd` says where those end. */
export function openTables<Name extends string>(
  module: Module,
  sizes: Readonly<Record<Name, number>>,
): Tables<Name> {
  const lengths = Object.entries<number>(sizes).map(([name, bytes]) => [name, aligned(bytes)] as const);
  const bytes = lengths.reduce((sum, [, length]) => sum + length, 0);
  const { memory, exports } = openMachine<Partial<DataEnd>>(module, MODULE_DATA + bytes);
  let end = aligned(Math.max(1, exports.dataEnd?.value ?? 0));
  const places = lengths.map(([name, length]) => {
    const at = end;
    end += length;
    return [name, at];
  });
  return { buffer: memory.buffer, exports, at: Object.fromEntries(places) as Record<Name, number> };
}

interface DataEnd {
  readonly dataEnd: { readonly value: number };
}

function aligned(bytes: number): number {
  return 16 * Math.ceil(bytes / 16);
}
