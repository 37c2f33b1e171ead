/** One process at a time: a lock that the operating system lets go of when its holder dies. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

const PATIENCE = 30_000;
const PAUSE = 25;
const BUSY = 5;

/** Waits for its turn at the lock file, does the work, and passes on. @throws Error when the turn never comes */
export async function inTurn<T>(lockPath: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(lockPath, { timeout: 0 });
  try {
    for (let waited = 0; !taken(lock); waited += PAUSE) {
      if (waited >= PATIENCE)
        throw new Error(`another process has held ${lockPath} for ${PATIENCE / 1000} seconds`);
      await setTimeout(PAUSE);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function taken(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}
