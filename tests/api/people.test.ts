/** Single customers by the API: found, paged, read, compared with their twins and with life without a channel. */
import { openCustomers, crowdOf } from '@meander/analysis';
import { journeyById, presetById, withJourney } from '@meander/catalogue';
import { applyChanges } from '@meander/core';
import { warmUp } from '@meander/graphql';
import { GraphQLError } from 'graphql';
import { afterAll, expect, it } from 'vitest';
import { openMeander } from './open-meander.ts';

const changes = [
  { set: { path: 'market.people', number: 500 } },
  { set: { path: 'market.warmupWeeks', number: 8 } },
];
const inline = { preset: 'b2c-retail', journey: 'messy-retail', horizonWeeks: 52, changes };
const variant = { ...inline, changes: [...changes, { add: { path: 'split.upstream', number: -20 } }] };

const meander = await openMeander();
afterAll(() => meander[Symbol.asyncDispose]());

const summary = 'number segment boughtIn backwardMoves purchases';
const list = `query People($input: CustomersInput!, $first: Int, $after: String) {
  customers(input: $input, first: $first, after: $after) { __typename
    ... on CustomerConnection { totalCount searched people share { count of low high }
      edges { cursor node { ${summary} } } pageInfo { hasNextPage endCursor } }
    ... on ValidationError { issues { path code suggestion } } ... on Error { message } } }`;
const one = `query One($input: CustomerInput!, $plan: ScenarioRef!) {
  customer(input: $input) { __typename
    ... on Customer { ${summary}
      journey { start { dimension level } steps { week kind label isLogged channel { id } changed { dimension from to } } }
      twin(plan: $plan) { partsIn onlyHere onlyThere journey { steps { week } } }
      same: twin(plan: { inline: { preset: "b2c-retail", journey: "messy-retail", horizonWeeks: 52, changes: [
        { set: { path: "market.people", number: 500 } }, { set: { path: "market.warmupWeeks", number: 8 } }] } }) { partsIn onlyHere onlyThere }
      credit { rule shares { channel { id } share } }
      without(channels: ["brandVideo", "social"]) { boughtIn buyersInBoth buyersOnlyWith buyersOnlyWithout effect { value low high } } }
    ... on ValidationError { issues { path code message } } ... on Error { message } } }`;

it('what a server asks itself when it starts is answered as visitors are', async () => {
  const answers: string[] = [];
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const response = await meander.send({ query, variables });
    const { data, errors } = await response.json();
    answers.push(data?.customers?.__typename ?? data?.crowd?.__typename);
    return { errors };
  };
  await warmUp(ask, 1);
  expect(answers).toEqual(['CustomerConnection', 'Crowds']);
  const failing = async () => ({ errors: [new GraphQLError('not today')] });
  await expect(warmUp(failing)).rejects.toThrow('not today');
});

it('people are found page by page, and read one by one with twin, credit and truth', async () => {
  const input = { scenario: { inline }, outcome: 'BOUGHT', minBackwardMoves: 1, order: 'MOST_BACKWARD' };
  const { customers: first } = await meander.ask(list, { input, first: 3 });
  const { customers: next } = await meander.ask(list, { input, first: 3, after: first.pageInfo.endCursor });
  expect(first).toMatchObject({ people: 500, searched: 500 });
  expect(first.totalCount).toBeGreaterThan(6);
  expect(first.share).toMatchObject({ count: first.totalCount, of: 500 });
  const nodes = [...first.edges, ...next.edges].map(({ node }) => node);
  expect(new Set(nodes.map(({ number }) => number)).size).toBe(6);
  for (const node of nodes) expect(node.backwardMoves).toBeGreaterThanOrEqual(1);

  const [{ number, boughtIn, purchases }] = nodes;
  const wayQuestion = { ...input, minBackwardMoves: null, went: await wayOf(number) };
  const { customers: there } = await meander.ask(list, { input: wayQuestion, first: 100 });
  expect(there.edges.map(({ node }: { node: { number: number } }) => node.number)).toContain(number);
  const { customer } = await meander.ask(one, {
    input: { scenario: { inline }, number },
    plan: { inline: variant },
  });
  expect(customer).toMatchObject({ number, boughtIn, purchases });
  const bought = customer.journey.steps.filter(({ kind }: { kind: string }) => kind === 'PURCHASE');
  expect(bought.length).toBe(purchases);
  expect(bought[0].week).toBe(boughtIn);
  expect(customer.same).toEqual({ partsIn: null, onlyHere: [], onlyThere: [] });
  const credited = customer.credit.filter(({ shares }: { shares: object[] }) => shares.length > 0);
  expect(credited.length).toBeGreaterThan(0);
  for (const { shares } of credited)
    expect(shares.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(1, 12);
  const { buyersInBoth, buyersOnlyWith, buyersOnlyWithout, effect } = customer.without;
  expect(effect.value).toBeCloseTo((buyersOnlyWith - buyersOnlyWithout) / 500, 12);
  expect(buyersInBoth + buyersOnlyWith).toBe(await buyers());
});

/** The first change of stage of a customer within the plan. */
async function wayOf(number: number): Promise<{ from: string; to: string; week: number }> {
  const { customer } = await meander.ask(
    `query Way($input: CustomerInput!) { customer(input: $input) { ... on Customer { journey { steps { week changed { dimension from to } } } } } }`,
    { input: { scenario: { inline }, number } },
  );
  return customer.journey.steps.flatMap(
    ({ week, changed }: { week: number; changed: { dimension: string; from: string; to: string }[] }) =>
      changed
        .filter(({ dimension }) => dimension === 'stage' && week >= 1)
        .map(({ from, to }) => ({ from, to, week })),
  )[0];
}

/** Everybody who bought, as the library counts them. */
async function buyers(): Promise<number> {
  const { crowd } = await meander.ask(
    `query Crowd($input: PeopleInput!) { crowd(input: $input) { ... on Crowds { all { buyers { count } straight { count } funnel { predictedBuyers } } segments { segment people } } } }`,
    { input: { scenario: { inline } } },
  );
  const scenario = withJourney(presetById('b2c-retail')!, journeyById('messy-retail')!);
  const small = applyChanges({ ...scenario, horizonWeeks: 52 }, [
    { op: 'set', path: 'market.people', number: 500 },
    { op: 'set', path: 'market.warmupWeeks', number: 8 },
  ]);
  if (!small.ok) throw new Error('the scenario is not sound');
  const expected = crowdOf(openCustomers(small.value));
  expect(crowd.all).toMatchObject({
    buyers: { count: expected.buyers.count },
    straight: { count: expected.straight.count },
  });
  expect(crowd.segments.length).toBe(2);
  return crowd.all.buyers.count;
}

it('everything wrong with a question about people is said', async () => {
  const ask = async (input: object) => (await meander.ask(list, { input })).customers;
  const names = await ask({ scenario: { inline }, segment: 'regulars', story: 'radio-listner' });
  expect(names.issues).toMatchObject([
    { path: ['story'], suggestion: 'radio-listener' },
    { path: ['segment'], suggestion: 'regular' },
  ]);
  const places = await ask({
    scenario: { inline },
    wasIn: { stage: 'awaer', week: 53 },
    went: { from: 'unaware', to: 'awaer', week: 0 },
  });
  expect(places.issues.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
    'wasIn.stage',
    'wasIn.week',
    'went.to',
    'went.week',
  ]);
  const elsewhere = await ask({ scenario: { inline: { preset: 'b2b-saas' } }, story: 'radio-listener' });
  expect(elsewhere.issues).toMatchObject([{ code: 'other-journey', suggestion: 'messy-retail' }]);
  const stranger = await meander.ask(one, {
    input: { scenario: { inline }, number: 500 },
    plan: { inline: variant },
  });
  expect(stranger.customer.issues[0].message).toContain('0 to 499');
  const crowded = [{ set: { path: 'market.people', number: 900_000_000 } }];
  expect(await ask({ scenario: { inline: { preset: 'b2b-saas', changes: crowded } } })).toMatchObject({
    __typename: 'LimitError',
  });
  await expect(meander.ask(list, { input: { scenario: { inline } }, after: 'nonsense' })).rejects.toThrow(
    'cursor',
  );
});
