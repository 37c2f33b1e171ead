/** The list of claims: by the part of the article that makes them, and those that hold the words that were typed. */

/** Letters of the rows, in the order of the list. */
export const parts = ['A', 'U', 'D', 'B', 'C'] as const;
export type Part = (typeof parts)[number];

interface Listed {
  readonly id: string;
  readonly statement: string;
  readonly question: string;
  readonly source: string;
  readonly rows: readonly string[];
}

export interface ClaimGroup<Claim> {
  readonly part: Part;
  readonly claims: readonly Claim[];
}

/** Which part a claim is listed under: that of its first row. */
function partOf({ rows }: Pick<Listed, 'rows'>): Part {
  return parts.find((part) => rows[0]?.startsWith(part) === true) ?? 'A';
}

/** Groups that hold something, in the order of the parts; `words` have all to be in what is said of a claim. */
export function claimGroups<Claim extends Listed>(
  claims: readonly Claim[],
  words: string,
): ClaimGroup<Claim>[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const found = claims.filter((claim) => {
    const said = textOf(claim);
    return wanted.every((word) => said.includes(word));
  });
  return parts
    .map((part) => ({ part, claims: found.filter((claim) => partOf(claim) === part) }))
    .filter((group) => group.claims.length > 0);
}

function textOf({ id, statement, question, source, rows }: Listed): string {
  return [id, statement, question, source, ...rows].join(' ').toLocaleLowerCase();
}
