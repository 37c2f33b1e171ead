/** A distribution on whole numbers, known by its probabilities. */
export interface CountLaw {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  probability(k: number): number;
  /** P(X = k + 1) / P(X = k). */
  ratio(k: number): number;
}

/**
 * The smallest k with P(X <= k) >= u, found from a guess by exact tail sums. A tail is summed from the side that is away from
 * the mean, where it falls off at once and loses no digits.
 */
export function settledQuantile(law: CountLaw, guess: number, u: number): number {
  let k = Math.min(law.most, Math.max(law.least, guess));
  if (reaches(law, k, u)) {
    while (k > law.least && reaches(law, k - 1, u)) k--;
    return k;
  }
  do k++;
  while (!reaches(law, k, u));
  return k;
}

/** Whether P(X <= k) >= u. */
function reaches(law: CountLaw, k: number, u: number): boolean {
  if (k >= law.most) return true;
  return k + 1 > law.mean ? upperTail(law, k + 1) <= 1 - u : lowerTail(law, k) >= u;
}

/** P(X >= k), for k above the mean. */
export function upperTail(law: CountLaw, k: number): number {
  let sum = 1;
  let term = 1;
  for (let j = k; j < law.most && term > sum * 1e-17; j++) {
    term *= law.ratio(j);
    sum += term;
  }
  return law.probability(k) * sum;
}

/** P(X <= k), for k below the mean. */
export function lowerTail(law: CountLaw, k: number): number {
  let sum = 1;
  let term = 1;
  for (let j = k - 1; j >= law.least && term > sum * 1e-17; j--) {
    term /= law.ratio(j);
    sum += term;
  }
  return law.probability(k) * sum;
}
