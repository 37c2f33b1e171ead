/**
 * A matrix event as it happens to cells: who takes a branch leaves their cell, goes through the steps as part of a group, and
 * arrives. `apply` splits a number of customers by rows, as means or as draws; all else is the same for both.
 */
import type { MatrixProgram } from '../compile/matrix.ts';
import type { CompiledStep } from '../compile/matrix.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import { binomialQuantile, nameHash, sliceKey, uniform53, type Key } from '../random/index.ts';
import { createEnvironment } from './matrix.ts';
import type { MatrixFlow } from './matrix-flow.ts';

const BRANCHES = nameHash('branches');

export interface GroupedMatrix {
  live(counts: Float64Array, key: Key, week: number, flow: MatrixFlow): void;
}

export function createGroupedMatrix(
  program: Program,
  event: ProgramEvent,
  matrix: MatrixProgram,
  draws: 'keyed' | 'means',
): GroupedMatrix {
  const environment = createEnvironment(program, event, matrix, draws);
  const { take } = environment;
  const { cellHash } = program;
  const cells = program.cells.length;
  const slice: Key = new Uint32Array(2);
  const took = matrix.branches.map(() => new Float64Array(cells));
  const arrived = new Float64Array(cells);
  let moving = new Float64Array(cells);
  let moved = new Float64Array(cells);
  const isKeyed = draws === 'keyed';

  /** How many customers of a cell take each branch, a chain of binomials where it is a matter of chance. */
  function takeBranches(cell: number, n: number): void {
    let left = n;
    let mass = 1;
    for (let b = 0; b < take.length; b++) {
      const asked = take[b]![cell]!;
      let taking = 0;
      if (asked > 0 && left > 0) {
        if (matrix.takes === 'number') taking = asked;
        else if (isKeyed)
          taking = binomialQuantile(
            left,
            asked >= mass ? 1 : asked / mass,
            uniform53(slice, cellHash[cell]!, matrix.branches[b]!.hash),
          );
        else taking = n * asked;
        mass -= asked;
      }
      left -= taking;
      took[b]![cell] = taking;
    }
  }

  /** Splits everybody who is moving by the rows of a step. */
  function goBy(
    { rowStart, to, probability, target, hash, passage }: CompiledStep,
    key: Key,
    passed: Float64Array,
  ): void {
    sliceKey(key, event.hash, hash, slice);
    moved.fill(0);
    for (let cell = 0; cell < cells; cell++) {
      const n = moving[cell]!;
      if (n === 0) continue;
      let left = n;
      let mass = 1;
      for (let i = rowStart[cell]!; i < rowStart[cell + 1]! && left > 0; i++) {
        const p = probability[i]!;
        const going = isKeyed
          ? binomialQuantile(left, p >= mass ? 1 : p / mass, uniform53(slice, cellHash[cell]!, target[i]!))
          : Math.min(left, n * p);
        mass -= p;
        if (going === 0) continue;
        left -= going;
        moved[to[i]!] = moved[to[i]!]! + going;
        if (passage !== undefined && passage[i]! >= 0) passed[passage[i]!] = passed[passage[i]!]! + going;
      }
      moved[cell] = moved[cell]! + left;
    }
    [moving, moved] = [moved, moving];
  }

  return {
    live(counts, key, week, flow) {
      if (!environment.begin(counts, key, week, flow)) return;
      sliceKey(key, event.hash, BRANCHES, slice);
      for (let cell = 0; cell < cells; cell++) {
        if (counts[cell]! > 0) takeBranches(cell, counts[cell]!);
        else for (const each of took) each[cell] = 0;
      }
      environment.book(took, key, flow);
      arrived.fill(0);
      for (const [b, branch] of matrix.branches.entries()) {
        moving.set(took[b]!);
        for (let cell = 0; cell < cells; cell++) counts[cell] = Math.max(0, counts[cell]! - moving[cell]!);
        for (const step of branch.steps) goBy(step, key, flow.passed);
        for (let cell = 0; cell < cells; cell++) arrived[cell] = arrived[cell]! + moving[cell]!;
      }
      for (let cell = 0; cell < cells; cell++) counts[cell] = counts[cell]! + arrived[cell]!;
    },
  };
}
