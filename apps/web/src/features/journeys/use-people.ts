import { useQuery } from 'urql';
import type { Failure } from '../../api/failure.ts';
import { replyOf, type Reply } from '../../api/reply.ts';
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

function askedOf<Value>(
  { answer, issues, failure }: Reply<Value, { readonly message: string }>,
  isWaiting: boolean,
): Asked<Value> {
  return { value: answer, isWaiting, messages: issues.map(({ message }) => message), failure };
}

export function useCrowd(market: Market) {
  const [{ data, fetching, error, stale }] = useQuery({ query: CrowdQuery, variables: { input: market } });
  const asked: Asked<Crowds> = askedOf(replyOf('Crowds', data?.crowd, error), fetching || stale);
  return { ...asked, stories: data?.stories ?? [] };
}

export function useCustomers(market: Market, view: JourneysView, after: string | null): Asked<CustomerPage> {
  const [{ data, fetching, error }] = useQuery({
    query: CustomersQuery,
    variables: customersVariables(market, view, after),
  });
  return askedOf(replyOf('CustomerConnection', data?.customers, error), fetching);
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
  const list = replyOf('CustomerConnection', first.data?.customers, first.error);
  const one = replyOf('Customer', named.data?.customer, named.error);
  // until somebody named has come, the first is still there to be looked at
  const isFirst = who === null || named.data === undefined;
  const life = isFirst ? (list.answer?.edges[0]?.node ?? null) : one.answer;
  const [twins] = useQuery({
    query: TwinQuery,
    variables: { input: { ...market, number: life?.number ?? 0 }, plan: plan ?? market.scenario },
    pause: plan === null || life === null || (who !== null && life.number !== who),
  });
  const { answer: other, ...twin } = replyOf('Customer', twins.data?.customer, twins.error);
  const isTwin = plan !== null && other !== null && other.number === life?.number;
  const asked = who === null ? list : one;
  return askedOf(
    {
      answer: life !== null && isTwin ? { ...life, twin: other.twin } : life,
      issues: [...asked.issues, ...twin.issues],
      failure: asked.failure ?? twin.failure,
    },
    (who === null ? first : named).fetching,
  );
}
