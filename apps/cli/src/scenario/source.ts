/** What a scenario argument names: a preset, a file, or standard input. */
import { readFileSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { BadInput, problem } from '../bad-input.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readPlanFile, type PlanFile } from './plan-file.ts';

export type Source = PlanFile & {
  /** Whether its content is elsewhere than on the command line. */
  readonly isFile: boolean;
};

/** @throws BadInput when there is no such file or it cannot be used */
export async function readSource(word: string, { input }: Terminal): Promise<Source> {
  if (word === '-') return { ...readPlanFile(await text(input), 'standard input'), isFile: true };
  if (looksLikeFile(word)) return { ...readPlanFile(readTextFile(word), word), isFile: true };
  return { kind: 'recipe', recipe: { preset: word, changes: [], locks: [], ownChannels: [] }, isFile: false };
}

/** @throws BadInput when it cannot be read */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a directory' : String(error);
    throw new BadInput([problem(file, 'unreadable-file', `cannot read ${file}: ${reason}`, { value: file })]);
  }
}

/** Presets have plain names; a name with a dot or a slash, or of a file that is there, is a file. */
function looksLikeFile(word: string): boolean {
  return /[./\\]/.test(word) || statSync(word, { throwIfNoEntry: false })?.isFile() === true;
}
