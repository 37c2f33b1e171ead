/** A matrix event with its names as indices: quantities in order, branches, and the rows of every step. */
import type { Journey } from '../model/journey.ts';
import { formulasOf } from '../model/check-matrix.ts';
import { canonicalJson } from '../model/hash.ts';
import type { MatrixBranch, MatrixEvent, MatrixStep, Quantity } from '../model/matrix-event.ts';
import { matches } from '../model/where.ts';
import { nameHash } from '../random/index.ts';
import type { Cell } from '../mechanisms/mechanism.ts';
import type { CellIndex } from './cells.ts';
import type { Passages } from './passages.ts';
import { levelsAfterMove } from './places.ts';
import { compileFormula, oneNumber, perCell, uniform, type FormulaContext, type Moment } from './formula.ts';

export interface MatrixProgram {
  readonly quantities: readonly MatrixQuantity[];
  readonly branches: readonly CompiledBranch[];
  /** Whether branches are taken by a number of customers of each cell, or with a probability. */
  readonly takes: 'number' | 'probability';
  /** How many numbers for everybody its formulas keep. */
  readonly slots: number;
  /** No formula reads counts, so that a week's rows are known before it. */
  readonly isCountFree: boolean;
  /** Everything it was compiled from, as text. */
  readonly signature: string;
}

export interface MatrixQuantity {
  readonly law: Quantity['law'];
  /** The key of its draws. */
  readonly hash: number;
  readonly isUniform: boolean;
  readonly prepare: (moment: Moment) => void;
  /** The numbers its law reads, up to three. */
  readonly parts: readonly ((moment: Moment, cell: number) => number)[];
  /** Indices of the measure it is reported as and of the channels it books to, or -1. */
  readonly measure: number;
  readonly spends: number;
  readonly contacts: number;
}

export interface CompiledBranch {
  readonly id: string;
  readonly hash: number;
  readonly take: { prepare(moment: Moment): void; at(moment: Moment, cell: number): number };
  readonly further: { prepare(moment: Moment): void; at(moment: Moment, cell: number): number } | undefined;
  /** Place among the branches of all events. */
  readonly index: number;
  readonly measure: number;
  /** Line of the cause ledger. */
  readonly ledger: number;
  /** Cell -> money of one unit, where units are purchases. */
  readonly revenue: Float64Array | undefined;
  readonly isFirst: boolean;
  /** Index of the tally, or -1. */
  readonly tally: number;
  readonly steps: readonly CompiledStep[];
}

/** Rows of one step: customers of cell c go to `to[i]` with `probability[i]`, rowStart[c] <= i < rowStart[c + 1], else stay. */
export interface CompiledStep {
  readonly hash: number;
  readonly rowStart: Int32Array;
  readonly to: Int32Array;
  readonly probability: Float64Array;
  /** Hash of the level moved to: the key of its draws. */
  readonly target: Uint32Array;
  /** The passage that it is, or -1; undefined where no row changes a stage. */
  readonly passage: Int32Array | undefined;
}

/** What an event is compiled in. */
export interface MatrixContext {
  readonly journey: Journey;
  readonly cells: readonly Cell[];
  readonly indexOf: CellIndex;
  readonly people: number;
  readonly price: number;
  readonly firstWeek: number;
  readonly channels: readonly { readonly id: string; readonly label: string }[];
  readonly measures: readonly string[];
  readonly passages: Passages;
  amount(amount: number | string): number;
  /** Revenue of one unit of a tally by somebody of a cell. */
  worthOf(tally: string, cell: Cell): number;
  /** Lines of the cause ledger and numbers of branches, given out in order. */
  ledgerLine(event: MatrixEvent, branch: MatrixBranch): number;
  nextBranch(): number;
}

/** @throws RangeError for names that a check would have refused */
export function compileMatrix(event: MatrixEvent, context: MatrixContext): MatrixProgram {
  const { journey, cells } = context;
  let slots = 0;
  let isCountFree = true;
  const channel = (id: string | undefined) => context.channels.findIndex((each) => each.id === id);
  const known = new Map<string, { index: number; isUniform: boolean }>();
  const formulas: FormulaContext = {
    cells,
    people: context.people,
    price: context.price,
    firstWeek: context.firstWeek,
    parameter: (name) => (journey.parameters[name] === undefined ? undefined : context.amount(name)),
    series: (name) => journey.series?.[name]?.values ?? [0],
    channel,
    quantities: known,
    slot: () => slots++,
  };

  const quantities = event.quantities.map((quantity, index): MatrixQuantity => {
    const parts = formulasOf(quantity).map(([, formula]) => compileFormula(formula, formulas));
    const isUniform = quantity.law !== 'split' && parts.every((part) => part.kind !== 'cell');
    if (parts.some((part) => part.readsCounts)) isCountFree = false;
    known.set(quantity.id, { index, isUniform });
    const shared = {
      law: quantity.law,
      hash: nameHash(`quantity ${quantity.id}`),
      isUniform,
      measure: quantity.report === true ? context.measures.indexOf(quantity.id) : -1,
      spends: channel(quantity.spends),
      contacts: channel(quantity.contacts),
    };
    if (isUniform) return { ...shared, prepare: () => {}, parts: parts.map(uniform) };
    // a total is shared out over the cells: it is none of a single one
    const read = parts.map((part, i) =>
      quantity.law === 'split' && i === 0 ? perCell(oneNumber(part), formulas) : perCell(part, formulas),
    );
    return {
      ...shared,
      prepare: (moment) => read.forEach((part) => part.prepare(moment)),
      parts: read.map((part) => part.at),
    };
  });

  const branches = event.branches.map((branch): CompiledBranch => {
    const take = compileFormula(branch.number ?? branch.probability ?? 0, formulas);
    if (take.readsCounts) isCountFree = false;
    const tally = journey.tallies.find((each) => each.id === branch.tally);
    return {
      id: branch.id,
      hash: nameHash(branch.id),
      take: perCell(take, formulas),
      further:
        branch.further === undefined
          ? undefined
          : perCell(compileFormula(branch.further, formulas), formulas),
      index: context.nextBranch(),
      measure: branch.report === true ? context.measures.indexOf(branch.id) : -1,
      ledger: context.ledgerLine(event, branch),
      revenue: tally && Float64Array.from(cells, (cell) => context.worthOf(tally.id, cell)),
      isFirst: tally?.isFirstPurchase ?? false,
      tally: journey.tallies.findIndex((each) => each.id === branch.tally),
      steps: branch.steps.map((step) => compileStep(event, branch, step, context)),
    };
  });
  const names = Object.keys(journey.parameters);
  const takes = event.branches[0]?.number === undefined ? 'probability' : 'number';
  return {
    quantities,
    branches,
    takes,
    slots,
    // of no more people than there are in a cell
    isCountFree: isCountFree && takes === 'probability',
    signature: canonicalJson([
      event,
      journey.series ?? {},
      names.map((name) => [name, context.amount(name)]),
    ]),
  };
}

/** The level that a cell is in, its row, and where each of its targets leads. */
function compileStep(
  event: MatrixEvent,
  branch: MatrixBranch,
  step: MatrixStep,
  context: MatrixContext,
): CompiledStep {
  const { dimension, from, rows, along } = step;
  const keep = context.amount(step.keep);
  const rowStart = [0];
  const to: number[] = [];
  const target: number[] = [];
  const probability: number[] = [];
  const passage: number[] = [];
  const by = { event: event.id, move: branch.id, label: branch.label };
  for (const [index, cell] of context.cells.entries()) {
    const level = cell.levels[dimension];
    const row = level !== undefined && matches(from, cell) ? rows[level] : undefined;
    // names in alphabetical order: how a journey is written down does not matter to a draw
    const targets = Object.keys(row ?? {}).toSorted();
    const weights = targets.map((name) => Math.max(0, context.amount(row![name]!)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const [i, name] of targets.entries()) {
      if (name === level || row![name] === 0 || sum === 0) continue;
      const levels = levelsAfterMove(context.journey, cell.levels, { [dimension]: name, ...along[name] });
      const reached = context.indexOf(cell, levels);
      to.push(reached);
      passage.push(context.passages.between(index, reached, by));
      target.push(nameHash(name));
      // the share first: weights may be as small as numbers get
      probability.push((1 - keep) * (weights[i]! / sum));
    }
    rowStart.push(to.length);
  }
  return {
    hash: nameHash(`${branch.id} ${dimension}`),
    rowStart: Int32Array.from(rowStart),
    to: Int32Array.from(to),
    probability: Float64Array.from(probability),
    target: Uint32Array.from(target),
    passage: passage.every((each) => each < 0) ? undefined : Int32Array.from(passage),
  };
}
