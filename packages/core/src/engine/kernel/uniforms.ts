/**
 * The uniforms of many pairs (a, b) at once, as cohorts need them: with WebAssembly four side by side, else one after another,
 * with the same bits.
 */
import { uniform53, type Key } from '../../random/index.ts';
import { compileModule, openMachine, type Loop, type Module } from './machine.ts';
import { UNIFORMS_WASM } from './uniforms.wasm.ts';

export interface Uniforms {
  /** Pair -> uniform in (0, 1), of the pairs drawn last. */
  readonly values: Float64Array;
  /** Draws `uniform53(slice, a, b)` for the pairs first .. last - 1; up to three values behind them may change. */
  draw(slice: Key, first: number, last: number): void;
}

let compiled: Module | null | undefined;

export function pairUniforms(a: Uint32Array, b: Uint32Array): Uniforms {
  compiled ??= compileModule(UNIFORMS_WASM);
  return compiled === null ? uniformsOneByOne(a, b) : uniformsSideBySide(compiled, a, b);
}

export function uniformsOneByOne(a: Uint32Array, b: Uint32Array): Uniforms {
  const values = new Float64Array(a.length);
  return {
    values,
    draw(slice, first, last) {
      for (let i = first; i < last; i++) values[i] = uniform53(slice, a[i]!, b[i]!);
    },
  };
}

function uniformsSideBySide(module: Module, a: Uint32Array, b: Uint32Array): Uniforms {
  const room = a.length + 3; // the last four may begin at the last pair
  const { memory, exports } = openMachine<{ readonly fill: Loop }>(module, 16 * room);
  const { buffer } = memory;
  const secondAt = 8 * room;
  const firstAt = secondAt + 4 * room;
  new Uint32Array(buffer, firstAt, a.length).set(a);
  new Uint32Array(buffer, secondAt, b.length).set(b);
  const { fill } = exports;
  return {
    values: new Float64Array(buffer, 0, room),
    draw(slice, first, last) {
      fill(slice[0]!, slice[1]!, firstAt + 4 * first, secondAt + 4 * first, 8 * first, last - first);
    },
  };
}
