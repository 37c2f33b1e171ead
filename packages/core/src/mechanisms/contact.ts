import * as z from 'zod';
import { nameSchema } from '../model/name.ts';
import { answersTo, defineCause, type Term, type WeekScalar } from './mechanism.ts';

const schema = z.strictObject({
  mechanism: z.literal('contact'),
  act: nameSchema.describe('The act of channels that this move answers to'),
});

/**
 * Contacts trigger moves: for every channel that can trigger the act, rate = contacts per eligible person x share of the
 * contacts bought for this event x response, lifted by brand memory as far as the channel says.
 */
export const contact = defineCause({
  id: 'contact',
  meaning:
    'Rate = contacts per eligible person x share of contacts for this event x response x (1 + lift x memory)',
  source: 'thinning of a Poisson process of contacts',
  schema,
  equation: ({ act }) =>
    `sum over channels(contacts × share × response.${act} × (1 + memoryLift × level.memory))`,
  compile(use, context) {
    return answersTo(use.act, context).map((answer) => {
      const { channel, usage, share } = answer;
      const scalars = new Map<number, WeekScalar>();
      const contacts = (segment: number): WeekScalar => {
        const known = scalars.get(segment);
        if (known) return known;
        const scalar: WeekScalar = {
          key: answer.key(segment),
          readsCounts: false, // the delivery decides; it is asked separately
          typical: answer.typicalContacts,
          max: answer.maxContacts,
          at: (view) => answer.contacts(view, segment),
        };
        scalars.set(segment, scalar);
        return scalar;
      };
      return {
        id: `channel:${channel.id}`,
        label: channel.label,
        channel: channel.id,
        term: (cell): Term | undefined => {
          const coefficient = answer.coefficient(cell);
          if (coefficient === undefined) return undefined;
          const cap = { key: `${channel.id}:${usage}`, most: share };
          return { coefficient, scalar: contacts(cell.segment), cap };
        },
      };
    });
  },
});

/** Lets a move answer to an act of channels. */
export function byContact(act: string) {
  return { mechanism: 'contact', act } as const;
}
