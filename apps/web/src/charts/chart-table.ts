/** A cell: a number stays a number until it is shown, null is nothing (never, unknown). */
export type ChartCell = string | number | null;

export interface ChartColumn {
  /** Name in files: one word, the same in every language. */
  readonly id: string;
  /** Heading on the page. */
  readonly label: string;
  /** How a number is written on the page; files keep it exact. */
  readonly write?: ((value: number) => string) | undefined;
}

/** The data behind a chart, row by row. */
export interface ChartTable {
  /** Name in files, e.g. `difference`. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
  /** What stands where a cell is null. */
  readonly missing?: string | undefined;
}

/** Where a chart's numbers come from: it goes with every file. */
export interface ChartSource {
  /** Preset and version, e.g. `b2b-saas@1`. */
  readonly preset: string;
  readonly seed: string;
  readonly engineVersion: string;
  readonly population?: string | undefined;
  readonly replications?: number | undefined;
}

/** How a cell is shown on the page. */
export function cellText(cell: ChartCell, column: ChartColumn, missing: string): string {
  if (cell === null) return missing;
  if (typeof cell === 'string') return cell;
  return column.write === undefined ? String(cell) : column.write(cell);
}
