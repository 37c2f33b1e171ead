/** What the screen asks of a link's people, as the API is told. It knows no component, so that it can be asked before the screen has come. */
import { api } from '../../api/client.ts';
import { readLink, type Link } from '../../comparison/link.ts';
import { scenarioInput, type Plan } from '../../comparison/pair.ts';
import { thereInput } from '../../comparison/place.ts';
import { journeysFields, readJourneysView, type JourneysView } from './journeys-link.ts';
import { CustomerQuery, FirstQuery } from './people-query.ts';

/** Whose people. */
export interface Market {
  readonly scenario: { readonly id: string } | { readonly inline: ReturnType<typeof scenarioInput> };
  readonly future: number;
}

export function marketOf(link: Link, { plan, future }: Pick<JourneysView, 'plan' | 'future'>): Market {
  return { scenario: planOf(link, plan), future };
}

/** The other plan, or null where it is the same. */
export function otherPlan(link: Link, plan: Plan): Market['scenario'] | null {
  if (link.saved === null && link.pair.onlyB.length === 0) return null;
  return planOf(link, plan === 'A' ? 'B' : 'A');
}

function planOf({ pair, saved, view }: Link, plan: Plan): Market['scenario'] {
  if (saved !== null) return { id: plan === 'A' ? saved.a : saved.b };
  return { inline: scenarioInput(pair, plan, view.lens) };
}

export const pageSize = 10;

/** People like that, from behind a place of the list on. */
export function customersVariables(market: Market, view: JourneysView, after: string | null) {
  const { order } = view;
  const input = {
    ...market,
    story: view.story,
    minBackwardMoves: view.minBack,
    minWeeksAsleep: view.minAsleep,
    outcome: view.outcome,
    segment: view.segment,
    ...thereInput(view.place, view.week ?? 0),
    ...(order === 'SHUFFLED' ? { shuffle: view.shuffle } : { order }),
  };
  return { input, first: pageSize, after };
}

/** The first of them with a whole life. */
export function firstVariables(market: Market, view: JourneysView, after: string | null) {
  const { input } = customersVariables(market, view, after);
  return { input, after, ...storyVariables(view.story) };
}

export function customerVariables(market: Market, number: number, story: string | null) {
  return { input: { ...market, number }, ...storyVariables(story) };
}

function storyVariables(story: string | null) {
  return { story: story ?? '', hasStory: story !== null };
}

/**
 * Asks for the life that the screen opens with, for which everybody has to live: the components then find the answer, or the
 * question on its way. The rest is known by then, and a browser has but six connections, which code comes through as well.
 */
export function askJourneys(search: Readonly<Record<string, unknown>>): void {
  const fields = journeysFields(search);
  const view = readJourneysView(fields);
  const market = marketOf(readLink(fields).link, view);
  const asked =
    view.who === null
      ? api.query(FirstQuery, firstVariables(market, view, null))
      : api.query(CustomerQuery, customerVariables(market, view.who, view.story));
  void asked.toPromise();
}
