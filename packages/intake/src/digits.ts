/** Digits and separators of other scripts, rewritten to the ones that programs read. */

/** First digit of each run of ten: Arabic-Indic, extended Arabic-Indic (Persian, Urdu), Thai, Devanagari, full width. */
const zeros = [0x0660, 0x06f0, 0x0e50, 0x0966, 0xff10];

/** The same text with 0 to 9 and with point and comma for the Arabic decimal and thousands separators. */
export function latinDigits(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59\u0966-\u096f\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code));
    })
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',');
}
