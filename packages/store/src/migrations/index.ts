/** Every migration by name, in order. A released migration never changes; a new one is a new file and a line here. */
import type { Migration } from 'kysely/migration';
import { firstTables } from './0001-first-tables.ts';

export const migrations: Readonly<Record<string, Migration>> = { '0001-first-tables': firstTables };
