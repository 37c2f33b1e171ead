/** Results go to standard output or into a file, with the manifest beside it. */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { BadInput, problem } from '../bad-input.ts';

/** Prints, or writes and says what was written. @throws BadInput when a file cannot be written */
export function deliver(text: string, out: string | undefined, isQuiet: boolean, manifest?: object): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  const files: [string, string][] = [[out, text]];
  if (manifest !== undefined) files.push([manifestFile(out), `${toJson(manifest)}\n`]);
  for (const [file, content] of files) {
    try {
      writeFileSync(file, content);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new BadInput([
        problem('--out', 'unwritable-file', `cannot write ${file}: ${reason}`, { value: file }),
      ]);
    }
  }
  if (!isQuiet) process.stderr.write(`${files.map(([file]) => `wrote ${file}`).join('\n')}\n`);
}

export function toJson(value: object): string {
  return JSON.stringify(value, null, 2);
}

/** `weekly.csv` has `weekly.manifest.json` beside it. */
function manifestFile(out: string): string {
  return `${out.slice(0, out.length - extname(out).length)}.manifest.json`;
}
