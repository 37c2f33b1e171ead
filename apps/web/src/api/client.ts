import { cacheExchange, Client, fetchExchange } from 'urql';

/** The header that a page of another site cannot send unasked: the API refuses requests without it. */
const headers = { 'graphql-require-preflight': '1' };

const connection = {
  url: '/graphql',
  preferGetMethod: false,
  fetchSubscriptions: true,
  fetchOptions: { headers },
} as const;

/** Asks the API; answers are kept until a mutation touches their types. */
export const api = new Client({ ...connection, exchanges: [cacheExchange, fetchExchange] });

/**
 * Asks what is asked only once, and so keeps nothing: previews, of which every step of a slider is one, and the starting,
 * following and stopping of runs, which says nothing new about results that are kept.
 */
export const once = new Client({ ...connection, exchanges: [fetchExchange] });
