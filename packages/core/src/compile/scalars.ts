/** The weekly scalars of a program and the fields they read: each is worked out once a week, however many rates it is part of. */
import type { Field, WeekScalar } from '../mechanisms/mechanism.ts';

export interface Scalars {
  readonly base: readonly WeekScalar[];
  readonly fields: readonly Field[];
  readonly products: readonly { readonly left: number; readonly right: number }[];
  /** Slot of the product of some scalars; slot 0 is the constant 1, then come base scalars, then products. */
  slotOf(scalars: readonly WeekScalar[]): number;
  typical(slot: number): number;
}

/** More than there are scalars and products: two slots are one whole number. */
const FACTORS = 2 ** 26;

/** Gives every weekly scalar, and every product of several, a place; equal keys share one. */
export function collectScalars(terms: Iterable<{ readonly scalars: readonly WeekScalar[] }>): Scalars {
  const base: WeekScalar[] = [];
  const place = new Map<string, number>();
  for (const { scalars } of terms)
    for (const scalar of scalars) {
      if (place.has(scalar.key)) continue;
      base.push(scalar);
      place.set(scalar.key, base.length);
    }
  const products: { left: number; right: number }[] = [];
  const typical = [1, ...base.map((scalar) => scalar.typical)];
  const productOf = new Map<number, number>();
  const slotOf = (scalars: readonly WeekScalar[]) => {
    let slot = 0;
    for (const { key } of scalars) {
      const right = place.get(key)!;
      if (slot === 0) {
        slot = right;
        continue;
      }
      const factors = slot * FACTORS + right;
      const known = productOf.get(factors) ?? typical.length;
      if (known === typical.length) {
        productOf.set(factors, known);
        typical.push(typical[slot]! * typical[right]!);
        products.push({ left: slot, right });
      }
      slot = known;
    }
    return slot;
  };
  const fields = new Map(base.flatMap((scalar) => scalar.fields ?? []).map((field) => [field.key, field]));
  return { base, fields: [...fields.values()], products, slotOf, typical: (slot) => typical[slot]! };
}
