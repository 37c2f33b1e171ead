/** Named, versioned saves: nothing is overwritten, and two people who change one scenario learn of each other. */
import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { SavedScenario, ScenarioContent, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Scenarios by the hash of their content, inside or outside a transaction. */
export interface Contents {
  put(on: Kysely<Tables>, content: ScenarioContent): Promise<void>;
  get(on: Kysely<Tables>, hash: string): Promise<ScenarioContent | undefined>;
}

type Saves = Pick<Store, 'saveScenario' | 'savedScenario' | 'savedScenarios'>;
type Row = Omit<Selectable<Tables['saves']>, 'created_at'>;

const COLUMNS = ['id', 'name', 'version', 'hash', 'recipe'] as const;

export function createSaves(db: Kysely<Tables>, contents: Contents): Saves {
  async function withContent(
    on: Kysely<Tables>,
    { id, name, version, hash, recipe }: Row,
  ): Promise<SavedScenario> {
    const content = await contents.get(on, hash);
    if (content === undefined) throw new Error(`the content of the saved scenario "${name}" is missing`);
    // Names and locks are no part of the hash, so a save keeps the recipe it was made with.
    return { id, name, version, content: { ...content, recipe: JSON.parse(recipe) as unknown } };
  }

  return {
    saveScenario({ name, content, expectedHash }) {
      return db.transaction().execute(async (transaction) => {
        // Writing first takes the write lock, so nobody can save between the look and the save.
        await contents.put(transaction, content);
        const latest = await transaction
          .selectFrom('saves')
          .select(COLUMNS)
          .where('name', '=', name)
          .orderBy('version', 'desc')
          .limit(1)
          .executeTakeFirst();
        const recipe = JSON.stringify(content.recipe);
        if (latest !== undefined && latest.hash === content.hash && latest.recipe === recipe) {
          return { kind: 'saved', saved: await withContent(transaction, latest) } as const;
        }
        if (latest !== undefined && latest.hash !== expectedHash) {
          return { kind: 'conflict', current: await withContent(transaction, latest) } as const;
        }
        const version = (latest?.version ?? 0) + 1;
        const saved: Row = { id: saveId(name, version), name, version, hash: content.hash, recipe };
        await transaction.insertInto('saves').values(saved).execute();
        return { kind: 'saved', saved: await withContent(transaction, saved) } as const;
      });
    },
    async savedScenario(id) {
      const row = await db.selectFrom('saves').select(COLUMNS).where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : withContent(db, row);
    },
    async savedScenarios(first) {
      const rows = await db
        .selectFrom('saves')
        .select(COLUMNS)
        .where((save) =>
          save.not(
            save.exists(
              save
                .selectFrom('saves as later')
                .select('later.id')
                .whereRef('later.name', '=', 'saves.name')
                .whereRef('later.version', '>', 'saves.version'),
            ),
          ),
        )
        .orderBy('created_at', 'desc')
        .orderBy('name')
        .limit(first)
        .execute();
      return Promise.all(rows.map((row) => withContent(db, row)));
    },
  };
}

/** Names a version for good: the same name and version have the same id in every copy of the database. */
function saveId(name: string, version: number): string {
  return createHash('sha256').update(`${version} ${name}`).digest('hex').slice(0, 32);
}
