import { useQuery } from 'urql';
import { failureOf, type Failure } from '../../api/failure.ts';
import type { JourneysView } from './journeys-link.ts';
import {
  CrowdQuery,
  CustomerQuery,
  CustomersQuery,
  FirstQuery,
  TwinQuery,
  type Crowds,
  type Customer,
  type CustomerPage,
} from './people-query.ts';
import { customersVariables, customerVariables, firstVariables, type Market } from './people-questions.ts';

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

export function useCustomers(market: Market, view: JourneysView, after: string | null): Asked<CustomerPage> {
  const [{ data, fetching, error }] = useQuery({
    query: CustomersQuery,
    variables: customersVariables(market, view, after),
  });
  const found = data?.customers;
  return {
    value: found?.__typename === 'CustomerConnection' ? found : null,
    isWaiting: fetching,
    messages: found === undefined || found.__typename === 'CustomerConnection' ? [] : messagesOf(found),
    failure: error === undefined ? null : failureOf(error),
  };
}

/**
 * One life, and the twin's under the other plan when that is asked for and has been lived. Where nobody is named it is that of the
 * first of the page of the list that begins behind `after`.
 */
export function useCustomer(
  market: Market,
  view: JourneysView,
  after: string | null,
  plan: Market['scenario'] | null,
): Asked<Customer> {
  const { who } = view;
  const [first] = useQuery({
    query: FirstQuery,
    variables: firstVariables(market, view, after),
    pause: who !== null,
  });
  const [named] = useQuery({
    query: CustomerQuery,
    variables: customerVariables(market, who ?? 0, view.story),
    pause: who === null,
  });
  const { fetching, error } = who === null ? first : named;
  // until somebody named has come, the first is still there to be looked at
  const found = (who === null ? undefined : named.data?.customer) ?? first.data?.customers;
  const life =
    found?.__typename === 'Customer'
      ? found
      : found?.__typename === 'CustomerConnection'
        ? (found.edges[0]?.node ?? null)
        : null;
  const [twins] = useQuery({
    query: TwinQuery,
    variables: { input: { ...market, number: life?.number ?? 0 }, plan: plan ?? market.scenario },
    pause: plan === null || life === null || (who !== null && life.number !== who),
  });
  const other = twins.data?.customer;
  const isTwin = plan !== null && other?.__typename === 'Customer' && other.number === life?.number;
  const failure = error ?? twins.error;
  return {
    value: life !== null && isTwin ? { ...life, twin: other.twin } : life,
    isWaiting: fetching,
    messages: [found, other].flatMap((each) =>
      each === undefined || each.__typename === 'Customer' || each.__typename === 'CustomerConnection'
        ? []
        : messagesOf(each),
    ),
    failure: failure === undefined ? null : failureOf(failure),
  };
}
