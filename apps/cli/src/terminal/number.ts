/** Numbers as people read them: a true minus, at most three digits where there is noise. */

type Sign = 'auto' | 'always';

function typeset(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => {
      if (part.type === 'minusSign') return '−';
      return part.type === 'compact' && part.value === 'K' ? 'k' : part.value;
    })
    .join('');
}

function signed(sign: Sign): Intl.NumberFormatOptions {
  return { signDisplay: sign === 'always' ? 'exceptZero' : 'negative' };
}

/** Whole units with groups, e.g. `12,400`. */
export function count(value: number, sign: Sign = 'auto'): string {
  return typeset(new Intl.NumberFormat('en', { maximumFractionDigits: 0, ...signed(sign) }), value);
}

/** At most three digits and a unit, e.g. `12.4k`. */
export function compact(value: number, sign: Sign = 'auto'): string {
  return typeset(
    new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3, ...signed(sign) }),
    value,
  );
}

/** Whole units of a currency, e.g. `€12,400`. */
export function money(value: number, currency: string): string {
  const options = { style: 'currency', currency, maximumFractionDigits: 0, ...signed('auto') } as const;
  return typeset(new Intl.NumberFormat('en', options), value);
}

/** Money in at most three digits, e.g. `+€12.4k`. */
export function compactMoney(value: number, currency: string, sign: Sign = 'auto'): string {
  const options = {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
    ...signed(sign),
  } as const;
  return typeset(new Intl.NumberFormat('en', options), value);
}

/** A number as it was set, e.g. `0.07`, with up to five digits. */
export function plain(value: number): string {
  return typeset(new Intl.NumberFormat('en', { maximumSignificantDigits: 5, ...signed('auto') }), value);
}

/** A share (0 to 1) as `38%`. */
export function percent(share: number): string {
  const options = { style: 'percent', maximumFractionDigits: 1 } as const;
  return typeset(new Intl.NumberFormat('en', options), share);
}
