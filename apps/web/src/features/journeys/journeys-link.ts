/** The part of a link that says whose journeys are looked at: who, which future, and what they must have in common. */
import { linkFields, type LinkFields } from '../../comparison/link.ts';
import type { Plan } from '../../comparison/pair.ts';
import { placeText, readPlace, type Place } from '../../comparison/place.ts';

const own = [
  'who',
  'like',
  'back',
  'asleep',
  'out',
  'seg',
  'ord',
  'shuf',
  'fut',
  'twin',
  'plan',
  'at',
  'week',
] as const;

/** What stands in the address of this screen. */
export type JourneysFields = LinkFields & Partial<Record<(typeof own)[number], string>>;

export function journeysFields(search: Readonly<Record<string, unknown>>): JourneysFields {
  const fields: JourneysFields = linkFields(search);
  for (const field of own) {
    const value = search[field];
    if (typeof value === 'string' && value !== '' && value.length <= 200) fields[field] = value;
  }
  return fields;
}

export const outcomes = ['BOUGHT', 'BOUGHT_AGAIN', 'NEVER_BOUGHT'] as const;
export type Outcome = (typeof outcomes)[number];
export const orders = ['SHUFFLED', 'WAITED_LONGEST', 'SLEPT_LONGEST', 'MOST_BACKWARD', 'NUMBER'] as const;
export type Order = (typeof orders)[number];

export interface JourneysView {
  /** Number of the customer read; null is the first of the list. */
  readonly who: number | null;
  /** Id of a story that they live. */
  readonly story: string | null;
  readonly minBack: number;
  readonly minAsleep: number;
  readonly outcome: Outcome | null;
  readonly segment: string | null;
  readonly order: Order;
  /** A text that decides the random order. */
  readonly shuffle: string;
  readonly future: number;
  readonly hasTwin: boolean;
  /** Whose life is told first; the twin lives under the other. */
  readonly plan: Plan;
  /** Where on the map they were in a week; null does not matter. */
  readonly place: Place | null;
  /** Week of the map that led here; null if none did. */
  readonly week: number | null;
}

const firstShuffle = '1';
/** Turns back that people have who are shown unasked. */
export const firstBack = 2;
const anyOutcome = 'any';

/** What the screen opens with: people who bought and turned back more than once, in a random order; those of a place of the map whatever they did. */
export function readJourneysView(fields: JourneysFields): JourneysView {
  const whole = (text: string | undefined, most: number, otherwise: number) =>
    text !== undefined && /^\d{1,10}$/u.test(text) && Number(text) <= most ? Number(text) : otherwise;
  const story = fields.like ?? null;
  const place = readPlace(fields.at);
  const isAsked = story !== null || place !== null;
  return {
    who: fields.who === undefined ? null : whole(fields.who, 2 ** 31 - 1, 0),
    story,
    minBack: whole(fields.back, 255, isAsked ? 0 : firstBack),
    minAsleep: whole(fields.asleep, 1560, 0),
    outcome:
      fields.out === anyOutcome
        ? null
        : (outcomes.find((each) => nameOf(each) === fields.out) ?? (isAsked ? null : 'BOUGHT')),
    segment: fields.seg ?? null,
    order: orders.find((each) => nameOf(each) === fields.ord) ?? 'SHUFFLED',
    shuffle: fields.shuf ?? firstShuffle,
    future: whole(fields.fut, 9999, 0),
    hasTwin: fields.twin !== '0',
    plan: fields.plan === 'b' ? 'B' : 'A',
    place,
    week: fields.week === undefined ? null : whole(fields.week, 1040, 0),
  };
}

const nameOf = (value: string): string => value.toLowerCase().replaceAll('_', '-');

/** The fields of a changed view; undefined takes one out. */
export function writeJourneysView(view: Partial<JourneysView>): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {};
  if (view.who !== undefined) fields['who'] = view.who === null ? undefined : String(view.who);
  if (view.story !== undefined) fields['like'] = view.story ?? undefined;
  if (view.minBack !== undefined) fields['back'] = String(view.minBack);
  if (view.minAsleep !== undefined)
    fields['asleep'] = view.minAsleep === 0 ? undefined : String(view.minAsleep);
  if (view.outcome !== undefined) fields['out'] = view.outcome === null ? anyOutcome : nameOf(view.outcome);
  if (view.segment !== undefined) fields['seg'] = view.segment ?? undefined;
  if (view.order !== undefined) fields['ord'] = view.order === 'SHUFFLED' ? undefined : nameOf(view.order);
  if (view.shuffle !== undefined) fields['shuf'] = view.shuffle === firstShuffle ? undefined : view.shuffle;
  if (view.future !== undefined) fields['fut'] = view.future === 0 ? undefined : String(view.future);
  if (view.hasTwin !== undefined) fields['twin'] = view.hasTwin ? undefined : '0';
  if (view.plan !== undefined) fields['plan'] = view.plan === 'A' ? undefined : 'b';
  if (view.place !== undefined) fields['at'] = placeText(view.place);
  if (view.week !== undefined) fields['week'] = view.week === null ? undefined : String(view.week);
  return fields;
}
