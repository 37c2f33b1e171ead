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

/** Asks for previews. Every step of a slider is a question of its own that nobody asks twice, so none is kept. */
export const previews = new Client({ ...connection, exchanges: [fetchExchange] });
