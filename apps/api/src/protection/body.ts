/** Reads the JSON body: bounded, one operation, and without telling how it was parsed when it cannot be. */
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

const MEGABYTE = 2 ** 20;
/** The largest body without a spend file, in bytes. */
const LARGEST_BODY = MEGABYTE;
/** The largest body with a spend file of 4 MB in it; streaming stops here whatever is said of the length. */
export const LARGEST_IMPORT = 5 * MEGABYTE;

export function useBody(): Plugin {
  return {
    onRequestParse({ setRequestParser }) {
      setRequestParser(async (request) => {
        const text = await request.text();
        const params = parseJson(text);
        if (typeof params !== 'object' || params === null)
          throw refusal(400, 'BAD_REQUEST', 'the body is not a JSON object');
        if (Array.isArray(params)) throw refusal(400, 'BATCHING', 'send one operation at a time');
        if (text.length > LARGEST_BODY && !isImport(params)) {
          throw refusal(413, 'BODY_TOO_LARGE', `the body is larger than ${LARGEST_BODY} bytes`);
        }
        return params satisfies GraphQLParams;
      });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'BAD_REQUEST', 'the body is not JSON');
  }
}

function isImport(params: object): boolean {
  return 'query' in params && typeof params.query === 'string' && /\bimportSpend\b/.test(params.query);
}
