/** Formulas as functions of the moment. What is the same for all cells is worked out once per event, before the cells. */
import { pow } from '../elementary.ts';
import { FORMULA_WORDS, type Formula, type FormulaWord } from '../model/formula.ts';
import { matches } from '../model/where.ts';
import type { Cell } from '../mechanisms/mechanism.ts';

/** What formulas read when an event happens. */
export interface Moment {
  /** Customers per cell, now. */
  readonly counts: Float64Array;
  /** The cells where somebody is: the first `occupied` of `cells`. */
  readonly cells: Int32Array;
  occupied: number;
  week: number;
  /** What is paid of the price this week, promotions off. */
  paid: number;
  /** Channel -> planned money of the week. */
  readonly planned: Float64Array;
  /** Quantity -> its value per cell, or for everybody at place 0. */
  readonly quantities: readonly Float64Array[];
  /** Numbers for everybody, worked out before the cells. */
  readonly slots: Float64Array;
}

export type CompiledFormula =
  | { readonly kind: 'constant'; readonly value: number; readonly readsCounts: false }
  | { readonly kind: 'uniform'; readonly at: (moment: Moment) => number; readonly readsCounts: boolean }
  | {
      readonly kind: 'cell';
      readonly at: (moment: Moment, cell: number) => number;
      /** Fills the slots that `at` reads. */
      readonly prepare: (moment: Moment) => void;
      readonly readsCounts: boolean;
    };

/** What names mean while an event is compiled. */
export interface FormulaContext {
  readonly cells: readonly Cell[];
  readonly people: number;
  readonly price: number;
  readonly firstWeek: number;
  parameter(name: string): number | undefined;
  series(name: string): readonly number[];
  channel(id: string): number;
  /** Quantities drawn so far, by name. */
  readonly quantities: ReadonlyMap<string, { readonly index: number; readonly isUniform: boolean }>;
  /** A free slot. */
  slot(): number;
}

/** @throws RangeError for a name that a check would have refused */
export function compileFormula(formula: Formula, context: FormulaContext): CompiledFormula {
  const inner = (part: Formula) => compileFormula(part, context);
  if (typeof formula === 'number') return constant(formula);
  if (typeof formula === 'string') return named(formula, context);
  if ('plus' in formula) return fold(formula.plus.map(inner), (a, b) => a + b, context);
  if ('times' in formula) return fold(formula.times.map(inner), (a, b) => a * b, context);
  if ('least' in formula) return fold(formula.least.map(inner), (a, b) => (b < a ? b : a), context);
  if ('greatest' in formula) return fold(formula.greatest.map(inner), (a, b) => (b > a ? b : a), context);
  if ('minus' in formula) return fold(formula.minus.map(inner), (a, b) => a - b, context);
  if ('over' in formula) {
    const [above, below, otherwise = 0] = formula.over;
    return combine3(
      inner(above),
      inner(below),
      inner(otherwise),
      (a, b, c) => (b === 0 ? c : a / b),
      context,
    );
  }
  if ('floor' in formula) return fold([inner(formula.floor), constant(0)], (a) => Math.floor(a), context);
  if ('hill' in formula) {
    const { of, half, slope } = formula.hill;
    return combine3(inner(of), inner(half), inner(slope), hill, context);
  }
  if ('by' in formula) return byLevel(formula.by, formula.levels, context);
  if ('sum' in formula) return overCells(inner(formula.sum), context.cells.length);
  if ('count' in formula) {
    const here = Float64Array.from(context.cells, (cell) => (matches(formula.count, cell) ? 1 : 0));
    return overCells(
      {
        kind: 'cell',
        at: ({ counts }, cell) => counts[cell]! * here[cell]!,
        prepare: nothing,
        readsCounts: true,
      },
      context.cells.length,
    );
  }
  if ('series' in formula) {
    const values = Float64Array.from(context.series(formula.series));
    const at = ({ week }: Moment) => values[(((week - 1) % values.length) + values.length) % values.length]!;
    return { kind: 'uniform', at, readsCounts: false };
  }
  const channel = context.channel(formula.planned);
  return { kind: 'uniform', at: ({ planned }) => planned[channel]!, readsCounts: false };
}

function hill(x: number, half: number, slope: number): number {
  if (!(x > 0)) return 0;
  if (!(half > 0)) return 1;
  return 1 / (1 + (slope === 1 ? half / x : pow(half / x, slope)));
}

function nothing(): void {}

function constant(value: number): CompiledFormula {
  return { kind: 'constant', value, readsCounts: false };
}

function named(name: string, context: FormulaContext): CompiledFormula {
  if (name in FORMULA_WORDS) return WORDS[name as FormulaWord](context);
  const value = context.parameter(name);
  if (value !== undefined) return constant(value);
  const quantity = context.quantities.get(name);
  if (quantity === undefined) throw new RangeError(`a formula names "${name}", which is nothing`);
  const { index, isUniform } = quantity;
  return isUniform
    ? { kind: 'uniform', at: ({ quantities }) => quantities[index]![0]!, readsCounts: true }
    : {
        kind: 'cell',
        at: ({ quantities }, cell) => quantities[index]![cell]!,
        prepare: nothing,
        readsCounts: true,
      };
}

const WORDS: Record<FormulaWord, (context: FormulaContext) => CompiledFormula> = {
  here: () => ({
    kind: 'cell',
    at: ({ counts }, cell) => counts[cell]!,
    prepare: nothing,
    readsCounts: true,
  }),
  people: ({ people }) => constant(people),
  price: ({ price }) => ({ kind: 'uniform', at: ({ paid }) => price * paid, readsCounts: false }),
  week: () => ({ kind: 'uniform', at: ({ week }) => week, readsCounts: false }),
  isFirstWeek: ({ firstWeek }) => ({
    kind: 'uniform',
    at: ({ week }) => (week === firstWeek ? 1 : 0),
    readsCounts: false,
  }),
};

type Operation = (a: number, b: number) => number;

function fold(
  parts: readonly CompiledFormula[],
  operation: Operation,
  context: FormulaContext,
): CompiledFormula {
  return parts.reduce((left, right) => combine3(left, right, ZERO, operation, context));
}

const ZERO = constant(0);

/** One function of three formulas: a constant, a number for everybody, or one per cell, as its parts are. */
function combine3(
  a: CompiledFormula,
  b: CompiledFormula,
  c: CompiledFormula,
  operation: (a: number, b: number, c: number) => number,
  context: FormulaContext,
): CompiledFormula {
  const parts = [a, b, c];
  const readsCounts = parts.some((part) => part.readsCounts);
  if (a.kind === 'constant' && b.kind === 'constant' && c.kind === 'constant')
    return constant(operation(a.value, b.value, c.value));
  if (parts.every((part) => part.kind !== 'cell')) {
    const [x, y, z] = [uniform(a), uniform(b), uniform(c)];
    return { kind: 'uniform', at: (moment) => operation(x(moment), y(moment), z(moment)), readsCounts };
  }
  const [x, y, z] = [perCell(a, context), perCell(b, context), perCell(c, context)];
  return {
    kind: 'cell',
    at: (moment, cell) => operation(x.at(moment, cell), y.at(moment, cell), z.at(moment, cell)),
    prepare(moment) {
      x.prepare(moment);
      y.prepare(moment);
      z.prepare(moment);
    },
    readsCounts,
  };
}

/** @throws RangeError for a formula that differs from cell to cell */
export function oneNumber(formula: CompiledFormula): CompiledFormula {
  if (formula.kind === 'cell') uniform(formula);
  return formula;
}

/** A formula that is one number for everybody. */
export function uniform(formula: CompiledFormula): (moment: Moment) => number {
  if (formula.kind === 'constant') return () => formula.value;
  if (formula.kind === 'uniform') return formula.at;
  throw new RangeError('a formula that differs from cell to cell stands where one number is needed');
}

/** A formula read cell by cell; one number for everybody is worked out before. */
export function perCell(
  formula: CompiledFormula,
  context: Pick<FormulaContext, 'slot'>,
): CompiledFormula & { kind: 'cell' } {
  if (formula.kind === 'cell') return formula;
  if (formula.kind === 'constant')
    return { kind: 'cell', at: () => formula.value, prepare: nothing, readsCounts: false };
  const slot = context.slot();
  return {
    kind: 'cell',
    at: ({ slots }) => slots[slot]!,
    prepare(moment) {
      moment.slots[slot] = formula.at(moment);
    },
    readsCounts: formula.readsCounts,
  };
}

function byLevel(
  dimension: string,
  levels: Readonly<Record<string, Formula>>,
  context: FormulaContext,
): CompiledFormula {
  const names = Object.keys(levels);
  const parts = names.map((name) => perCell(compileFormula(levels[name]!, context), context));
  const place = Int32Array.from(context.cells, (cell) =>
    names.findIndex((name) => matches({ [dimension]: name }, cell)),
  );
  if (names.every((name) => typeof levels[name] === 'number')) {
    const values = Float64Array.from(place, (at) => (at < 0 ? 0 : Number(levels[names[at]!])));
    return { kind: 'cell', at: (_, cell) => values[cell]!, prepare: nothing, readsCounts: false };
  }
  return {
    kind: 'cell',
    at: (moment, cell) => (place[cell]! < 0 ? 0 : parts[place[cell]!]!.at(moment, cell)),
    prepare(moment) {
      for (const part of parts) part.prepare(moment);
    },
    readsCounts: parts.some((part) => part.readsCounts),
  };
}

/** The sum over cells; a number for everybody counts once per cell of the journey. */
function overCells(formula: CompiledFormula, cells: number): CompiledFormula {
  if (formula.kind !== 'cell') {
    const at = uniform(formula);
    return { kind: 'uniform', at: (moment) => at(moment) * cells, readsCounts: formula.readsCounts };
  }
  return {
    kind: 'uniform',
    at(moment) {
      formula.prepare(moment);
      let sum = 0;
      for (let i = 0; i < moment.occupied; i++) sum += formula.at(moment, moment.cells[i]!);
      return sum;
    },
    readsCounts: true, // it reads which cells are occupied
  };
}
