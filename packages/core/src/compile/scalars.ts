/** The weekly scalars of a program and the fields they read: each is worked out once a week, however many rates it is part of. */
import type { Field, WeekScalar } from '../mechanisms/mechanism.ts';

export interface Scalars {
  readonly base: readonly WeekScalar[];
  readonly fields: readonly Field[];
  readonly products: readonly { readonly left: number; readonly right: number }[];
  /** Index of the product of some scalars; base scalars come first, then products. */
  indexOf(scalars: readonly WeekScalar[]): number;
  typical(index: number): number;
}

/** Gives every weekly scalar, and every product of several, a place; equal keys share one. */
export function collectScalars(terms: readonly { readonly scalars: readonly WeekScalar[] }[]): Scalars {
  const base: WeekScalar[] = [];
  const place = new Map<string, number>();
  for (const scalar of terms.flatMap((term) => term.scalars)) {
    if (place.has(scalar.key)) continue;
    place.set(scalar.key, base.length);
    base.push(scalar);
  }
  const products: { left: number; right: number }[] = [];
  const typical = base.map((scalar) => scalar.typical);
  const indexOf = (scalars: readonly WeekScalar[]) => {
    let index = place.get(scalars[0]!.key)!;
    for (const scalar of scalars.slice(1)) {
      const right = place.get(scalar.key)!;
      const key = `product:${index}:${right}`;
      const known = place.get(key);
      if (known === undefined) {
        place.set(key, base.length + products.length);
        typical.push(typical[index]! * typical[right]!);
        products.push({ left: index, right });
      }
      index = place.get(key)!;
    }
    return index;
  };
  const fields = new Map(base.flatMap((scalar) => scalar.fields ?? []).map((field) => [field.key, field]));
  return { base, fields: [...fields.values()], products, indexOf, typical: (index) => typical[index]! };
}
