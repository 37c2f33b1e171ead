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

/** Gives every weekly scalar, and every product of several, a place; equal keys share one. */
export function collectScalars(terms: readonly { readonly scalars: readonly WeekScalar[] }[]): Scalars {
  const base: WeekScalar[] = [];
  const place = new Map<string, number>();
  for (const scalar of terms.flatMap((term) => term.scalars)) {
    if (place.has(scalar.key)) continue;
    base.push(scalar);
    place.set(scalar.key, base.length);
  }
  const products: { left: number; right: number }[] = [];
  const typical = [1, ...base.map((scalar) => scalar.typical)];
  const slotOf = (scalars: readonly WeekScalar[]) => {
    const [first, ...others] = scalars;
    if (first === undefined) return 0;
    let slot = place.get(first.key)!;
    for (const scalar of others) {
      const right = place.get(scalar.key)!;
      const key = `product:${slot}:${right}`;
      const known = place.get(key);
      if (known === undefined) {
        place.set(key, typical.length);
        typical.push(typical[slot]! * typical[right]!);
        products.push({ left: slot, right });
      }
      slot = place.get(key)!;
    }
    return slot;
  };
  const fields = new Map(base.flatMap((scalar) => scalar.fields ?? []).map((field) => [field.key, field]));
  return { base, fields: [...fields.values()], products, slotOf, typical: (slot) => typical[slot]! };
}
