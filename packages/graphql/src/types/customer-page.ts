/** People who were found, page by page. */
import type { CustomerPage } from '@meander/analysis';
import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import { badInput } from '../clean-input.ts';
import type { Market } from '../people/desk.ts';
import { Customer, type CustomerShape } from './customer.ts';
import { Share } from './share.ts';

export interface CustomerPageShape {
  readonly market: Market;
  readonly page: CustomerPage;
  readonly offset: number;
}

const CustomerEdge = builder.objectRef<{ cursor: string; node: CustomerShape }>('CustomerEdge').implement({
  description: 'A customer in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where it stands.' }),
    node: t.expose('node', { type: Customer, description: 'The customer.' }),
  }),
});

export const CustomerConnection = builder.objectRef<CustomerPageShape>('CustomerConnection').implement({
  description: 'People who were found.',
  fields: (t) => ({
    edges: t.field({
      type: [CustomerEdge],
      description: 'Those of the page.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ market, page, offset }) =>
        page.customers.map((summary, i) => ({
          cursor: cursorOf(offset + i + 1),
          node: { market, summary },
        })),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there are more.',
      resolve: ({ page, offset }) => ({
        hasNextPage: offset + page.customers.length < page.total,
        hasPreviousPage: offset > 0,
        startCursor: page.customers.length === 0 ? null : cursorOf(offset + 1),
        endCursor: page.customers.length === 0 ? null : cursorOf(offset + page.customers.length),
      }),
    }),
    totalCount: t.field({
      type: 'People',
      description: 'Found among those searched.',
      resolve: ({ page }) => page.total,
    }),
    share: t.field({
      type: Share,
      description: 'Of those searched, with the interval that their number leaves open.',
      resolve: ({ page }) => page.share,
    }),
    searched: t.field({
      type: 'People',
      description: 'Customers searched: all, or with a story the first so many of a random order.',
      resolve: ({ page }) => page.searched,
    }),
    people: t.field({
      type: 'People',
      description: 'Customers of the market.',
      resolve: ({ page }) => page.people,
    }),
  }),
});

function cursorOf(place: number): string {
  return encodeGlobalID('Place', String(place));
}

/** Customers to leave out before a page. @throws what a client is told of a cursor that is none */
export function placeAfter(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  try {
    const { typename, id } = decodeGlobalID(cursor);
    if (typename === 'Place' && /^\d{1,10}$/.test(id)) return Number(id);
  } catch {
    // said below
  }
  throw badInput(`invalid cursor: ${JSON.stringify(cursor)}`);
}
