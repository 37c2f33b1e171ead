/** A place on the map of a journey, as a link writes it: a stage, or the way between two. */
export type Place =
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'way'; readonly from: string; readonly to: string };

export function readPlace(text: string | undefined): Place | null {
  const [from, to] = (text ?? '').split('~');
  if (from === undefined || from === '') return null;
  return to === undefined ? { kind: 'stage', stage: from } : { kind: 'way', from, to };
}

/** Undefined where there is no place. */
export function placeText(place: Place | null): string | undefined {
  if (place === null) return undefined;
  return place.kind === 'stage' ? place.stage : `${place.from}~${place.to}`;
}

/** Who was there, as the API is asked: on a way from week 1 on, at a stage from the end of the warm-up. */
export function thereInput(place: Place | null, week: number) {
  if (place === null) return {};
  return place.kind === 'stage'
    ? { wasIn: { stage: place.stage, week } }
    : { went: { from: place.from, to: place.to, week: Math.max(1, week) } };
}
