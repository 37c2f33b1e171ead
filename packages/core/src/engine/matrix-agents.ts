/**
 * A matrix event as it happens to customers one by one. Everybody has one keyed uniform per event; who takes which branch
 * follows from thresholds of their cell: cumulated probabilities, or, where a number of them is given, the uniform that the last
 * of so many smallest ones has. Each step then has a uniform of its own.
 */
import type { MatrixProgram } from '../compile/matrix.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import {
  customerWord,
  customerWords,
  nameHash,
  refineWord,
  sliceKey,
  thresholdWord,
  uniform53,
  type Generator,
  type Key,
} from '../random/index.ts';
import { createEnvironment } from './matrix.ts';
import type { MatrixFlow } from './matrix-flow.ts';
import { smallestAt } from './smallest.ts';

const BRANCH = nameHash('branch');
const REFINE = nameHash('refine branch');
const BLOCK = 65_536;

/** All customers of the market. */
export interface Crowd {
  readonly size: number;
  readonly cellOf: ArrayLike<number>;
  /** Customers per cell, kept by `move`. */
  readonly counts: Float64Array;
  readonly move: (customer: number, to: number) => void;
  /** Told who moves or buys. */
  readonly tell?: (customer: number, from: number, to: number, purchases: number) => void;
}

export interface AgentMatrix {
  /** Branch x cell -> the largest uniform that takes this branch or an earlier one, this week. */
  readonly threshold: Float64Array;
  live(crowd: Crowd, key: Key, week: number, flow: MatrixFlow): void;
  /** Settles the week from thresholds that were kept, to live it again for single customers. */
  recall(threshold: Float64Array, key: Key): void;
  /** The branch a customer takes, -1 for none, and the cell it leads to. */
  follow(customer: number, cell: number): { readonly branch: number; readonly to: number };
}

/** Event -> its matrix, undefined for events of another kind. */
export function createAgentMatrices(program: Program, generator: Generator): (AgentMatrix | undefined)[] {
  return program.events.map(
    (event) => event.matrix && createAgentMatrix(program, event, event.matrix, generator),
  );
}

function createAgentMatrix(
  program: Program,
  event: ProgramEvent,
  matrix: MatrixProgram,
  generator: Generator,
): AgentMatrix {
  const environment = createEnvironment(program, event, matrix, 'keyed');
  const { take } = environment;
  const cells = program.cells.length;
  const { branches } = matrix;
  const threshold = new Float64Array(branches.length * cells);
  const word = new Int32Array(threshold.length);
  const took = branches.map(() => new Float64Array(cells));
  const common: Key = new Uint32Array(2);
  const stepKeys = branches.map(({ steps }) => steps.map((): Key => new Uint32Array(2)));
  const words = new Int32Array(Math.min(BLOCK, program.people));
  /** Counts at the event's beginning. */
  const before = new Float64Array(cells);

  function begin(key: Key): void {
    sliceKey(key, event.hash, BRANCH, common);
    for (const [b, { steps }] of branches.entries())
      for (const [s, step] of steps.entries()) sliceKey(key, event.hash, step.hash, stepKeys[b]![s]);
  }

  /** Calls `visit` with every customer and their common draw. */
  function everybody(
    { size: people, cellOf }: Crowd,
    visit: (customer: number, word: number, cell: number) => void,
  ): void {
    for (let first = 0; first < people; first += BLOCK) {
      const size = Math.min(BLOCK, people - first);
      customerWords(generator, common, first, words.subarray(0, size));
      for (let i = 0; i < size; i++) visit(first + i, words[i]!, cellOf[first + i]!);
    }
  }

  function settleThresholds(crowd: Crowd): void {
    for (let cell = 0; cell < cells; cell++) {
      let sum = 0;
      for (let b = 0; b < branches.length; b++) {
        sum += take[b]![cell]!;
        threshold[b * cells + cell] = sum;
      }
    }
    if (matrix.takes === 'number') {
      const refine = (customer: number, own: number) => refineWord(own, common, customer, REFINE);
      smallestAt(threshold, before, (visit) => everybody(crowd, visit), refine);
    }
    settleWords();
  }

  function settleWords(): void {
    for (let i = 0; i < threshold.length; i++) word[i] = thresholdWord(threshold[i]!);
  }

  /** The first branch whose threshold a customer's uniform does not exceed, or -1. */
  function branchOf(customer: number, own: number, cell: number): number {
    for (let b = 0, at = cell; b < branches.length; b++, at += cells) {
      if (own > word[at]!) continue;
      if (own < word[at]! || refineWord(own, common, customer, REFINE) <= threshold[at]!) return b;
    }
    return -1;
  }

  /** @param passed where the passages that the customer goes through are counted */
  function through(customer: number, branch: number, from: number, passed?: Float64Array): number {
    let cell = from;
    const { steps } = branches[branch]!;
    for (let s = 0; s < steps.length; s++) {
      const { rowStart, to, probability, passage } = steps[s]!;
      const end = rowStart[cell + 1]!;
      let i = rowStart[cell]!;
      if (i === end) continue;
      let left = uniform53(stepKeys[branch]![s]!, customer, 0);
      while (i < end && (left -= probability[i]!) >= 0) i++;
      if (i === end) continue;
      cell = to[i]!;
      const went = passage?.[i] ?? -1;
      if (passed !== undefined && went >= 0) passed[went] = passed[went]! + 1;
    }
    return cell;
  }

  return {
    threshold,
    live(crowd, key, week, flow) {
      threshold.fill(0);
      before.set(crowd.counts);
      if (!environment.begin(before, key, week, flow)) return;
      begin(key);
      settleThresholds(crowd);
      for (const each of took) each.fill(0);
      const highest = word.subarray((branches.length - 1) * cells);
      everybody(crowd, (customer, own, cell) => {
        if (own > highest[cell]!) return;
        const branch = branchOf(customer, own, cell);
        if (branch < 0) return;
        took[branch]![cell] = took[branch]![cell]! + 1;
        const to = through(customer, branch, cell, flow.passed);
        if (to !== cell) crowd.move(customer, to);
        const purchases = branches[branch]!.revenue === undefined ? 0 : 1;
        if (to !== cell || purchases > 0) crowd.tell?.(customer, cell, to, purchases);
      });
      environment.book(took, key, flow);
    },
    recall(kept, key) {
      threshold.set(kept);
      begin(key);
      settleWords();
    },
    follow(customer, cell) {
      const branch = branchOf(customer, customerWord(generator, common, customer), cell);
      return { branch, to: branch < 0 ? cell : through(customer, branch, cell) };
    },
  };
}
