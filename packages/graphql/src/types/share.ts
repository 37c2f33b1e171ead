import type { Share as ShareOf } from '@meander/analysis';
import { builder } from '../builder.ts';

export const Share = builder.objectRef<ShareOf>('Share').implement({
  description: 'How many of how many, with the interval that the number of people leaves open (Wilson).',
  fields: (t) => ({
    count: t.expose('count', { type: 'People', description: 'How many.' }),
    of: t.expose('of', { type: 'People', description: 'Of how many.' }),
    value: t.exposeFloat('value', { description: 'The share, 0 to 1; 0 where there is nobody.' }),
    low: t.exposeFloat('low', { description: 'Lower end of the interval.' }),
    high: t.exposeFloat('high', { description: 'Upper end of the interval.' }),
    level: t.exposeFloat('level', { description: 'Confidence level, a share, e.g. 0.95.' }),
  }),
});
