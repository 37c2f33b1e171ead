/** Finished blocks: written once, checked when read, and compared when simulated again. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DeterminismError, type Store } from './store.ts';
import type { Tables } from './tables.ts';

type Blocks = Pick<Store, 'spans' | 'read' | 'keep'>;

export function createBlockTable(db: Kysely<Tables>): Blocks {
  function at(series: string, { from, to }: { readonly from: number; readonly to: number }) {
    return db
      .selectFrom('blocks')
      .where('series', '=', series)
      .where('from_replication', '=', from)
      .where('to_replication', '=', to);
  }

  return {
    spans: (series) =>
      db
        .selectFrom('blocks')
        .select(['from_replication as from', 'to_replication as to'])
        .where('series', '=', series)
        .orderBy('from_replication')
        .orderBy('to_replication')
        .execute(),
    async read(series, span) {
      const row = await at(series, span).select(['bytes', 'hash']).executeTakeFirst();
      if (row === undefined) throw new Error(`there is no block ${span.from}-${span.to} of ${series}`);
      if (createHash('sha256').update(row.bytes).digest('hex') !== row.hash) {
        throw new Error(`the block ${span.from}-${span.to} of ${series} is damaged`);
      }
      return row.bytes;
    },
    async keep(series, { from, to, hash, bytes }) {
      const block = { series, from_replication: from, to_replication: to, hash, bytes };
      const { numInsertedOrUpdatedRows: inserted } = await db
        .insertInto('blocks')
        .values(block)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (inserted !== 0n) return;
      const known = await at(series, { from, to }).select('hash').executeTakeFirst();
      if (known?.hash === hash) return;
      await db.insertInto('determinism_alarms').values(block).execute();
      throw new DeterminismError(series, { from, to });
    },
  };
}
