/**
 * A scenario as people make it: a preset, what they changed, and a seed. It is what travels in links and is saved; the
 * expanded scenario follows from it.
 */
import * as z from 'zod';

const changeSchema = z.strictObject({
  path: z.string().max(200),
  op: z.enum(['set', 'add']),
  number: z.number().exactOptional(),
  list: z.array(z.number()).max(1040).exactOptional(),
});

const ownChannelSchema = z.strictObject({
  id: z.string().max(64),
  label: z.string().max(80),
  like: z.string().max(64),
});

/** Also reads recipes back from a store, whose file may have been edited. */
export const recipeSchema = z.strictObject({
  preset: z.string().max(64),
  presetVersion: z.int().min(1),
  name: z.string().max(120),
  seed: z.string().max(200),
  lens: z.enum(['funnel', 'lifecycle']),
  journey: z.string().max(64).exactOptional(),
  horizonWeeks: z.int(),
  changes: z.array(changeSchema).max(1000),
  locks: z.array(z.string().max(64)).max(40),
  ownChannels: z.array(ownChannelSchema).max(40),
});

export type Recipe = z.infer<typeof recipeSchema>;
