/** What a scenario argument names: a preset, a file, or standard input. */
import { isUtf8 } from 'node:buffer';
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
    const content = decoded(readFileSync(file));
    if (!content.includes('\0')) return content;
    throw new TypeError('it is not text');
  } catch (error) {
    const reason =
      error instanceof Error
        ? (REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message)
        : String(error);
    throw new BadInput([problem(file, 'unreadable-file', `cannot read ${file}: ${reason}`, { value: file })]);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

/** Text as spreadsheets save it: UTF-16 says so in its first two bytes; what is not UTF-8 is from an older Windows. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** Presets have plain names; a name with a dot or a slash, or of a file that is there, is a file. */
function looksLikeFile(word: string): boolean {
  return /[./\\]/.test(word) || statSync(word, { throwIfNoEntry: false })?.isFile() === true;
}
