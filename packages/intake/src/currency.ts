/** Currency signs and codes as they stand beside amounts and in headers, with the ISO 4217 code each one means. */

export type Currency = {
  readonly code: string;
  /** The sign belongs to several currencies, of which the first was taken; only these are then given. */
  readonly couldBe?: readonly string[];
};

const codes = [
  'AED', 'ARS', 'AUD', 'BGN', 'BHD', 'BRL', 'CAD', 'CHF', 'CLP', 'CNY', 'COP', 'CZK', 'DKK', 'DZD', 'EGP', 'EUR', 'GBP',
  'HKD', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'ISK', 'JOD', 'JPY', 'KES', 'KRW', 'KWD', 'LBP', 'MAD', 'MXN', 'MYR', 'NGN',
  'NOK', 'NZD', 'OMR', 'PEN', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD', 'RUB', 'SAR', 'SEK', 'SGD', 'THB', 'TND', 'TRY',
  'TWD', 'UAH', 'USD', 'VND', 'ZAR',
]; // prettier-ignore

/** Codes that are also everyday words, so that a header such as "try" names no currency. */
const alsoWords = new Set(['TRY', 'COP', 'PEN', 'PHP', 'MAD']);

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', 'zł': 'PLN', zl: 'PLN', '฿': 'THB', 'บาท': 'THB', '₹': 'INR', '₺': 'TRY',
  '₽': 'RUB', '₪': 'ILS', '₩': 'KRW', '₫': 'VND', '₴': 'UAH', '₦': 'NGN', '₱': 'PHP', us$: 'USD', 'c$': 'CAD', 'a$': 'AUD',
  'nz$': 'NZD', 'hk$': 'HKD', 's$': 'SGD', 'r$': 'BRL', 'nt$': 'TWD', 'kč': 'CZK', ft: 'HUF', lei: 'RON', 'ر.س': 'SAR',
  'ريال': 'SAR', 'د.إ': 'AED', 'درهم': 'AED', 'ج.م': 'EGP', 'جنيه': 'EGP', 'د.ك': 'KWD', 'ر.ق': 'QAR',
}; // prettier-ignore

/** Signs that several currencies share, the most traded one first. */
const shared: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'MXN', 'NZD', 'SGD', 'HKD', 'TWD', 'ARS', 'CLP', 'COP'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  rs: ['INR', 'PKR'],
  'rs.': ['INR', 'PKR'],
};

/** The currency that a sign or code beside an amount means; undefined when it means none. */
export function currencyOf(mark: string): Currency | undefined {
  const key = mark.trim().toLowerCase();
  const upper = key.toUpperCase();
  if (codes.includes(upper)) return { code: upper };
  if (Object.hasOwn(signs, key)) return { code: signs[key] ?? '' };
  const couldBe = Object.hasOwn(shared, key) ? shared[key] : undefined;
  return couldBe?.[0] === undefined ? undefined : { code: couldBe[0], couldBe };
}

/** The currency named in a column's header, as in `Cost (EUR)` or `tv_spend_usd`. */
export function currencyInHeader(header: string): Currency | undefined {
  for (const word of header.split(/[\s_()[\]{}:,/-]+/)) {
    const currency = alsoWords.has(word.toUpperCase()) ? undefined : currencyOf(word);
    if (currency) return currency;
  }
  return undefined;
}
