import {
  cacheExchange,
  Client,
  CombinedError,
  fetchExchange,
  stringifyDocument,
  type AnyVariables,
  type TypedDocumentNode,
} from '@urql/core';
import { askPatiently } from './patience.ts';

/** The header that a page of another site cannot send unasked: the API refuses requests without it. */
const headers = { 'graphql-require-preflight': '1' };

const connection = {
  url: '/graphql',
  preferGetMethod: false,
  fetchSubscriptions: true,
  fetchOptions: { headers },
} as const;

/** Asks the API; answers are kept until a mutation touches their types. */
export const api = new Client({
  ...connection,
  fetch: askPatiently,
  exchanges: [cacheExchange, fetchExchange],
});

/**
 * Asks what is asked only once, and so keeps nothing: the starting, following and stopping of runs, which says nothing new
 * about results that are kept.
 */
export const once = new Client({ ...connection, exchanges: [fetchExchange] });

/**
 * Asks within this very call and keeps nothing: for previews, of which every step of a slider is one. A client's exchanges
 * leave the event first, and the page would be drawn anew before the question is on its way.
 */
export async function askNow<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ readonly data?: Data; readonly error?: CombinedError }> {
  try {
    const response = await fetch(connection.url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: stringifyDocument(query), variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Data | null;
      errors?: { message: string }[];
    };
    return data === null || data === undefined || errors !== undefined
      ? { error: new CombinedError({ graphQLErrors: errors ?? [], response }) }
      : { data };
  } catch (error) {
    return {
      error: new CombinedError({ networkError: error instanceof Error ? error : new Error(String(error)) }),
    };
  }
}
