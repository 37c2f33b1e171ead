/** The folder of published series that proofs are computed from; it is read only. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Reads a file of the folder, by its name alone; undefined when it is not there. */
export function dataReader(directory: string): (file: string) => Promise<string | undefined> {
  return async (file) => {
    try {
      return await readFile(join(directory, basename(file)), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
