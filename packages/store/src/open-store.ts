/** Opens the embedded store: the directory, the database, its health and its tables. */
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { enterDirectory } from './directory.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './node-sqlite.ts';
import { createSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { inTurn } from './turn.ts';

/** @throws Error when the directory cannot be used, the database is damaged, or it was made by a later version */
export async function openStore(directory: string): Promise<Store> {
  const place = enterDirectory(directory);
  try {
    // Two processes that start together must not both make the tables.
    return await inTurn(place.lockPath, () =>
      openAt(place.databasePath, place.wasUnclean, () => place.leave()),
    );
  } catch (error) {
    place.leave();
    throw error;
  }
}

/** A store that lives as long as the process: for trying things out and tests. */
export function openMemoryStore(): Promise<Store> {
  return openAt(':memory:', false, () => undefined);
}

async function openAt(path: string, isSuspect: boolean, leave: () => void): Promise<Store> {
  const { database, driver } = openDatabase(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: driver }) });
  try {
    if (isSuspect) {
      const [answer] = database.prepare('pragma quick_check(1)').all();
      const verdict = answer?.['quick_check'];
      if (verdict !== 'ok')
        throw new Error(`the database ${path} is damaged (${String(verdict)}); restore a copy of it`);
    }
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createSqlStore(db, leave);
}

/** Each migration runs in a transaction: a crash in the middle leaves the tables as they were. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the database could not be brought up to date', { cause: error });
}
