import * as z from 'zod';
import { nameSchema } from '../model/name.ts';
import { defineCause, type Term, type WeekScalar } from './mechanism.ts';

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
    return context.channels.flatMap((compiled) =>
      compiled.channel.usage.flatMap((usage, position) => {
        if (!(use.act in usage.acts)) return [];
        const { channel, index } = compiled;
        const response = compiled.value(`response.${use.act}`);
        const lift = compiled.value('memoryLift');
        const scalars = new Map<number, WeekScalar>();
        const contacts = (segment: number): WeekScalar => {
          const known = scalars.get(segment);
          if (known) return known;
          const scalar: WeekScalar = {
            key: `contacts:${channel.id}:${segment}`,
            readsCounts: false, // the delivery decides; it is asked separately
            typical: compiled.typicalContacts,
            max: compiled.value('maxContacts'),
            at: (view) => view.contacts(index, segment),
          };
          scalars.set(segment, scalar);
          return scalar;
        };
        return [
          {
            id: `channel:${channel.id}`,
            label: channel.label,
            channel: channel.id,
            term: (cell): Term | undefined => {
              if (!compiled.isEligible(cell)) return undefined;
              return {
                coefficient: usage.share * response * (1 + lift * cell.levelValue('memory')),
                scalar: contacts(cell.segment),
                cap: { key: `${channel.id}:${position}`, most: usage.share },
              };
            },
          },
        ];
      }),
    );
  },
});

/** Lets a move answer to an act of channels. */
export function byContact(act: string) {
  return { mechanism: 'contact', act } as const;
}
