/**
 * Formulas: numbers worked out at the moment of an event, as data. A name is a parameter of the journey, a quantity of the same
 * event that is drawn before, or one of the words below. A formula is one number for everybody, or one per cell as soon as a
 * part of it is.
 */
import * as z from 'zod';
import { nameSchema as name } from './name.ts';
import { whereSchema, type Where } from './where.ts';

/** Words that a formula may use as names. */
export const FORMULA_WORDS = {
  here: 'customers in the cell when the event happens',
  people: 'people in the market',
  price: 'what one unit costs this week, promotions off',
  week: 'week of the plan; warm-up weeks are 0 and below',
  isFirstWeek: '1 in the first week that is simulated, else 0',
} as const;
export type FormulaWord = keyof typeof FORMULA_WORDS;

export type Formula =
  | number
  | string
  | { plus: Formula[] }
  | { times: Formula[] }
  | { minus: [Formula, Formula] }
  /** A third part is the value where the second is 0 (0 if not given: nothing of nothing). */
  | { over: [Formula, Formula] | [Formula, Formula, Formula] }
  | { least: Formula[] }
  | { greatest: Formula[] }
  | { floor: Formula }
  /** The Hill curve 1 / (1 + (of / half)^-slope). */
  | { hill: { of: Formula; half: Formula; slope: Formula } }
  /** By the cell's level of a dimension; 0 for a level that is not named. */
  | { by: string; levels: Record<string, Formula> }
  /** Over all cells. */
  | { sum: Formula }
  /** Customers in these cells when the event happens. */
  | { count: Where }
  /** A series of the journey in this week, repeated when it is shorter than the run. */
  | { series: string }
  /** Money that the plan has for a channel in this week. */
  | { planned: string };

const MOST_NUMBER = 1e12;
const part: z.ZodType<Formula> = z.lazy(() => formulaSchema);
const parts = z.array(part).min(1).max(16);

export const formulaSchema: z.ZodType<Formula> = z
  .union([
    z.number().min(-MOST_NUMBER).max(MOST_NUMBER),
    name,
    z.strictObject({ plus: parts }),
    z.strictObject({ times: parts }),
    z.strictObject({ minus: z.tuple([part, part]) }),
    z.strictObject({ over: z.union([z.tuple([part, part]), z.tuple([part, part, part])]) }),
    z.strictObject({ least: parts }),
    z.strictObject({ greatest: parts }),
    z.strictObject({ floor: part }),
    z.strictObject({ hill: z.strictObject({ of: part, half: part, slope: part }) }),
    z.strictObject({ by: name, levels: z.record(name, part) }),
    z.strictObject({ sum: part }),
    z.strictObject({ count: whereSchema }),
    z.strictObject({ series: name }),
    z.strictObject({ planned: name }),
  ])
  .describe('A number, a name, or a sum, product, ... of formulas');
