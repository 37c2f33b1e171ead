/** Currency signs and codes as they stand beside amounts and in headers, with the ISO 4217 code each one means. */

/** `isAssumed`: the sign belongs to several currencies and the most traded one was taken. */
export type Currency = { readonly code: string; readonly isAssumed: boolean };

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

const shared: Readonly<Record<string, string>> = {
  $: 'USD',
  '¥': 'JPY',
  kr: 'SEK',
  'kr.': 'DKK',
  rs: 'INR',
  'rs.': 'INR',
};

/** The currency that a sign or code beside an amount means; undefined when it means none. */
export function currencyOf(mark: string): Currency | undefined {
  const key = mark.trim().toLowerCase();
  const upper = key.toUpperCase();
  if (codes.includes(upper)) return { code: upper, isAssumed: false };
  if (Object.hasOwn(signs, key)) return { code: signs[key] ?? '', isAssumed: false };
  return Object.hasOwn(shared, key) ? { code: shared[key] ?? '', isAssumed: true } : undefined;
}

/** The currency named in a column's header, as in `Cost (EUR)` or `tv_spend_usd`. */
export function currencyInHeader(header: string): Currency | undefined {
  for (const word of header.split(/[\s_()[\]{}:,/-]+/)) {
    const currency = alsoWords.has(word.toUpperCase()) ? undefined : currencyOf(word);
    if (currency) return currency;
  }
  return undefined;
}
