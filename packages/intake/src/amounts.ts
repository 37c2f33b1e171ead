/**
 * Money as people write it: `€1.234,50`, `$1,234.50`, `1 234 zł`, `(1,234)`. A single cell such as `1,234` can mean two
 * things, so the decimal sign is decided from all cells of a column before any of them is read.
 */
import { currencyOf, type Currency } from './currency.ts';
import { latinDigits } from './digits.ts';

export type DecimalMark = ',' | '.';

/** Largest spend believed in one cell; anything above is a slip of the keyboard. */
export const largestAmount = 1e12;

export type Amount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly value: number; readonly currency?: Currency }
  | { readonly kind: 'percent' }
  | { readonly kind: 'invalid' };

/** What a cell says about the decimal sign: it proves one, fits both (a sign and three digits), or shows none. */
export type MarkEvidence = 'comma' | 'point' | 'either' | 'none';

/** Cells that mean "nothing spent" or "not known" in the files of spreadsheet and statistics programs. */
const emptyWords = new Set([
  '',
  '-',
  '--',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'nil',
  'brak',
  'b.d.',
]);
const longestAmount = 48;

const patterns: Readonly<Record<DecimalMark, RegExp>> = {
  '.': amountPattern(',', '\\.'),
  ',': amountPattern('\\.', ','),
};

/** Plain digits, groups of three, or lakh and crore groups (12,34,567); then decimals. */
function amountPattern(group: string, point: string): RegExp {
  const whole = `\\d+|\\d{1,3}(?:${group}\\d{3})+|\\d{1,3}(?:_\\d{3})+|\\d{1,2}(?:${group}\\d{2})+${group}\\d{3}`;
  return new RegExp(`^(${whole})?(?:${point}(\\d*))?$`);
}

/** Reads one cell under a decided decimal sign. */
export function readAmount(cell: string, mark: DecimalMark): Amount {
  const written = dissect(cell);
  if (typeof written === 'string') return { kind: written };
  const match = patterns[mark].exec(written.digits);
  if (!match || (match[1] === undefined && !match[2])) return { kind: 'invalid' };
  const magnitude = Number(
    `${(match[1] ?? '0').replace(/[.,_]/g, '')}.${match[2] || '0'}${written.exponent}`,
  );
  if (!Number.isFinite(magnitude)) return { kind: 'invalid' };
  const value = written.isNegative && magnitude !== 0 ? -magnitude : magnitude;
  return { kind: 'amount', value, ...(written.currency ? { currency: written.currency } : {}) };
}

/** What one cell proves about the decimal sign. */
export function markEvidence(cell: string): MarkEvidence {
  const written = dissect(cell);
  if (typeof written === 'string') return 'none';
  const { digits } = written;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return 'none';
  if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point';
  const last = Math.max(comma, point);
  const [self, other]: MarkEvidence[] = comma >= 0 ? ['comma', 'point'] : ['point', 'comma'];
  const sign = digits[last] ?? '';
  if (digits.indexOf(sign) !== last) return other ?? 'none';
  const before = digits.slice(0, last);
  const isGroupLike =
    digits.length - last - 1 === 3 && /^[1-9]\d{0,2}$/.test(before) && written.exponent === '';
  return isGroupLike ? 'either' : (self ?? 'none');
}

type Written = { digits: string; exponent: string; isNegative: boolean; currency?: Currency };

/** Takes sign, currency, brackets and exponent off; spaces and apostrophes between digits become `_`. */
function dissect(cell: string): Written | 'empty' | 'percent' | 'invalid' {
  if (cell.length > longestAmount) return 'invalid';
  // Most cells of most files are plain digits; they skip the analysis.
  if (/^\d+(?:[.,]\d+)?$/.test(cell)) return { digits: cell, exponent: '', isNegative: false };
  const text = latinDigits(cell)
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2212\u2012\u2013\u2014]/g, '-')
    .trim();
  if (emptyWords.has(text.toLowerCase())) return 'empty';
  const match = /^([^\d]*?)([.,]?\d(?:[\d.,'’‘\s]*\d)?)(e[+-]?\d{1,3})?([^\d]*)$/i.exec(text);
  if (!match) return 'invalid';
  const [, before = '', body = '', exponent = '', after = ''] = match;
  // A closing decimal sign with a dash (`1.234,-`) is the written form of "and no cents".
  const tail = after.replace(/^[.,](?=\s|$|-)-*/, '').trim();
  const isBracketed = before.includes('(') && tail.includes(')');
  if (!isBracketed && (before.includes('(') || tail.includes(')'))) return 'invalid';
  const signs = `${before}${tail}`.replace(/[^+-]/g, '');
  if (signs.length > 1) return 'invalid';
  const marks = [before, tail]
    .map((part) => part.replace(/[()+-]/g, '').trim())
    .filter((part) => part !== '');
  if (marks.some((part) => /^[%٪‰]/.test(part))) return 'percent';
  const currencies = marks.map(currencyOf);
  if (currencies.some((currency) => currency === undefined)) return 'invalid';
  if (new Set(currencies.map((currency) => currency?.code)).size > 1) return 'invalid';
  const digits = body.replace(/(?<=\d)[\s'’‘](?=\d)/g, '_');
  if (/[\s'’‘]/.test(digits)) return 'invalid';
  const currency = currencies[0];
  return { digits, exponent, isNegative: isBracketed || signs === '-', ...(currency ? { currency } : {}) };
}
