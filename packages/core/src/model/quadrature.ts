/**
 * Gauss quadrature of a distribution: a few nodes with weights whose sums are exact for every polynomial of degree up to
 * 2 n - 1. A finite mixture over the nodes then has the distribution's own first 2 n - 1 moments. Golub and Welsch (1969),
 * Mathematics of Computation 23: the nodes are the eigenvalues of the Jacobi matrix of the orthogonal polynomials.
 */

export interface Node {
  readonly value: number;
  /** Probability, of all nodes together 1. */
  readonly weight: number;
}

/** The symmetric tridiagonal matrix of the three-term recurrence. */
interface JacobiMatrix {
  readonly diagonal: readonly number[];
  /** Squares of the off-diagonal elements. */
  readonly squares: readonly number[];
}

/**
 * A Gamma distribution by generalised Gauss-Laguerre quadrature, smallest node first.
 * @param shape above 0
 * @param rate above 0; the mean is shape / rate
 * @param n number of nodes, 1 to 64
 */
export function gammaNodes(shape: number, rate: number, n: number): Node[] {
  const nodes = gaussNodes({
    diagonal: Array.from({ length: n }, (_, k) => 2 * k + shape),
    squares: Array.from({ length: n - 1 }, (_, k) => (k + 1) * (k + shape)),
  });
  return nodes.map(({ value, weight }) => ({ value: value / rate, weight }));
}

/**
 * A Beta distribution by Gauss-Jacobi quadrature, smallest node first.
 * @param a above 0
 * @param b above 0; the mean is a / (a + b)
 * @param n number of nodes, 1 to 64
 */
export function betaNodes(a: number, b: number, n: number): Node[] {
  const alpha = b - 1;
  const beta = a - 1;
  const sum = alpha + beta;
  const square = (k: number) =>
    k === 1
      ? (4 * a * b) / ((sum + 2) * (sum + 2) * (sum + 3))
      : (4 * k * (k + alpha) * (k + beta) * (k + sum)) /
        ((2 * k + sum) * (2 * k + sum) * (2 * k + sum + 1) * (2 * k + sum - 1));
  // on [-1, 1], then moved to [0, 1]
  return gaussNodes({
    diagonal: Array.from({ length: n }, (_, k) =>
      k === 0 ? a / (a + b) : (1 + ((beta - alpha) * sum) / ((2 * k + sum) * (2 * k + sum + 2))) / 2,
    ),
    squares: Array.from({ length: n - 1 }, (_, k) => square(k + 1) / 4),
  });
}

function gaussNodes(matrix: JacobiMatrix): Node[] {
  const nodes = eigenvalues(matrix).map((value) => ({ value, weight: christoffelNumber(matrix, value) }));
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.map(({ value, weight }) => ({ value, weight: weight / total }));
}

/** All eigenvalues in rising order, each by bisection until no double lies between its bounds. */
function eigenvalues(matrix: JacobiMatrix): number[] {
  const { diagonal, squares } = matrix;
  const reach = (k: number) => Math.sqrt(squares[k - 1] ?? 0) + Math.sqrt(squares[k] ?? 0);
  const least = Math.min(...diagonal.map((centre, k) => centre - reach(k)));
  const most = Math.max(...diagonal.map((centre, k) => centre + reach(k)));
  return diagonal.map((_, place) => {
    let low = Math.max(0, least); // both distributions live above 0
    let high = most;
    for (;;) {
      const middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) return middle;
      if (eigenvaluesBelow(matrix, middle) > place) high = middle;
      else low = middle;
    }
  });
}

/** Sturm's count: negative pivots of the matrix minus x. */
function eigenvaluesBelow({ diagonal, squares }: JacobiMatrix, x: number): number {
  let count = 0;
  let pivot = 1;
  for (let k = 0; k < diagonal.length; k++) {
    const below = k === 0 ? 0 : squares[k - 1]! / pivot;
    pivot = diagonal[k]! - x - below;
    if (pivot === 0) pivot = Number.MIN_VALUE * 2 ** 100;
    if (pivot < 0) count++;
  }
  return count;
}

/** The weight of a node: 1 / sum of the squares of the orthonormal polynomials there. */
function christoffelNumber({ diagonal, squares }: JacobiMatrix, x: number): number {
  let before = 0;
  let now = 1;
  let sum = 1;
  for (let k = 0; k + 1 < diagonal.length; k++) {
    const next =
      ((x - diagonal[k]!) * now - Math.sqrt(k === 0 ? 0 : squares[k - 1]!) * before) / Math.sqrt(squares[k]!);
    before = now;
    now = next;
    sum += now * now;
  }
  return 1 / sum;
}
