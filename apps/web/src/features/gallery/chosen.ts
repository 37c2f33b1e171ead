/** Two cards of the gallery, to be looked at side by side: two journeys of one scenario, or a scenario through a journey. */
import { ownJourneys, type Journeys, type Lens } from '../../comparison/pair.ts';

export interface Chosen {
  /** Key of a preset. */
  readonly preset: string | null;
  /** At most two, in the order of choosing. */
  readonly journeys: readonly JourneyOfCard[];
}

export interface JourneyOfCard {
  readonly id: string;
  readonly kind: string;
}

export const nothingChosen: Chosen = { preset: null, journeys: [] };

function lensOf({ kind }: JourneyOfCard): Lens {
  return kind === 'FUNNEL' ? 'FUNNEL' : 'LIFECYCLE';
}

export function withPreset(chosen: Chosen, preset: string): Chosen {
  return chosen.preset === preset
    ? { ...chosen, preset: null }
    : { preset, journeys: chosen.journeys.slice(-1) };
}

/** Chooses a journey or lets it go. Of more than two cards the one chosen first gives way. */
export function withJourney(chosen: Chosen, journey: JourneyOfCard): Chosen {
  const others = chosen.journeys.filter(({ id }) => id !== journey.id);
  if (others.length < chosen.journeys.length) return { ...chosen, journeys: others };
  return { ...chosen, journeys: [...others, journey].slice(chosen.preset === null ? -2 : -1) };
}

/** Cards that are chosen. */
export function cardsOf({ preset, journeys }: Chosen): number {
  return (preset === null ? 0 : 1) + journeys.length;
}

/** The journeys' places on the compare page, and which of them is looked at first. Two of one kind take both places. */
export function placesOf(journeys: readonly JourneyOfCard[]): { journeys: Journeys; lens: Lens } {
  const [first, second] = journeys;
  if (first === undefined) return { journeys: ownJourneys, lens: 'LIFECYCLE' };
  const lens = lensOf(first);
  if (second === undefined) return { journeys: { ...ownJourneys, [lens]: first.id }, lens };
  if (lensOf(second) !== lens)
    return { journeys: { ...ownJourneys, [lens]: first.id, [lensOf(second)]: second.id }, lens };
  return { journeys: { FUNNEL: first.id, LIFECYCLE: second.id }, lens: 'FUNNEL' };
}
