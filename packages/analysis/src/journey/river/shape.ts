/** The shapes of a river map, in its own units: a pixel of a map 1,344 units long. */

/** Most and least units between two marks. */
export const PITCH = { most: 7.2, least: 5 } as const;
/** Half-width of the bed where no pool is. */
export const BANK = 4.5;
/** Columns and rows of people who wait. */
export const QUEUE = { column: 7.4, row: 9 } as const;
/** Between two crosses of people who are gone. */
export const CROSS = { column: 7.4, row: 7.6 } as const;
/** Inner radius of a backwater as a share of its outer one. */
export const HOLLOW = 0.51;

export interface PoolSize {
  /** Half its length along the river. */
  readonly length: number;
  /** Half its width across it. */
  readonly width: number;
}

/** Room of a mark in a hexagonal lattice, with a third to spare. */
export function area(marks: number, pitch: number): number {
  return 1.3 * marks * pitch * pitch * 0.866;
}

/**
 * The size of a pool that holds so many marks at its fullest. With half-width h(u) = 4.5 + (H - 4.5) sin(pi/2 cos²(pi/2 u)) it
 * covers 4 R (4.5 + 0.603 (H - 4.5)); pools are rounder the fuller they get, R / H = 2.3 - 0.165 ln n.
 * @param pitch units between two marks
 * @param widest most half-width; a pool that needs more is longer instead
 */
export function poolSize(marks: number, pitch: number, widest: number): PoolSize {
  const covered = area(marks, pitch) + 1200;
  const slender = Math.max(1, 2.3 - 0.165 * Math.log(Math.max(1, marks)));
  const width = Math.min(widest, rootOf(covered / (4 * slender)));
  return { width, length: covered / (4 * (BANK + 0.603 * (width - BANK))) };
}

/** The half of a pool that is seen of the lake at the river's source; what it cannot hold is beyond the edge. */
export function lakeSize(marks: number, pitch: number, widest: number, longest: number): PoolSize {
  const covered = area(marks, pitch) + 1200;
  const width = Math.min(widest, rootOf(covered / 2.6));
  return { width, length: Math.min(longest, covered / (2 * (BANK + 0.603 * (width - BANK)))) };
}

/** The positive H of H (0.603 H + 1.7865) = share. */
function rootOf(share: number): number {
  return (-1.7865 + Math.sqrt(1.7865 ** 2 + 4 * 0.603 * share)) / (2 * 0.603);
}

/** Half-width of a pool at a distance from its middle, as a share of half its length. */
export function poolWidth({ width }: PoolSize, distance: number): number {
  const u = Math.min(1, Math.abs(distance));
  return BANK + (width - BANK) * Math.sin((Math.PI / 2) * Math.cos((Math.PI / 2) * u) ** 2);
}

/** Radii of a backwater for so many marks at its fullest. @param deepest most half-height */
export function backwaterSize(marks: number, pitch: number, deepest: number): PoolSize {
  const outer = Math.sqrt((area(marks, pitch) + 3200) / (1.382 * (1 - HOLLOW ** 2)));
  const width = Math.min(deepest, Math.max(66, outer));
  return { width, length: Math.max(88, (outer * outer) / width) };
}
