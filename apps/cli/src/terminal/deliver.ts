/** Results go to standard output or into a file, with the manifest beside it. */
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { BadInput, problem } from '../bad-input.ts';
import type { Terminal } from './terminal.ts';

/** Whether the file can be written, asked before anything is simulated. @throws BadInput */
export function checkOut(out: string | undefined): void {
  if (out === undefined) return;
  try {
    const found = statSync(out, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw unwritable(out, 'it is a directory');
    accessSync(found === undefined ? dirname(out) : out, constants.W_OK);
  } catch (error) {
    throw error instanceof BadInput ? error : unwritable(out, reasonOf(error, out));
  }
}

/** Prints, or writes and says what was written. @throws BadInput when a file cannot be written */
export function deliver(
  terminal: Terminal,
  text: string,
  { out, quiet }: { readonly out?: string | undefined; readonly quiet: boolean },
  manifest?: object,
): void {
  if (out === undefined) {
    terminal.output.write(text);
    return;
  }
  const files: [string, string][] = [[out, text]];
  if (manifest !== undefined) files.push([manifestFile(out), `${toJson(manifest)}\n`]);
  for (const [file, content] of files) {
    try {
      writeFileSync(file, content);
    } catch (error) {
      throw unwritable(file, reasonOf(error, file));
    }
  }
  if (!quiet) terminal.errors.write(`${files.map(([file]) => `wrote ${file}`).join('\n')}\n`);
}

function reasonOf(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no folder ${dirname(file)}`;
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be written';
  return error.message;
}

function unwritable(file: string, reason: string): BadInput {
  return new BadInput([
    problem('--out', 'unwritable-file', `cannot write ${file}: ${reason}`, { value: file }),
  ]);
}

export function toJson(value: object): string {
  return JSON.stringify(value, null, 2);
}

/** `weekly.csv` has `weekly.manifest.json` beside it. */
function manifestFile(out: string): string {
  return `${out.slice(0, out.length - extname(out).length)}.manifest.json`;
}
