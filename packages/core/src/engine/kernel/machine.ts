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

const PAGE = 65_536;

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
