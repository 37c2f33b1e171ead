/** Brands of a category: market share, and where it is known the share of people who bought the brand. */
import type { Issue } from '@meander/core';
import { findColumn, missingColumn, openNumberTable, readNumber } from './number-table.ts';

export interface BrandRow {
  readonly brand: string;
  /** Share of the category's purchases, above 0 and below 1. */
  readonly share: number;
  /** Share of people who bought it, where the file says so. */
  readonly penetration: number | undefined;
}

export interface BrandTable {
  /** Empty when there are errors among the issues. */
  readonly brands: readonly BrandRow[];
  readonly issues: readonly Issue[];
}

/** Shares are from 0 to 1; a column that goes beyond, or ends in a sign of per cent, is in per cent. */
export function readBrands(text: string): BrandTable {
  const table = openNumberTable(text);
  const { log, rows } = table;
  const share = findColumn(table, [/share/i]);
  const penetration = findColumn(table, [/penetration|^b$/i, /buyers/i]);
  const found = findColumn(table, [/^(brand|name|product)s?$/i, /brand|name|product/i]);
  const name = found ?? [0, 1, 2].find((i) => i !== share && i !== penetration)!;
  if (share === undefined) missingColumn(table, 'market shares', 'market_share');
  if (penetration === undefined) missingColumn(table, 'shares of people who bought', 'penetration');

  const column = (index: number) => {
    const isPercent = rows.some(({ cells }) => /%\s*$/.test(cells[index] ?? '') || Number(cells[index]) > 1);
    const scale = isPercent ? 100 : 1;
    const allowed = {
      min: Number.MIN_VALUE,
      max: scale - 1e-9,
      words: `a number above 0 and below ${scale}`,
    };
    return rows.map((row) => {
      if ((row.cells[index] ?? '') === '' && index === penetration) return undefined;
      const value = readNumber(table, row, index, allowed);
      return value === undefined ? undefined : value / scale;
    });
  };
  const shares = share === undefined ? [] : column(share);
  const penetrations = penetration === undefined ? [] : column(penetration);
  const sum = shares.reduce<number>((total, each) => total + (each ?? 0), 0);
  if (sum > 1.005)
    log.error({
      path: [`column ${table.header[share!] ?? ''}`],
      code: 'shares-above-one',
      value: sum.toPrecision(4),
      allowed: 'at most 1',
      message: `the market shares sum to ${sum.toPrecision(4)} (expected at most 1)`,
    });
  const brands = rows.map(({ cells }, i): BrandRow => ({
    brand: cells[name] ?? '',
    share: shares[i] ?? 0,
    penetration: penetrations[i],
  }));
  if (!log.hasErrors() && brands.every((brand) => brand.penetration === undefined))
    log.error({
      code: 'no-penetration',
      message: 'no brand has a share of people who bought it (expected at least one)',
    });
  return { brands: log.hasErrors() ? [] : brands, issues: log.all() };
}
