import type { Dimension } from './journey.ts';

/**
 * Levels of a dimension that counts weeks: `new` in the week in which the count begins, then `weeks0` (no whole week yet),
 * `weeks1`, ... up to the last, which stands for so many weeks or more.
 * @param most whole weeks of the last level, 0 to 62
 */
export function weekLevels(most: number): Dimension['levels'] {
  return [
    { id: 'new', label: 'New', meaning: 'Since this week', weeks: 0, value: 0 },
    ...Array.from({ length: most + 1 }, (_, weeks) => ({
      id: `weeks${weeks}`,
      label: weeks === most ? `${weeks} weeks or more` : `${weeks} weeks`,
      meaning: `${weeks}${weeks === most ? ' or more' : ''} whole weeks before this one`,
      weeks,
      value: most === 0 ? 0 : weeks / most,
    })),
  ];
}
