/** How what a claim measures is written: three digits tell enough of any of its units. */
import type { Format, QuantityFormat } from '../../format.ts';

/** A unit of the API, e.g. `people`, `share`, `money per purchases`, written in the currency of the scenario. */
export function claimQuantity(format: Format, unit: string, currency: string): QuantityFormat {
  if (unit === 'share') {
    const write: QuantityFormat['short'] = (value, sign) =>
      format.percent(value, Math.max(0, threeDigits(value) - 2), sign);
    return { short: write, full: write };
  }
  if (unit.startsWith('money')) {
    const per = after(unit.slice('money'.length).trim());
    return {
      short: (value, sign) => format.moneyCompact(value, currency, sign),
      full: (value, sign) => format.moneyCompact(value, currency, sign) + per,
    };
  }
  const short: QuantityFormat['short'] = (value, sign) =>
    Math.abs(value) >= 1000
      ? format.countCompact(value, sign)
      : format.decimal(value, threeDigits(value), sign);
  const name = after(unit.replaceAll('money', currency));
  return { short, full: (value, sign) => short(value, sign) + name };
}

/** Decimals that leave three digits to a number. */
export function threeDigits(value: number): number {
  const size = Math.abs(value);
  return size === 0 ? 0 : Math.max(0, Math.min(9, 2 - Math.floor(Math.log10(size) + 1e-12)));
}

function after(unit: string): string {
  return unit === '' ? '' : `\u00A0${unit}`;
}
