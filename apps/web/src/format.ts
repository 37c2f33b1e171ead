/** The page's language and its one system of digits, e.g. `{ locale: 'ar', numberingSystem: 'latn' }`. */
export interface NumberLanguage {
  readonly locale: string;
  /** A Unicode numbering system, e.g. `latn` (0–9) or `arab` (٠–٩). */
  readonly numberingSystem: string;
}

/** `always` writes + and −, `auto` only −. Zero never carries a sign. */
type Sign = 'auto' | 'always';

/** Writes the numbers of one page: one language, one system of digits. Full forms are for tables, compact forms for charts. */
export interface Format {
  readonly language: NumberLanguage;
  /** A whole number with its groups, e.g. `12,400`. */
  readonly count: (value: number, sign?: Sign) => string;
  /** A number with up to `digits` decimals, e.g. `1.25`. */
  readonly decimal: (value: number, digits: number, sign?: Sign) => string;
  /** A whole number of at most three digits, with a unit where it is larger, e.g. `96` or `12.4k`. */
  readonly countCompact: (value: number, sign?: Sign) => string;
  /** Whole units of a currency (ISO 4217 code), e.g. `€12,400`. */
  readonly money: (value: number, currency: string, sign?: Sign) => string;
  /** Money in at most three digits, e.g. `€12.4k`. */
  readonly moneyCompact: (value: number, currency: string, sign?: Sign) => string;
  /** A share (0 to 1) as a per cent, whole or with up to `digits` decimals, e.g. `38%`. */
  readonly percent: (share: number, digits?: number, sign?: Sign) => string;
  /** A share (0 to 1) as so many of 100, e.g. `84`. */
  readonly ofHundred: (share: number) => string;
  /** A week's number, never grouped, e.g. `104`. */
  readonly week: (week: number) => string;
}

/** Writes one quantity: short beside marks and axes, whole in tables. */
export interface QuantityFormat {
  /** Compact and signed as the chart asks, e.g. `+€160k`. */
  readonly short: (value: number, sign?: Sign) => string;
  /** In full, e.g. `€160,204`. */
  readonly full: (value: number, sign?: Sign) => string;
}

/** How money of one currency is written (ISO 4217 code). */
export function moneyFormat(format: Format, currency: string): QuantityFormat {
  return {
    short: (value, sign) => format.moneyCompact(value, currency, sign),
    full: (value, sign) => format.money(value, currency, sign),
  };
}

/** How a number of people is written. */
export function countFormat(format: Format): QuantityFormat {
  return { short: format.countCompact, full: format.count };
}

/** Whether a language is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  const { script } = new Intl.Locale(locale).maximize();
  return script !== undefined && ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'].includes(script);
}

/** The number format of a page. */
export function createFormat(language: NumberLanguage): Format {
  const write = writer(language);
  const count = (value: number, sign: Sign = 'auto') => write(value, { maximumFractionDigits: 0 }, sign);
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  return {
    language,
    count,
    decimal: (value, digits, sign = 'auto') => write(value, { maximumFractionDigits: digits }, sign),
    countCompact: (value, sign = 'auto') =>
      Math.abs(value) < 999.5 ? count(value, sign) : write(value, compact, sign),
    money: (value, currency, sign = 'auto') =>
      write(value, { style: 'currency', currency, maximumFractionDigits: 0 }, sign),
    moneyCompact: (value, currency, sign = 'auto') =>
      write(value, { style: 'currency', currency, ...compact }, sign),
    percent: (share, digits = 0, sign = 'auto') =>
      write(share, { style: 'percent', maximumFractionDigits: digits }, sign),
    ofHundred: (share) => count(share * 100),
    week: (week) => write(week, { maximumFractionDigits: 0, useGrouping: false }, 'auto'),
  };
}

/**
 * A value with no more digits than its noise allows (same unit as the value; 0 or not finite leaves it unchanged).
 * The noise keeps two digits when they are small and one when they are large, and the value ends at the same
 * digit. Source: Particle Data Group, Review of Particle Physics, introduction, section 5.3.
 */
export function roundToNoise(value: number, noise: number): number {
  if (!Number.isFinite(noise) || noise <= 0 || !Number.isFinite(value)) return value;
  const exponent = Math.floor(Math.log10(noise));
  const leading = noise / 10 ** exponent;
  const place = leading < 3.55 ? exponent - 1 : exponent;
  const rounded =
    place < 0
      ? Math.round(value * 10 ** -place) / 10 ** -place
      : Math.round(value / 10 ** place) * 10 ** place;
  return rounded === 0 ? 0 : rounded;
}

/** A value as a chart may show it: to its noise, or, as long as that is unknown, with two digits. */
export function toChartDigits(value: number, noise: number | undefined): number {
  return noise !== undefined && noise > 0 ? roundToNoise(value, noise) : Number(value.toPrecision(2));
}

function writer({ locale, numberingSystem }: NumberLanguage) {
  const formats = new Map<string, Intl.NumberFormat>();
  const isolates = isRightToLeft(locale);
  const isEnglish = new Intl.Locale(locale).language === 'en';
  return (value: number, options: Intl.NumberFormatOptions, sign: Sign): string => {
    const signDisplay = sign === 'always' ? 'exceptZero' : 'negative';
    const key = JSON.stringify([options, signDisplay]);
    let format = formats.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, { ...options, numberingSystem, signDisplay });
      formats.set(key, format);
    }
    const parts = format.formatToParts(value).map((part) => typeset(part, isEnglish));
    return isolates ? isolateSigned(parts) : parts.map((part) => part.value).join('');
  };
}

/** A true minus instead of a hyphen, and in English a small k for thousand. */
function typeset(part: Intl.NumberFormatPart, isEnglish: boolean): Intl.NumberFormatPart {
  if (part.type === 'minusSign') return { type: part.type, value: '−' };
  if (part.type === 'plusSign') return { type: part.type, value: '+' };
  if (part.type === 'compact' && isEnglish && part.value === 'K') return { type: part.type, value: 'k' };
  return part;
}

const leftToRightIsolate = '\u2066';
const popDirectionalIsolate = '\u2069';
const directionMarks = /[\u200e\u200f\u061c]/gu;
const numberParts = new Set<string>(['minusSign', 'plusSign', 'integer', 'group', 'decimal', 'fraction']);

/** Keeps the sign at the left of its digits where the text around it runs from right to left. */
function isolateSigned(parts: readonly Intl.NumberFormatPart[]): string {
  let text = '';
  let isInside = false;
  for (const { type, value: marked } of parts) {
    const value = marked.replace(directionMarks, '');
    if (value === '') continue;
    const isNumber = numberParts.has(type);
    if (isNumber !== isInside) text += isNumber ? leftToRightIsolate : popDirectionalIsolate;
    isInside = isNumber;
    text += value;
  }
  return isInside ? text + popDirectionalIsolate : text;
}
