/** What a proof is: somebody else's number, and how ours is computed. Nothing is stored; every row is worked out when asked for. */

export type Verdict = 'pass' | 'fail' | 'no data';

/** A published number beside ours. */
export interface ProofRow {
  readonly id: string;
  /** Id of its group. */
  readonly group: string;
  /** What is measured, with its unit. */
  readonly what: string;
  /** Where the published number is from. */
  readonly source: string;
  readonly published: number;
  /** Null without data. */
  readonly ours: number | null;
  /** Ours minus published. */
  readonly difference: number | null;
  /**
   * How far ours may be: rounding of the published number, quadrature error, or 4 standard errors; of a row with an accepted range
   * the distance to its end on the side where ours is.
   */
  readonly tolerance: number;
  /** What is accepted where one number says too little; null where the tolerance says all. */
  readonly accepted: Accepted | null;
  /** Why the range is as wide as it is, or why ours is elsewhere; null where there is nothing to add. */
  readonly note: string | null;
  readonly verdict: Verdict;
}

/** A range of values, in the unit of its row, both ends included. */
export interface Accepted {
  readonly low: number;
  readonly high: number;
}

/** A number before it is compared. */
export interface Claim {
  readonly id: string;
  readonly what: string;
  readonly published: number;
  readonly tolerance: number;
  /** Given where sources disagree, or where what is measured differs from case to case. */
  readonly accepted?: Accepted;
  readonly note?: string;
}

/**
 * Our side of a claim; a sampled number brings its own tolerance, 4 of its standard errors. Null: there is nothing of the kind in our
 * models, and the claim is not reproduced.
 */
export type Ours = number | { readonly value: number; readonly tolerance: number } | null;

/** Claims that are computed together. */
export interface Exhibit {
  readonly source: string;
  readonly claims: readonly Claim[];
  /** Name of the file in the data folder that is needed. */
  readonly file?: string;
  /** Takes more than a few seconds: only when asked for. */
  readonly isThorough?: true;
  /** Our numbers, in the order of the claims. */
  ours(text: string): readonly Ours[];
}

export interface ProofGroup {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly exhibits: readonly Exhibit[];
}

/** The text of a file of the data folder; undefined when there is none. */
export type ReadData = (file: string) => Promise<string | undefined>;

/**
 * @param text of the file it needs; empty for one that needs none, undefined where there is no such file
 * @returns the rows of an exhibit, in the order of its claims
 */
export function rowsOf(group: string, exhibit: Exhibit, text: string | undefined): ProofRow[] {
  const { source } = exhibit;
  const ours = text === undefined ? undefined : exhibit.ours(text);
  return exhibit.claims.map((claim, i): ProofRow => {
    const { accepted = null, note = null } = claim;
    const row = { ...claim, accepted, note, group, source };
    const found = ours?.[i];
    if (found === undefined) return { ...row, ours: null, difference: null, verdict: 'no data' };
    if (found === null) return { ...row, ours: null, difference: null, verdict: 'fail' };
    const { value, tolerance } =
      typeof found === 'number' ? { value: found, tolerance: toleranceOf(claim, found) } : found;
    const difference = value - claim.published;
    // What is not a number passes no comparison.
    const verdict = Math.abs(difference) <= tolerance ? 'pass' : 'fail';
    return { ...row, ours: value, difference, tolerance, verdict };
  });
}

/** To the end of the accepted range on the side where ours is. */
function toleranceOf({ published, tolerance, accepted }: Claim, ours: number): number {
  if (accepted === undefined) return tolerance;
  return ours < published ? published - accepted.low : accepted.high - published;
}

/**
 * A claim whose source, or sources, leave a range.
 * @param published in the middle of what is said, or the number that is quoted most
 * @param note why the range is as wide as it is
 */
export function within(
  id: string,
  what: string,
  published: number,
  [low, high]: readonly [low: number, high: number],
  note: string,
): Claim {
  const tolerance = Math.max(published - low, high - published);
  return { id, what, published, tolerance, accepted: { low, high }, note };
}

/** Claims of one kind, with a common tolerance. */
export function claims(
  prefix: string,
  tolerance: number,
  list: readonly (readonly [id: string | number, what: string, published: number])[],
): Claim[] {
  return list.map(([id, what, published]) => ({ id: `${prefix}-${id}`, what, published, tolerance }));
}
