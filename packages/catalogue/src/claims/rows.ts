/** The rows of the list of what the source articles claim. Every one is covered by a claim or is history. */

function rows<const Part extends string>(part: Part, last: number): `${Part}${string}`[] {
  const digits = part === 'U' || part === 'D' ? 1 : 2;
  return Array.from({ length: last }, (_, i) => `${part}${String(i + 1).padStart(digits, '0')}` as const);
}

/** A: upstream and downstream; U and D: their tactics; B: marketing and sales funnels; C: funnel and lifecycle. */
export type Row = `${'A' | 'U' | 'D' | 'B' | 'C'}${string}`;

export const claimRows: readonly Row[] = [
  ...rows('A', 27),
  ...rows('U', 7),
  ...rows('D', 7),
  ...rows('B', 74),
  ...rows('C', 69),
];

/** The articles, as the sources of claims name them. */
export const articles = {
  river: 'Upstream vs downstream marketing, a dive into the details (2023)',
  funnels: 'Marketing funnel vs sales funnel (A. Aldhabib)',
  lifecycle: 'What is a marketing funnel? (And why you should never use one) (2020)',
} as const;

/** A source line: the article and the row. */
export function from(article: keyof typeof articles, ...named: readonly Row[]): string {
  return `${articles[article]}, ${named.join(', ')}`;
}
