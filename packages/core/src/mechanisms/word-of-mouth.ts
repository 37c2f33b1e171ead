import * as z from 'zod';
import { amountSchema, whereSchema, type Amount, type Where } from '../model/journey.ts';
import { defineCause, type WeekScalar } from './mechanism.ts';
import { matches } from '../model/where.ts';

const schema = z.strictObject({
  mechanism: z.literal('wordOfMouth'),
  rate: amountSchema,
  speakers: whereSchema.describe('Who speaks: "milestone" and dimensions'),
});

/**
 * Word of mouth: rate x (speakers / everybody), read from the counts at the start of the week. With one stage before and
 * one after, and a constant rate beside it, this is the Bass model: hazard = p + q F.
 */
export const wordOfMouth = defineCause({
  id: 'wordOfMouth',
  meaning: 'Rate x share of people who speak, as it stood at the start of the week',
  source: 'Bass (1969), Management Science 15(5): hazard p + q F',
  schema,
  compile(use, context) {
    const speaking = context.cells.flatMap((cell, index) => (matches(use.speakers, cell) ? [index] : []));
    const scalar: WeekScalar = {
      key: `speakers:${JSON.stringify(use.speakers)}`,
      readsCounts: true,
      typical: 0.05,
      max: 1,
      at(view) {
        let count = 0;
        for (const cell of speaking) count += view.counts[cell]!;
        return count / view.people;
      },
    };
    const rate = context.amount(use.rate);
    return [{ id: 'wordOfMouth', label: 'Word of mouth', term: () => ({ coefficient: rate, scalar }) }];
  },
});

/** Lets people who match `speakers` bring a move about. */
export function byWordOfMouth(rate: Amount, speakers: Where) {
  return { mechanism: 'wordOfMouth', rate, speakers } as const;
}
