/** How many digits a row of the proof shows. */
import type { Format } from '../../format.ts';

const MOST_DECIMALS = 14;
/** A range says little of how exact ours is. */
const RANGE_DECIMALS = 1;

/**
 * Our number and its distance end at the second digit of the tolerance, or where the published number ends if that is finer;
 * a distance that would read as 0 shows its first digit. The published number is written as published.
 */
export function rowDigits(
  format: Format,
  row: {
    readonly published: number;
    readonly ours: number | null;
    readonly difference: number | null;
    readonly tolerance: number;
    readonly accepted: { readonly low: number; readonly high: number } | null;
  },
): { published: string; ours: string; difference: string; tolerance: string; low: string; high: string } {
  const { accepted } = row;
  const decimals = Math.max(
    decimalsOf(row.tolerance),
    writtenDecimals(row.published),
    accepted === null ? 0 : RANGE_DECIMALS,
  );
  const end = (value: number | undefined) =>
    value === undefined ? '' : format.decimal(value, writtenDecimals(value));
  return {
    published: format.decimal(row.published, writtenDecimals(row.published)),
    ours: row.ours === null ? '' : format.decimal(row.ours, decimals),
    difference:
      row.difference === null
        ? ''
        : format.decimal(row.difference, seenDecimals(row.difference, decimals), 'always'),
    tolerance: format.decimal(row.tolerance, decimalsOf(row.tolerance)),
    low: end(accepted?.low),
    high: end(accepted?.high),
  };
}

/** Decimals that show two digits of a size, e.g. 4 for 0.0054; none for 0 and for what is large. */
function decimalsOf(size: number): number {
  if (!(size > 0)) return 0;
  return Math.min(MOST_DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(size))));
}

/** As many decimals as are given, or as a size needs to be seen at all. */
function seenDecimals(size: number, decimals: number): number {
  if (size === 0 || Math.abs(size) >= 0.5 * 10 ** -decimals) return decimals;
  return Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(Math.abs(size))));
}

/** Decimals of a number as it is written, with at most eight digits. */
function writtenDecimals(value: number): number {
  const [, decimals = ''] = Number(value.toPrecision(8)).toString().split('.');
  return decimals.length;
}
