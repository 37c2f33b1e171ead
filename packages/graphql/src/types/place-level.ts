/** Where somebody is. */
import { builder } from '../builder.ts';

export const Level = builder.objectRef<{ dimension: string; level: string }>('PlaceLevel').implement({
  description: 'Where somebody is in one dimension.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: 'The dimension.' }),
    level: t.exposeString('level', { description: 'The level.' }),
  }),
});

export function levelsOf(levels: Readonly<Record<string, string>>): { dimension: string; level: string }[] {
  return Object.entries(levels).map(([dimension, level]) => ({ dimension, level }));
}
