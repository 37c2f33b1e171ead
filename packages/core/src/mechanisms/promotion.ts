import * as z from 'zod';
import { exp } from '../elementary.ts';
import type { Amount } from '../model/journey.ts';
import type { Parameter } from '../model/parameter.ts';
import {
  amountsOf,
  defineFactor,
  numbersOf,
  retentionOf,
  type Field,
  type WeekScalar,
  writtenAmounts,
} from './mechanism.ts';

const parameters = {
  pull: {
    label: 'Pull of a promotion',
    unit: '',
    min: 0,
    max: 10,
    default: 2.74,
    meaning:
      'A promotion of depth d multiplies the rate by exp(pull x d); 2.74: a fifth off sells 73 % more (0: no pull)',
    source: 'van Heerde & Neslin, after Bijmolt et al.: promotional elasticity -3.63',
  },
  deepest: {
    label: 'Deepest pull',
    unit: 'share of the list price',
    min: 0,
    max: 1,
    default: 0.5,
    meaning: 'A deeper promotion pulls no more than this depth',
    source: 'assumption',
  },
  borrowed: {
    label: 'Borrowed from later weeks',
    unit: 'share',
    min: 0,
    max: 1,
    default: 1 / 3,
    meaning: 'Share of the additional purchases that would have been made later anyway',
    source: 'van Heerde, Leeflang, Wittink (2004): a third of a bump comes from other periods',
  },
  halfLife: {
    label: 'Half-life of what was pulled forward',
    unit: 'weeks',
    min: 0,
    max: 104,
    default: 4,
    meaning:
      'After how many weeks half of the purchases pulled forward have been missed (0: all in the next week)',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({ mechanism: z.literal('promotion'), ...amountsOf(parameters) });

/**
 * Promotions pull purchases, some of them from later weeks. In weeks of ordinary purchases: a promotion of depth d adds
 * exp(pull x d) - 1, of which `borrowed` is owed; of the debt, 1 - 2^(-1 / halfLife) is missed every week, never more than a week's
 * purchases. Over all weeks exactly the borrowed share of the bump is missed. The debt counts no people, so it is the same
 * for every population; for first purchases the emptied pool makes the dip by itself and `borrowed` may be 0.
 */
export const promotion = defineFactor({
  id: 'promotion',
  meaning:
    'Multiplies a rate by exp(pull x depth of the promotion), less what earlier promotions have borrowed from this week',
  source: 'log-linear promotion response with a debt of purchases pulled forward',
  schema,
  parameters,
  equation(use) {
    const { pull, deepest, borrowed, halfLife } = writtenAmounts(parameters, use);
    const bump = `exp(${pull} × min(depth, ${deepest}))`;
    if (borrowed === '0') return bump;
    return `(${bump} - missed of what was borrowed(share ${borrowed}, half-life ${halfLife} weeks))`;
  },
  compile(use, context) {
    const { pull, deepest, borrowed, halfLife } = numbersOf(parameters, use, context);
    if (pull === 0 || deepest === 0) return { term: () => ({ coefficient: 1 }) };
    const bump = (depth: number) => exp(pull * Math.min(depth, deepest));
    const numbers = `${pull}:${deepest}:${borrowed}:${halfLife}`;
    const owes = borrowed > 0;
    const debt: Field = {
      key: `pull-forward debt:${numbers}`,
      readsCounts: false,
      initial: 0,
      next: (now, { promotion: depth }) => now - missed(now, halfLife) + borrowed * (bump(depth) - 1),
    };
    const scalar: WeekScalar = {
      key: `promotion:${numbers}`,
      readsCounts: false,
      typical: 1,
      max: bump(1),
      ...(owes ? { fields: [debt] } : {}),
      at: (view) => bump(view.promotion) - (owes ? missed(view.field(debt), halfLife) : 0),
    };
    return { term: () => ({ coefficient: 1, scalar }) };
  },
});

/** What is missed of a debt this week, in weeks of ordinary purchases. */
function missed(debt: number, halfLife: number): number {
  return Math.min(1, (1 - retentionOf(halfLife)) * debt);
}

/** Lets promotions pull a rate up, and down again afterwards. */
export function byPromotion(amounts: { readonly [key in keyof typeof parameters]?: Amount } = {}) {
  return { mechanism: 'promotion', ...amounts } as const;
}
