/** The plain reading of a matrix event: every formula worked out as it is written, every draw replaced by its mean. */
import {
  FORMULA_WORDS,
  type Formula,
  type Journey,
  type MatrixBranch,
  type MatrixEvent,
  type MatrixStep,
  type Quantity,
  type Where,
} from '@meander/core';

interface Cell {
  readonly segmentId: string;
  readonly milestone: string;
  readonly levels: Readonly<Record<string, string>>;
}

type FormulaWord = keyof typeof FORMULA_WORDS;

/** What a matrix event is read in. */
export interface Surroundings {
  readonly journey: Journey;
  readonly cells: readonly Cell[];
  /** The cell that setting some levels leads to. */
  readonly afterMove: (cell: number, to: Readonly<Record<string, string>>) => number;
  readonly isAt: (where: Where, cell: number) => boolean;
  readonly amount: (given: number | string) => number;
  readonly word: (name: FormulaWord, week: number) => number;
  /** Money that the plan has for a channel. */
  readonly planned: (channel: string, week: number) => number;
}

/** What a matrix event did to people in a week. */
export interface MatrixWeek {
  readonly counts: readonly number[];
  /** Branch -> units: people who took it, and what they bought further. */
  readonly units: ReadonlyMap<MatrixBranch, number>;
  readonly spent: number;
}

/** Formulas and draws are cut here: counts stay whole in a double. */
const MOST = 1e15;
const count = (x: number) => (x > 0 ? Math.min(x, MOST) : 0);
const probability = (x: number) => (x > 0 ? Math.min(x, 1) : 0);
const any = (x: number) => (Number.isNaN(x) ? 0 : Math.min(MOST, Math.max(-MOST, x)));

export function liveMatrix(
  event: MatrixEvent,
  around: Surroundings,
  week: number,
  before: readonly number[],
): MatrixWeek {
  const { cells, afterMove, isAt, amount, word, planned, journey } = around;
  const occupied = before.flatMap((n, cell) => (n > 0 ? [cell] : []));
  /** Quantity -> one number for everybody, or one per cell. */
  const drawn = new Map<string, number | readonly number[]>();

  /** Whether a formula may differ from cell to cell. */
  function differs(formula: Formula): boolean {
    if (typeof formula === 'number') return false;
    if (typeof formula === 'string') return formula === 'here' || typeof drawn.get(formula) === 'object';
    if ('by' in formula) return true;
    if ('sum' in formula || 'count' in formula || 'series' in formula || 'planned' in formula) return false;
    return partsOf(formula).some(differs);
  }

  /** @param cell -1 where the formula is one number for everybody */
  function value(formula: Formula, cell: number): number {
    if (typeof formula === 'number') return formula;
    if (typeof formula === 'string') {
      if (formula === 'here') return before[cell]!;
      if (formula in FORMULA_WORDS) return word(formula as FormulaWord, week);
      if (journey.parameters[formula] !== undefined) return amount(formula);
      const quantity = drawn.get(formula)!;
      return typeof quantity === 'number' ? quantity : quantity[cell]!;
    }
    if ('by' in formula) {
      const level = Object.keys(formula.levels).find((name) => isAt({ [formula.by]: name }, cell));
      return level === undefined ? 0 : value(formula.levels[level]!, cell);
    }
    if ('sum' in formula)
      return differs(formula.sum)
        ? occupied.reduce((sum, each) => sum + value(formula.sum, each), 0)
        : value(formula.sum, -1) * cells.length;
    if ('count' in formula)
      return occupied.reduce((sum, each) => sum + (isAt(formula.count, each) ? before[each]! : 0), 0);
    if ('series' in formula) {
      const { values } = journey.series![formula.series]!;
      return values[(((week - 1) % values.length) + values.length) % values.length]!;
    }
    if ('planned' in formula) return planned(formula.planned, week);
    const parts = partsOf(formula).map((part) => value(part, cell));
    const [a, b, c = 0] = parts as [number, number, number?];
    if ('plus' in formula) return parts.reduce((x, y) => x + y);
    if ('times' in formula) return parts.reduce((x, y) => x * y);
    if ('minus' in formula) return a - b;
    if ('over' in formula) return b === 0 ? c : a / b;
    if ('least' in formula) return parts.reduce((x, y) => (y < x ? y : x));
    if ('greatest' in formula) return parts.reduce((x, y) => (y > x ? y : x));
    if ('floor' in formula) return Math.floor(a);
    return !(a > 0) ? 0 : !(b > 0) ? 1 : 1 / (1 + (b / a) ** c);
  }

  function meanOf(quantity: Exclude<Quantity, { law: 'split' }>, cell: number): number {
    const at = (formula: Formula) => value(formula, cell);
    switch (quantity.law) {
      case 'value':
        return any(at(quantity.value));
      case 'poisson':
        return count(at(quantity.mean));
      case 'binomial':
        return count(at(quantity.trials)) * probability(at(quantity.probability));
      case 'reach': {
        const [balls, urns] = [count(at(quantity.of)), count(at(quantity.among))];
        if (urns <= 1 || balls === 0) return Math.min(balls, urns);
        return Math.min(balls, urns, -urns * Math.expm1(balls * Math.log1p(-1 / urns)));
      }
      case 'hypergeometric': {
        const [marked, others] = [count(at(quantity.marked)), count(at(quantity.others))];
        const all = marked + others;
        return all === 0 ? 0 : Math.min(count(at(quantity.drawn)), all) * (marked / all);
      }
      default: {
        const successes = count(at(quantity.successes));
        const p = probability(at(quantity.probability));
        if (successes === 0) return 0;
        return p === 0 ? MOST : count((successes * (1 - p)) / p);
      }
    }
  }

  let spent = 0;
  for (const quantity of event.quantities) {
    const perCell = cells.map(() => 0);
    let total = 0;
    if (quantity.law === 'split') {
      const weights = occupied.map((cell) => count(value(quantity.weights, cell)));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const shared = count(value(quantity.total, -1));
      for (const [i, cell] of occupied.entries())
        perCell[cell] = all === 0 ? 0 : shared * (weights[i]! / all);
      drawn.set(quantity.id, perCell);
      total = perCell.reduce((sum, each) => sum + each, 0);
    } else if (formulasIn(quantity).some(differs)) {
      for (const cell of occupied) perCell[cell] = meanOf(quantity, cell);
      drawn.set(quantity.id, perCell);
      total = perCell.reduce((sum, each) => sum + each, 0);
    } else {
      total = meanOf(quantity, -1);
      drawn.set(quantity.id, total);
    }
    if (quantity.spends !== undefined) spent += Math.max(0, total);
  }

  const byNumber = event.branches[0]!.number !== undefined;
  const units = new Map<MatrixBranch, number>();
  const counts = [...before];
  const arrived = before.map(() => 0);
  const left = before.map((n) => (byNumber ? n : 1));
  for (const branch of event.branches) {
    let all = 0;
    let moving = before.map(() => 0);
    for (const cell of occupied) {
      const asked = Math.min(
        left[cell]!,
        count(value((byNumber ? branch.number : branch.probability)!, cell)),
      );
      left[cell]! -= asked;
      moving[cell] = byNumber ? asked : before[cell]! * asked;
      counts[cell] = Math.max(0, counts[cell]! - moving[cell]);
      if (moving[cell] === 0) continue;
      const further = branch.further === undefined ? 0 : count(value(branch.further, cell));
      all += moving[cell] + count(moving[cell] * further);
    }
    units.set(branch, all);
    for (const step of branch.steps) moving = goBy(step, moving);
    for (const [cell, n] of moving.entries()) arrived[cell]! += n;
  }
  return { counts: counts.map((n, cell) => n + arrived[cell]!), units, spent };

  /** Where people are after a step. */
  function goBy({ dimension, from, keep, rows, along }: MatrixStep, people: readonly number[]): number[] {
    const after = [...people];
    for (const [cell, n] of people.entries()) {
      const row = n > 0 && isAt(from, cell) ? rows[cells[cell]!.levels[dimension]!] : undefined;
      const weights = Object.values(row ?? {}).map((weight) => Math.max(0, amount(weight)));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      for (const [i, level] of Object.keys(row ?? {}).entries()) {
        if (all === 0 || level === cells[cell]!.levels[dimension] || weights[i] === 0) continue;
        // weights may be as small as numbers get: their share is taken first
        const going = n * (1 - amount(keep)) * (weights[i]! / all);
        after[cell]! -= going;
        after[afterMove(cell, { [dimension]: level, ...along[level] })]! += going;
      }
    }
    return after;
  }
}

/** The formulas that an operation is made of. */
function partsOf(formula: object): Formula[] {
  if ('hill' in formula) {
    const { of, half, slope } = formula.hill as Record<'of' | 'half' | 'slope', Formula>;
    return [of, half, slope];
  }
  return Object.values(formula).flat() as Formula[];
}

/** The formulas of a quantity. */
function formulasIn(quantity: Quantity): Formula[] {
  const told = new Set(['law', 'id', 'label', 'report', 'spends', 'contacts']);
  return Object.entries(quantity)
    .filter(([key]) => !told.has(key))
    .map(([, formula]) => formula as Formula);
}
