/** The engine, the catalogue and the cases as one classic script that asks its surroundings for nothing. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The expression that, after the script, computes all hashes as JSON. */
export const ASK = 'JSON.stringify(meanderCases.hashes())';

/** The text of the script; it defines `meanderCases` and does nothing else. */
export async function bundleCases(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'script.ts'),
    platform: 'browser',
    resolve: { conditionNames: ['@meander/source', 'import', 'default'] },
    logLevel: 'silent',
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', name: 'meanderCases' });
    if (output.length !== 1) throw new Error(`the cases became ${output.length} files (expected one)`);
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
