/** What a run says about the capacity that people share. */
import type { QueueTotals } from '@meander/analysis';
import { builder } from '../builder.ts';
import { Mean } from './statistics.ts';

export const QueueTotal = builder.objectRef<QueueTotals>('QueueTotal').implement({
  description: 'A pool of servers over the horizon, all replications together.',
  fields: (t) => ({
    pool: t.exposeString('pool', { description: 'Id of the pool in the journey.' }),
    label: t.exposeString('label', { description: 'The pool in words.' }),
    arrivals: t.expose('arrivals', { type: Mean, description: 'People who come in a week.' }),
    waiting: t.expose('waiting', { type: Mean, description: 'People who wait, on average over time.' }),
    wait: t.expose('wait', {
      type: Mean,
      description:
        'Weeks of waiting per person who comes, by Little’s law: people waiting / arrivals per week.',
    }),
    waitShare: t.expose('waitShare', {
      type: Mean,
      description: 'Share of those who come who find all servers busy, 0 to 1.',
    }),
    abandonShare: t.expose('abandonShare', {
      type: Mean,
      description: 'Share of those who come who give up waiting, 0 to 1.',
    }),
    utilisation: t.expose('utilisation', {
      type: Mean,
      description: 'Share of the servers’ time in which they serve, 0 to 1.',
    }),
  }),
});
