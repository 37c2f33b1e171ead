import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const now = sql`(cast(unixepoch('subsec') * 1000 as integer))`;

export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('scenarios')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('scenario', 'text', (column) => column.notNull())
      .addColumn('recipe', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull().defaultTo(now))
      .execute();
    await db.schema
      .createTable('saves')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull().references('scenarios.hash'))
      .addColumn('recipe', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull().defaultTo(now))
      .addUniqueConstraint('saves_name_version', ['name', 'version'])
      .execute();
    await db.schema
      .createTable('runs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('manifest', 'text', (column) => column.notNull())
      .addColumn('scenario_hash', 'text', (column) => column.notNull().references('scenarios.hash'))
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('failure', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull().defaultTo(now))
      .execute();
    await db.schema
      .createTable('comparisons')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('baseline', 'text', (column) => column.notNull().references('runs.id'))
      .addColumn('variant', 'text', (column) => column.notNull().references('runs.id'))
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('failure', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull().defaultTo(now))
      .execute();
    await db.schema
      .createTable('blocks')
      .addColumn('series', 'text', (column) => column.notNull())
      .addColumn('from_replication', 'integer', (column) => column.notNull())
      .addColumn('to_replication', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('bytes', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('blocks_key', ['series', 'from_replication', 'to_replication'])
      .execute();
    await db.schema
      .createTable('determinism_alarms')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('series', 'text', (column) => column.notNull())
      .addColumn('from_replication', 'integer', (column) => column.notNull())
      .addColumn('to_replication', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('bytes', 'blob', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull().defaultTo(now))
      .execute();
    for (const table of ['runs', 'comparisons']) {
      await db.schema.createIndex(`${table}_status`).on(table).column('status').execute();
    }
  },
};
