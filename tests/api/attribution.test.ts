import { afterAll, beforeAll, expect, it } from 'vitest';
import { createThreadExecutor } from '@meander/runner';
import { attribute, preset } from 'meander';
import { openMeander, type Answer, type Meander } from './open-meander.ts';

const changes = [
  { set: { path: 'market.people', number: 800 } },
  { set: { path: 'market.warmupWeeks', number: 8 } },
];
const scenario = { inline: { preset: 'b2c-retail', horizonWeeks: 10, changes } };
const sizes = { logReplications: 2, replications: 5, isMarginalLeftOut: true };
const question = `query Ask($input: AttributionInput!) { attribution(input: $input) { __typename
  ... on Attribution { window peopleLogged purchases { mean { value low high } }
    truth { subject id week off { purchases { mean { value } } spend { mean { value } } roas { value } } }
    credit { rule channel { id } purchases { mean { value } } }
    besideTruth { channel { id } rule seen }
    reported { channel { id } metric move count { mean { value } } } }
  ... on ValidationError { issues { path message } }
  ... on LimitError { message } } }`;
const progress =
  'subscription Follow($input: AttributionInput!) { attributionProgress(input: $input) { done total } }';

let meander: Meander;

beforeAll(async () => {
  meander = await openMeander({ executor: createThreadExecutor({ threads: 2 }) });
});
afterAll(() => meander[Symbol.asyncDispose]());

it('credit beside truth has the same numbers on threads, over the API, and in this thread, by the library', async () => {
  const attribution = await follow({ scenario, window: 8, ...sizes });
  const here = await attribute(
    preset('b2c-retail').with({ 'market.people': 800, 'market.warmupWeeks': 8, horizonWeeks: 10 }),
    { window: 8, ...sizes, threads: 0 },
  );
  expect(attribution.__typename).toBe('Attribution');
  expect(attribution).toMatchObject({ window: 8, peopleLogged: 800 });
  expect(attribution.truth.map(valueOf)).toEqual(here.truth.map((effect) => effect.off.purchases.mean.value));
  expect(
    attribution.credit.map(
      ({ purchases }: { purchases: { mean: { value: number } } }) => purchases.mean.value,
    ),
  ).toEqual(here.credit.map(({ purchases }) => purchases.mean.value));
  expect(attribution.besideTruth).toHaveLength(here.besideTruth.length);
  expect(attribution.reported).toHaveLength(here.reported.length);
  expect(here.truth.map(({ week }) => week)).toContain(4);
  expect(here.purchases.mean.low).toBeLessThan(here.purchases.mean.high);
});

/** What may take longer than an operation is followed to its end, however long that is; the answer is then there. */
async function follow(input: object): Promise<Answer> {
  const told: { done: number; total: number }[] = [];
  for await (const { attributionProgress } of meander.stream(progress, { input }))
    told.push(attributionProgress);
  expect(told[0]).toEqual({ done: 0, total: 4 });
  expect(told.at(-1)).toEqual({ done: 4, total: 4 });
  const { attribution } = await meander.ask(question, { input });
  return attribution;
}

function valueOf({ off }: { off: { purchases: { mean: { value: number } } } }): number {
  return off.purchases.mean.value;
}

it('every problem of a question comes back at once, and one that would take too long is refused', async () => {
  const wrong = { scenario, window: 11, lookbackWeeks: -1, replications: 0, people: 0 };
  const { attribution } = await meander.ask(question, { input: wrong });
  expect(attribution.issues.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
    'input.window',
    'input.lookback',
    'input.people',
    'input.replications',
  ]);
  const huge = { scenario: { inline: { preset: 'b2b-saas', horizonWeeks: 1040 } }, replications: 1000 };
  const refused = await meander.ask(question, { input: huge });
  expect(refused.attribution.__typename).toBe('LimitError');
  for await (const event of meander.stream(progress, { input: huge })) expect(event).toBe('nothing');
  expect(refused.attribution.message).toContain('seconds of one core');
});
