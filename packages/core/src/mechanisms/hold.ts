import * as z from 'zod';
import { exp } from '../elementary.ts';
import { nameSchema } from '../model/name.ts';
import { answersTo, defineFactor, type WeekScalar } from './mechanism.ts';

const schema = z.strictObject({
  mechanism: z.literal('hold'),
  act: nameSchema.describe('The act of channels that holds people back from this move'),
});

/**
 * Contacts hold people back from a move (leaving the cart, giving up, staying away): the opposite of a cause. With b the share
 * of contacts that do, and c of them a week, exp(-b c) of the people met none that did: the rate is multiplied by it.
 */
export const hold = defineFactor({
  id: 'hold',
  meaning:
    'Multiplies a rate by exp(-sum over channels of contacts x share of contacts for this x response x (1 + lift x memory))',
  source: 'the share of people met by none of so many contacts, if they are Poisson',
  schema,
  equation: ({ act }) =>
    `exp(-sum over channels(contacts × share × response.${act} × (1 + memoryLift × level.memory)))`,
  compile(use, context) {
    const answers = answersTo(use.act, context);
    const scalars = new Map<string, WeekScalar>();
    return {
      term(cell) {
        const parts = answers.flatMap((answer) => {
          const coefficient = answer.coefficient(cell);
          return coefficient === undefined ? [] : [{ answer, coefficient }];
        });
        const names = parts.map(({ answer, coefficient }) => `${answer.key(cell.segment)}*${coefficient}`);
        const key = `hold:${names.join()}`;
        const known = scalars.get(key);
        if (known !== undefined) return { coefficient: 1, scalar: known };
        const scalar: WeekScalar = {
          key,
          readsCounts: false,
          typical: exp(-parts.reduce((sum, part) => sum + part.coefficient * part.answer.typicalContacts, 0)),
          max: 1,
          at(view) {
            let held = 0;
            for (const { answer, coefficient } of parts)
              held += coefficient * answer.contacts(view, cell.segment);
            return exp(-held);
          },
        };
        scalars.set(key, scalar);
        // a scalar even where nobody holds: a channel that is added without money then changes no byte
        return { coefficient: 1, scalar };
      },
    };
  },
});

/** Lets contacts with an act hold people back from a move. */
export function heldBy(act: string) {
  return { mechanism: 'hold', act } as const;
}
