/**
 * The lowest point of a function without derivatives: the simplex search of Nelder and Mead (1965), The Computer Journal
 * 7(4), started anew from where it ended until that finds nothing lower. Nothing in it is random.
 */

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

export interface MinimiseOptions {
  /** Size of the first simplex along each axis (default 0.5). */
  readonly step?: number;
  /** Ends where the simplex is smaller than this along every axis (default 1e-9). */
  readonly tolerance?: number;
}

interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

const RESTARTS = 6;
/** Of one search; a few hundred are usual. */
const MOST_TURNS = 2000;

/** @param objective finite at `start`; anything that is not a number counts as infinitely high */
export function minimise(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  options: MinimiseOptions = {},
): Minimum {
  let best = search(objective, start, options);
  for (let restart = 0; restart < RESTARTS; restart++) {
    const next = search(objective, best.point, options);
    const gain = best.value - next.value;
    if (gain >= 0) best = next;
    if (gain <= 1e-12 * (1 + Math.abs(best.value))) break;
  }
  return best;
}

function search(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, tolerance = 1e-9 }: MinimiseOptions,
): Minimum {
  const at = (point: readonly number[]): Vertex => {
    const value = objective(point);
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  const byValue = (a: Vertex, b: Vertex) => a.value - b.value;
  const corner = (axis: number) => at(start.map((x, i) => (i === axis ? x + step : x)));
  const simplex = [at(start), ...start.map((_, axis) => corner(axis))].sort(byValue);
  for (let turn = 0; turn < MOST_TURNS && sizeOf(simplex) > tolerance; turn++) {
    const worst = simplex.pop()!;
    const centre = start.map((_, i) => simplex.reduce((sum, { point }) => sum + point[i]!, 0) / start.length);
    const along = (factor: number) => at(centre.map((c, i) => c + factor * (worst.point[i]! - c)));
    const reflected = along(-1);
    if (reflected.value < simplex[0]!.value) {
      simplex.push([along(-2), reflected].sort(byValue)[0]!);
    } else if (reflected.value < simplex.at(-1)!.value) {
      simplex.push(reflected);
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex.push(contracted);
      else shrink([...simplex, worst], simplex, at);
    }
    simplex.sort(byValue);
  }
  return simplex[0]!;
}

/** Half way towards the best vertex, all but that one. */
function shrink(all: readonly Vertex[], simplex: Vertex[], at: (point: readonly number[]) => Vertex): void {
  const [best] = all;
  simplex.length = 0;
  simplex.push(best!, ...all.slice(1).map(({ point }) => at(point.map((x, i) => (x + best!.point[i]!) / 2))));
}

function sizeOf(simplex: readonly Vertex[]): number {
  const [best] = simplex;
  return Math.max(
    ...simplex.map(({ point }) => Math.max(...point.map((x, i) => Math.abs(x - best!.point[i]!)))),
  );
}
