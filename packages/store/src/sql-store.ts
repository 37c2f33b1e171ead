/** The store's port in SQL, over any database Kysely speaks to. */
import type { Kysely, Transaction } from 'kysely';
import type { Manifest, Scenario } from '@meander/core';
import { createBlockTable } from './blocks.ts';
import { createSaves, type Contents } from './saves.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** @param onClose called after the database is closed */
export function createSqlStore(db: Kysely<Tables>, onClose: () => void): Store {
  const contents: Contents = {
    async put(on, { hash, scenario, recipe }) {
      await on
        .insertInto('scenarios')
        .values({ hash, scenario: JSON.stringify(scenario), recipe: JSON.stringify(recipe) })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async get(on, hash) {
      const row = await on.selectFrom('scenarios').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        hash,
        scenario: JSON.parse(row.scenario) as Scenario,
        recipe: JSON.parse(row.recipe) as unknown,
      };
    },
  };

  return {
    putScenario: (content) => contents.put(db, content),
    scenario: (hash) => contents.get(db, hash),
    ...createSaves(db, contents),

    async putRun({ id, manifest, scenarioHash }) {
      await db
        .insertInto('runs')
        .values({ id, manifest: JSON.stringify(manifest), scenario_hash: scenarioHash, status: 'queued' })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async run(id) {
      const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const manifest = JSON.parse(row.manifest) as Manifest;
      return { id, manifest, scenarioHash: row.scenario_hash, status: row.status, failure: row.failure };
    },
    async putComparison({ id, baseline, variant }) {
      await db
        .insertInto('comparisons')
        .values({ id, baseline, variant, status: 'queued' })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    comparison: (id) =>
      db
        .selectFrom('comparisons')
        .select(['id', 'baseline', 'variant', 'status', 'failure'])
        .where('id', '=', id)
        .executeTakeFirst(),
    async record(id, status, failure) {
      await db.transaction().execute(async (transaction) => {
        const written = { status, failure: failure ?? null };
        await transaction.updateTable('comparisons').set(written).where('id', '=', id).execute();
        await transaction
          .updateTable('runs')
          .set(written)
          .where((run) =>
            run.or([
              run('id', '=', id),
              run.and([run('status', '!=', 'complete'), run('id', 'in', runsOf(transaction, id))]),
            ]),
          )
          .execute();
      });
    },
    async unfinished() {
      const [runs, comparisons] = await Promise.all([
        unfinishedIds(db, 'runs'),
        unfinishedIds(db, 'comparisons'),
      ]);
      return { runs, comparisons };
    },

    ...createBlockTable(db),

    async close() {
      await db.destroy();
      onClose();
    },
  };
}

/** Ids of the two runs of a comparison, as a subquery. */
function runsOf(db: Transaction<Tables>, comparison: string) {
  return db
    .selectFrom('comparisons')
    .select('baseline as run')
    .where('id', '=', comparison)
    .union(db.selectFrom('comparisons').select('variant as run').where('id', '=', comparison));
}

async function unfinishedIds(db: Kysely<Tables>, table: 'runs' | 'comparisons'): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('status', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
