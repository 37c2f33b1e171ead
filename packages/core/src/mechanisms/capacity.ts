/**
 * Capacity: n people at a pool of c servers. Each is served at a rate x min(1, c / n) and, while idle, gives up at a rate x
 * (1 - min(1, c / n)): processor sharing. How many wait, P(wait) and P(abandon) tend to those of first-in-first-out
 * queues as substeps grow; how long single people wait does not.
 */
import * as z from 'zod';
import { nameSchema } from '../model/name.ts';
import { defineFactor, type WeekScalar } from './mechanism.ts';

const schema = z.strictObject({
  mechanism: z.literal('capacity'),
  pool: nameSchema,
  share: z.enum(['served', 'waiting']),
});

/** An everyday share of people who wait, to pace the draws of agents. */
const TYPICAL_WAITING = 0.1;

export const capacity = defineFactor({
  id: 'capacity',
  meaning:
    'Multiplies a rate by the share of people at a pool who are being served, or by the share who wait',
  source: 'Erlang (1917) and Palm (1957) queues, by processor sharing',
  schema,
  mentions: ({ pool }) => ({ pools: [pool] }),
  equation({ pool, share }) {
    const served = `min(1, servers of ${pool} / people at ${pool})`;
    return share === 'served' ? served : `(1 - ${served})`;
  },
  compile(use, context) {
    const pool = context.pools.find((each) => each.id === use.pool);
    if (pool === undefined) throw new RangeError(`unknown pool "${use.pool}"`);
    const served = (counts: Float64Array) => {
      let people = 0;
      for (const cell of pool.cells) people += counts[cell]!;
      return people > pool.servers ? pool.servers / people : 1;
    };
    const scalar: WeekScalar =
      use.share === 'served'
        ? {
            key: `served:${pool.id}:${pool.servers}`,
            readsCounts: true,
            typical: 1 - TYPICAL_WAITING,
            max: 1,
            at: ({ counts }) => served(counts),
          }
        : {
            key: `waiting:${pool.id}:${pool.servers}`,
            readsCounts: true,
            typical: TYPICAL_WAITING,
            max: 1,
            abandons: pool.id,
            at: ({ counts }) => 1 - served(counts),
          };
    return { term: () => ({ coefficient: 1, scalar }) };
  },
});

/** Lets a move happen only while a pool has a server for the customer. */
export function servedBy(pool: string) {
  return { mechanism: 'capacity', pool, share: 'served' } as const;
}

/** Lets a move happen only while the customer waits for a server of a pool; its moves count as abandonments. */
export function whileWaitingFor(pool: string) {
  return { mechanism: 'capacity', pool, share: 'waiting' } as const;
}
