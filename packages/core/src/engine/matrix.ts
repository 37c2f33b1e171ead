/**
 * The environment of a matrix event: quantities are drawn from the counts and keyed by the names of cells, then it is settled
 * with what probability, or how many customers of every cell, take each branch. It is one law for customers one by one and in
 * cohorts; `expected` puts the mean of every draw in its place.
 */
import type { CompiledBranch, MatrixProgram, MatrixQuantity } from '../compile/matrix.ts';
import type { Moment } from '../compile/formula.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import {
  binomialQuantile,
  hypergeometricQuantile,
  nameHash,
  negativeBinomialQuantile,
  occupiedMean,
  occupiedQuantile,
  poissonQuantile,
  sliceKey,
  uniform53,
  type Key,
} from '../random/index.ts';
import type { MatrixFlow } from './matrix-flow.ts';
import { inWeek } from './in-week.ts';

const FURTHER = nameHash('further units');
const EVERYBODY = nameHash('everybody');
/** Beyond this a number is cut: counts stay whole in a double whatever a formula says. */
const MOST = 1e15;

/** A number that can be a count. Nothing else leaves a formula. */
function amountOf(x: number): number {
  return x > 0 ? Math.min(x, MOST) : 0;
}

function probabilityOf(x: number): number {
  return x > 0 ? Math.min(x, 1) : 0;
}

function finite(x: number): number {
  return x === x ? Math.min(MOST, Math.max(-MOST, x)) : 0;
}

export interface MatrixEnvironment {
  /** Branch -> cell -> probability of taking it, or number of customers who do; the branches of a cell never exceed all. */
  readonly take: readonly Float64Array[];
  /** Draws the event's quantities. @returns whether anybody takes a branch */
  begin(counts: Float64Array, key: Key, week: number, flow: MatrixFlow): boolean;
  /** Writes down who took the branches: their number per cell, further units included. */
  book(took: readonly Float64Array[], key: Key, flow: MatrixFlow): void;
}

/** @param draws whole numbers from keyed draws, or means */
export function createEnvironment(
  program: Program,
  event: ProgramEvent,
  matrix: MatrixProgram,
  draws: 'keyed' | 'means',
): MatrixEnvironment {
  const { cellHash, channels } = program;
  const cells = program.cells.length;
  const occupied = new Int32Array(cells);
  // by their keys: how a journey is written down does not matter to sums and to the chain of a split
  const order = Int32Array.from(cellHash.keys()).sort((a, b) => cellHash[a]! - cellHash[b]!);
  const slice: Key = new Uint32Array(2);
  const values = matrix.quantities.map(({ isUniform }) => new Float64Array(isUniform ? 1 : cells));
  const take = matrix.branches.map(() => new Float64Array(cells));
  const planned = new Float64Array(channels.length);
  const slots = new Float64Array(matrix.slots);
  const isKeyed = draws === 'keyed';
  let moment: Moment = {
    counts: planned,
    cells: occupied,
    occupied: 0,
    week: 0,
    paid: 1,
    planned,
    quantities: values,
    slots,
  };

  /** One draw of a quantity in a cell, or for everybody. */
  function draw({ law, parts }: MatrixQuantity, cell: number, place: number): number {
    const a = parts[0]!(moment, cell);
    if (law === 'value') return finite(a);
    const x = isKeyed ? Math.floor(amountOf(a)) : amountOf(a);
    if (law === 'poisson') {
      const mean = amountOf(a);
      return mean === 0 || !isKeyed ? mean : poissonQuantile(mean, uniform53(slice, place, 0));
    }
    if (x === 0) return 0;
    const b = parts[1]!(moment, cell);
    if (law === 'binomial') {
      const p = probabilityOf(b);
      return isKeyed ? binomialQuantile(x, p, uniform53(slice, place, 0)) : x * p;
    }
    if (law === 'reach') {
      const among = amountOf(b);
      return isKeyed
        ? occupiedQuantile(x, Math.floor(among), uniform53(slice, place, 0))
        : occupiedMean(x, among);
    }
    if (law === 'negativeBinomial') {
      const p = probabilityOf(b);
      const mean = (x * (1 - p)) / p;
      if (!(mean < MOST)) return MOST;
      return amountOf(isKeyed ? negativeBinomialQuantile(x, p, uniform53(slice, place, 0)) : mean);
    }
    const marked = amountOf(b);
    const others = amountOf(parts[2]!(moment, cell));
    if (!isKeyed)
      return marked + others === 0 ? 0 : (Math.min(x, marked + others) * marked) / (marked + others);
    const u = uniform53(slice, place, 0);
    return hypergeometricQuantile(x, Math.floor(marked), Math.floor(others), u);
  }

  /** A total shared out over the occupied cells: a chain of binomials, every cell with its own uniform. */
  function split({ parts }: MatrixQuantity, value: Float64Array): void {
    const total = amountOf(parts[0]!(moment, 0));
    let left = isKeyed ? Math.floor(total) : total;
    if (left === 0) return;
    let mass = 0;
    let last = -1;
    for (let i = 0; i < moment.occupied; i++) {
      const cell = occupied[i]!;
      value[cell] = amountOf(parts[1]!(moment, cell));
      mass += value[cell];
      if (value[cell] > 0) last = cell;
    }
    const whole = mass;
    for (let i = 0; i < moment.occupied; i++) {
      const cell = occupied[i]!;
      const weight = value[cell]!;
      if (weight === 0) continue;
      const share = cell === last ? 1 : Math.min(1, weight / mass);
      value[cell] = isKeyed
        ? binomialQuantile(left, share, uniform53(slice, cellHash[cell]!, 0))
        : total * (weight / whole); // the share first: weights may be as small as numbers get
      left -= value[cell];
      mass -= weight;
    }
  }

  function drawQuantity(index: number, key: Key, flow: MatrixFlow): void {
    const quantity = matrix.quantities[index]!;
    const value = values[index]!;
    sliceKey(key, event.hash, quantity.hash, slice);
    if (quantity.isUniform) value[0] = draw(quantity, 0, EVERYBODY);
    else {
      value.fill(0);
      quantity.prepare(moment);
      if (quantity.law === 'split') split(quantity, value);
      else
        for (let i = 0; i < moment.occupied; i++) {
          const cell = occupied[i]!;
          value[cell] = draw(quantity, cell, cellHash[cell]!);
        }
    }
    const { measure, spends, contacts } = quantity;
    if (measure < 0 && spends < 0 && contacts < 0) return;
    let total = 0;
    for (let i = 0; i < value.length; i++) total += value[i]!;
    if (measure >= 0) flow.measured[measure] = flow.measured[measure]! + total;
    if (spends >= 0) flow.spent[spends] = flow.spent[spends]! + Math.max(0, total);
    if (contacts >= 0) flow.bought[contacts] = flow.bought[contacts]! + Math.max(0, total);
  }

  /** Who takes the branches; together they take at most everybody. */
  function settleTaking(): boolean {
    let isAny = false;
    for (const [b, branch] of matrix.branches.entries()) {
      const mine = take[b]!;
      mine.fill(0);
      branch.take.prepare(moment);
      for (let i = 0; i < moment.occupied; i++) {
        const cell = occupied[i]!;
        let left = matrix.takes === 'number' ? moment.counts[cell]! : 1;
        for (let other = 0; other < b; other++) left -= take[other]![cell]!;
        const asked = amountOf(branch.take.at(moment, cell));
        const whole = isKeyed && matrix.takes === 'number' ? Math.floor(asked) : asked;
        mine[cell] = Math.max(0, Math.min(whole, left));
        if (mine[cell] > 0) isAny = true;
      }
    }
    return isAny;
  }

  /** @returns mean further units of those who took a branch in a cell, drawn */
  function furtherUnits(branch: CompiledBranch, cell: number, took: number): number {
    if (branch.further === undefined) return 0;
    const mean = amountOf(took * amountOf(branch.further.at(moment, cell)));
    return isKeyed ? poissonQuantile(mean, uniform53(slice, cellHash[cell]!, branch.hash)) : mean;
  }

  return {
    take,
    begin(counts, key, week, flow) {
      let people = 0;
      for (let i = 0; i < cells; i++) {
        const cell = order[i]!;
        if (counts[cell]! > 0) occupied[people++] = cell;
      }
      for (const [i, channel] of channels.entries()) planned[i] = inWeek(channel, week);
      const paid = inWeek(program.priceLevel, week) * (1 - inWeek(program.promotion, week));
      moment = { ...moment, counts, occupied: people, week, paid };
      for (let i = 0; i < matrix.quantities.length; i++) drawQuantity(i, key, flow);
      return settleTaking();
    },
    book(took, key, flow) {
      sliceKey(key, event.hash, FURTHER, slice);
      for (const [b, branch] of matrix.branches.entries()) {
        branch.further?.prepare(moment);
        let units = 0;
        for (let i = 0; i < moment.occupied; i++) {
          const cell = occupied[i]!;
          const people = took[b]![cell]!;
          if (people === 0) continue;
          const here = people + furtherUnits(branch, cell, people);
          units += here;
          if (branch.revenue === undefined) continue;
          flow.revenue += here * branch.revenue[cell]!;
          flow.purchases += here;
          if (branch.isFirst) flow.newCustomers += here;
        }
        flow.taken[branch.index] = flow.taken[branch.index]! + units;
        if (branch.measure >= 0) flow.measured[branch.measure] = flow.measured[branch.measure]! + units;
      }
    },
  };
}
