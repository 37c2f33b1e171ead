import { useQuery } from 'urql';
import { failureOf, type Failure } from '../../api/failure.ts';
import { scenarioInput, type Plan } from '../../comparison/pair.ts';
import { thereInput } from '../../comparison/place.ts';
import type { Link } from '../../comparison/link.ts';
import type { JourneysView } from './journeys-link.ts';
import {
  CrowdQuery,
  CustomerQuery,
  CustomersQuery,
  TwinQuery,
  type Crowds,
  type Customer,
  type CustomerPage,
} from './people-query.ts';

/** Whose people, as the API is told. */
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

interface Asked<Value> {
  /** The last answer; an earlier one while the next is on its way. */
  readonly value: Value | null;
  readonly isWaiting: boolean;
  readonly messages: readonly string[];
  readonly failure: Failure | null;
}

interface Problems {
  readonly message?: string;
  readonly issues?: readonly { readonly message: string }[];
}

function messagesOf({ message, issues }: Problems): string[] {
  return issues?.map((issue) => issue.message) ?? (message === undefined ? [] : [message]);
}

export function useCrowd(market: Market) {
  const [{ data, fetching, error, stale }] = useQuery({ query: CrowdQuery, variables: { input: market } });
  const crowd = data?.crowd;
  const asked: Asked<Crowds> = {
    value: crowd?.__typename === 'Crowds' ? crowd : null,
    isWaiting: fetching || stale,
    messages: crowd === undefined || crowd.__typename === 'Crowds' ? [] : messagesOf(crowd),
    failure: error === undefined ? null : failureOf(error),
  };
  return { ...asked, stories: data?.stories ?? [] };
}

export const pageSize = 10;

export function useCustomers(market: Market, view: JourneysView, after: string | null): Asked<CustomerPage> {
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
  const [{ data, fetching, error }] = useQuery({
    query: CustomersQuery,
    variables: { input, first: pageSize, after },
  });
  const found = data?.customers;
  return {
    value: found?.__typename === 'CustomerConnection' ? found : null,
    isWaiting: fetching,
    messages: found === undefined || found.__typename === 'CustomerConnection' ? [] : messagesOf(found),
    failure: error === undefined ? null : failureOf(error),
  };
}

/** One life, and the twin's under the other plan when that is asked for and has been lived. */
export function useCustomer(
  market: Market,
  who: number | null,
  story: string | null,
  plan: Market['scenario'] | null,
): Asked<Customer> {
  const input = { ...market, number: who ?? 0 };
  const [{ data, fetching, error }] = useQuery({
    query: CustomerQuery,
    variables: { input, story: story ?? '', hasStory: story !== null },
    pause: who === null,
  });
  const found = data?.customer;
  const life = found?.__typename === 'Customer' ? found : null;
  const [twins] = useQuery({
    query: TwinQuery,
    variables: { input, plan: plan ?? market.scenario },
    pause: plan === null || life?.number !== who,
  });
  const other = twins.data?.customer;
  const isTwin = plan !== null && other?.__typename === 'Customer' && other.number === life?.number;
  const failure = error ?? twins.error;
  return {
    value: life !== null && isTwin ? { ...life, twin: other.twin } : life,
    isWaiting: fetching,
    messages: [found, other].flatMap((each) =>
      each === undefined || each.__typename === 'Customer' ? [] : messagesOf(each),
    ),
    failure: failure === undefined ? null : failureOf(failure),
  };
}
