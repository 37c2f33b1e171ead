/** Opening the page of journeys over a million people: what it asks, in this process, with its parts. */
import { createThreadExecutor } from '@meander/runner';
import { openMeander } from '../api/open-meander.ts';
import type { Row, Section } from './table.ts';

const PEOPLE = 1_000_000;
const ROUNDS = 5;
/** As the page opens: those who bought and turned back more than once, in a random order. */
const LIST = { outcome: 'BOUGHT', minBackwardMoves: 2, shuffle: '1' } as const;
const CROWD =
  'query ($input: PeopleInput!) { crowd(input: $input) { __typename ... on Crowds { all { buyers { count } } } } }';
const CUSTOMERS = `query ($input: CustomersInput!) { customers(input: $input, first: 10) { __typename
  ... on CustomerConnection { totalCount edges { node { number purchases } } } } }`;
const CUSTOMER = `query ($input: CustomerInput!) { customer(input: $input) { __typename
  ... on Customer { journey { steps { label week } } credit { label } } } }`;

/** Milliseconds until each part has come. */
interface Opening {
  /** Everybody has lived and the list is there. */
  readonly people: number;
  /** The first of the list can be read as well. */
  readonly first: number;
}

export async function benchJourneys(preset: string): Promise<Section> {
  const rows: Row[] = [];
  let alone = Number.NaN;
  for (const threads of [1, 2]) {
    const openings = await open(preset, threads);
    const cold = openings[0]!.first;
    const people = Math.min(...openings.slice(1).map((each) => each.people));
    const value = Math.min(...openings.slice(1).map((each) => each.first));
    const name = `${threads} thread${threads > 1 ? 's' : ''}`;
    if (threads === 1) alone = value;
    rows.push(
      { measure: `${name}, not yet warm: list, crowd and a life`, value: cold, unit: 'ms' },
      { measure: `${name}: everybody lives, list and crowd`, value: people, unit: 'ms' },
      {
        measure: `${name}: and the first of the list is read`,
        value,
        unit: 'ms',
        ratio: value / alone,
        ...(threads === 1 ? {} : { goal: 'page at most 1 s', isMet: value <= 1000 }),
      },
    );
  }
  return { title: `journeys: opening ${PEOPLE.toLocaleString('en')} people of ${preset}, wall`, rows };
}

/** Every round is another future, which nobody has lived yet. */
async function open(preset: string, threads: number): Promise<Opening[]> {
  const executor = createThreadExecutor({ threads });
  await using meander = await openMeander({ executor });
  const scenario = {
    inline: { preset, changes: [{ set: { path: 'market.people', number: PEOPLE } }] },
  };
  const openings: Opening[] = [];
  for (let future = 0; future <= ROUNDS; future++) {
    const start = performance.now();
    const [, { customers }] = await Promise.all([
      meander.ask(CROWD, { input: { scenario, future } }),
      meander.ask(CUSTOMERS, { input: { scenario, future, ...LIST } }),
    ]);
    const people = performance.now() - start;
    const number = customers.edges[0]?.node.number;
    if (number === undefined) throw new Error(JSON.stringify(customers));
    await meander.ask(CUSTOMER, { input: { scenario, future, number } });
    openings.push({ people, first: performance.now() - start });
  }
  return openings;
}
