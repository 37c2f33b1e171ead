import * as z from 'zod';
import { nameSchema } from '../model/name.ts';
import { defineFactor } from './mechanism.ts';

const schema = z.strictObject({ mechanism: z.literal('trait'), trait: nameSchema });

/** People differ: a rate multiplied by a trait of the segment. */
export const trait = defineFactor({
  id: 'trait',
  meaning: 'Multiplies a rate by a trait of the segment (1 where segments have no such trait)',
  source: 'finite mixture over segments',
  schema,
  equation: (use) => `trait.${use.trait}`,
  compile: (use) => ({ term: (cell) => ({ coefficient: cell.trait(use.trait, 1) }) }),
});

/** Scales a rate by a segment trait. */
export function byTrait(name: string) {
  return { mechanism: 'trait', trait: name } as const;
}
