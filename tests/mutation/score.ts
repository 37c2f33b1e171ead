/** What became of mutants, added up by folder. */
import { shareOf } from '@meander/analysis';
import { fileOf, type Mutant } from './mutants.ts';

/** What is wanted of every folder (Stryker calls so much of a score low). */
const WANTED = 0.8;

export interface Judged extends Mutant {
  readonly status: string;
}

/** Told by a test that failed, or that no longer came to an end. */
const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

interface Score {
  readonly folder: string;
  readonly found: number;
  readonly of: number;
}

export function scoreOf(folder: string, mutants: readonly Judged[]): Score {
  const found = mutants.filter(({ status }) => FOUND.includes(status)).length;
  return { folder, found, of: found + missed(mutants).length };
}

function missed(mutants: readonly Judged[]): Judged[] {
  return mutants.filter(({ status }) => MISSED.includes(status));
}

export function isEnough({ found, of }: Score): boolean {
  return found >= WANTED * of;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** One line, with the interval that a draw leaves open. */
export function scoreText(score: Score, isDrawn: boolean): string {
  const { value, low, high } = shareOf(score.found, score.of);
  const interval = isDrawn ? `, 95 % interval ${percent(low)} to ${percent(high)}` : '';
  return `${score.folder.padEnd(12)}${percent(value).padStart(8)}  ${score.found} of ${score.of}${interval}`;
}

/** Every mutant that nothing noticed: where, and what it did. */
export function missedText(mutants: readonly Judged[]): string {
  return missed(mutants)
    .map((mutant) => ({ ...mutant, file: fileOf(mutant) }))
    .toSorted((a, b) =>
      a.file === b.file ? a.location.start.line - b.location.start.line : a.file < b.file ? -1 : 1,
    )
    .map(({ file, location: { start }, mutatorName, replacement, status }) => {
      const what = status === 'NoCoverage' ? 'no test' : 'survived';
      return `${file}:${start.line + 1}:${start.column + 1} ${what} ${mutatorName}: ${replacement}`;
    })
    .join('\n');
}
