/** A reporter for Stryker that names every mutant nothing noticed as soon as it is known: a whole run takes hours. */
import { fileOf, type Judged } from './mutants.ts';

export function isMissed({ status }: Judged): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

/** Where it is and what it did. */
function missedText(mutant: Judged): string {
  const { mutatorName, replacement, status, location } = mutant;
  const what = status === 'NoCoverage' ? 'no test' : 'survived';
  return `${fileOf(mutant)}:${location.start.line}:${location.start.column} ${what} ${mutatorName}: ${replacement}`;
}

const missed = {
  onMutantTested(mutant: Judged): void {
    if (isMissed(mutant)) console.log(missedText(mutant));
  },
};

export const strykerPlugins = [{ kind: 'Reporter', name: 'missed', value: missed }];
