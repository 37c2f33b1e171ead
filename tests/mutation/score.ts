/** What became of mutants, added up by folder. */
import { shareOf } from '@meander/analysis';
import { isMissed } from './missed.ts';
import type { Judged } from './mutants.ts';

/** What is wanted of every folder (Stryker calls so much of a score low). */
const WANTED = 0.8;

interface Score {
  readonly folder: string;
  /** Told by a test that failed, or that no longer came to an end. */
  readonly found: number;
  /** Of those found, the ones that took too long; on a busy machine some of them may have been slow only. */
  readonly late: number;
  readonly of: number;
}

export function scoreOf(folder: string, mutants: readonly Judged[]): Score {
  const count = (is: (mutant: Judged) => boolean) => mutants.filter(is).length;
  const late = count(({ status }) => status === 'Timeout');
  const found = late + count(({ status }) => status === 'Killed');
  return { folder, found, late, of: found + count(isMissed) };
}

export function isEnough({ found, of }: Score): boolean {
  return found >= WANTED * of;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** One line, with the interval that a draw leaves open. */
export function scoreText(score: Score, isDrawn: boolean): string {
  const { value, low, high } = shareOf(score.found, score.of);
  const interval = isDrawn ? `, 95 % interval ${percent(low)} to ${percent(high)}` : '';
  return `${score.folder.padEnd(12)}${percent(value).padStart(8)}  ${score.found} of ${score.of} (${score.late} by time)${interval}`;
}
