/** The engine, the catalogue and the cases as one classic script that asks its surroundings for nothing. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** The expression that, after the script, computes all hashes as JSON. */
export const ASK = 'JSON.stringify(meanderCases.hashes())';

/** The text of the script; it defines `meanderCases` and does nothing else. */
export function bundleCases(): Promise<string> {
  return bundleScript('script.ts', 'meanderCases');
}

/**
 * The text of a file here with all it imports, as one classic script that defines `name`.
 * @param minify as pages are served
 */
export async function bundleScript(file: string, name: string, minify = false): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, file),
    platform: 'browser',
    resolve: { conditionNames: ['@meander/source', 'import', 'default'] },
    logLevel: 'silent',
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', name, minify });
    if (output.length !== 1) throw new Error(`${file} became ${output.length} files (expected one)`);
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
