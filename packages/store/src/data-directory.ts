/** The folder of published series that proofs are computed from; it is read only. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads a file of the folder, by its path within it; undefined when it is not there. */
export function dataReader(directory: string): (file: string) => Promise<string | undefined> {
  return async (file) => {
    try {
      return await readFile(join(directory, join('/', file)), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
