/** Node's built-in SQLite in the shape Kysely's dialect asks for. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** How long a writer waits for another process that is writing, in milliseconds. */
const PATIENCE = 10_000;

/** Opens a database file, or one in memory for `:memory:`. Committed work survives a crash and a power cut. */
export function openDatabase(path: string): { database: DatabaseSync; driver: SqliteDatabase } {
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
  const driver: SqliteDatabase = {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
  return { database, driver };
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
