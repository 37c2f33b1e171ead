/**
 * A story: things that happen to one customer one after the other, with room between them. It is data, looked for among the
 * journeys of a run: who lives it, and how often it is lived.
 */
import * as z from 'zod';
import { nameSchema as name } from './name.ts';
import { whereSchema } from './where.ts';

const channelsSchema = z
  .strictObject({
    ids: z.array(name).min(1).optional().describe('Any of these channels'),
    kind: z.enum(['upstream', 'downstream']).optional(),
    mostTrackable: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Only channels of whose contacts at most this share can be logged'),
  })
  .describe('Channels; what is left out does not matter');

const weeks = z.number().int().min(0).max(1560);

const happeningSchema = z.strictObject({
  what: z
    .enum(['move', 'purchase', 'contact'])
    .describe('A move (also one that is a purchase), a purchase, or a contact that triggers nothing'),
  moves: z.array(name).min(1).optional().describe('Any of these moves'),
  by: channelsSchema.optional().describe('The channel of the contact, or of the contact that is the cause'),
  isByItself: z.literal(true).optional().describe('No contact is the cause'),
  isOpened: z.boolean().optional().describe('Of messages: whether it was opened'),
  from: whereSchema.optional().describe('Levels before it'),
  to: whereSchema.optional().describe('Levels after it'),
  times: z.number().int().min(1).max(100).default(1).describe('How often at least, before the next happens'),
  weeksAfter: z
    .strictObject({ least: weeks.optional(), most: weeks.optional() })
    .optional()
    .describe('Weeks since what happened before it in the story; of the first time, where there are several'),
  isNext: z
    .literal(true)
    .optional()
    .describe('Nothing changes the stage between it and what happened before it in the story'),
  weekOfYear: z.array(z.number().int().min(1).max(52)).min(1).optional(),
});

export const storySchema = z.strictObject({
  id: name,
  version: z.int().min(1),
  title: z.string().min(1).max(80),
  purpose: z.string().min(1).max(600),
  source: z.string().min(1).max(400),
  journey: name.describe('The journey whose people can live it'),
  steps: z
    .array(
      z.strictObject({
        id: name,
        label: z.string().min(1).max(120).describe('What a reader calls it'),
        happenings: z.array(happeningSchema).min(1).max(8).describe('In this order, within the step'),
      }),
    )
    .min(1)
    .max(20),
});

export type Story = z.infer<typeof storySchema>;
export type Happening = Story['steps'][number]['happenings'][number];

/** Checks a story written in TypeScript. @throws when it does not fit the schema */
export function defineStory(story: z.input<typeof storySchema>): Story {
  return storySchema.parse(story);
}
