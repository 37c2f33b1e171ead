import { expect, it } from 'vitest';
import { openMeander } from './open-meander.ts';

const test = `query Test($input: TestClaimInput!) { testClaim(input: $input) { __typename
  ... on ValidationError { issues { path suggestion } }
  ... on ClaimTest { claim { id measure { label unit } }
    world { verdict effect low high population replications items { what isSo }
      arms { id value weeks { week mean } plan { preset lens changes { path number list } } } }
    counterWorld { verdict } } } }`;

it('a claim is tried when it is asked for, with what is needed to draw it', async () => {
  await using meander = await openMeander();
  const input = { claim: 'both-strategies-matter', replications: 4, seed: 'wren' };
  const { testClaim } = await meander.ask(test, { input });
  const { claim, world, counterWorld } = testClaim;
  expect(claim).toEqual({
    id: 'both-strategies-matter',
    measure: { label: 'New customers', unit: 'people' },
  });
  expect([world.verdict, counterWorld.verdict]).toEqual(['HOLDS', 'FAILS']);
  expect(world.arms.map(({ id }: { id: string }) => id)).toEqual([
    'both',
    'upstream',
    'downstream',
    'neither',
  ]);
  for (const { value, weeks } of world.arms) expect(weeks.at(-1).mean).toBe(value);
  const [both, up, down, neither] = world.arms.map(({ value }: { value: number }) => value);
  expect(world.effect).toBeCloseTo(both - up - down + neither, 9);
  // Each arm can be opened as a plan: the same preset, other money.
  const plans = world.arms.map(({ plan }: { plan: { preset: string; changes: unknown[] } }) => plan);
  expect(new Set(plans.map(({ preset }: { preset: string }) => preset)).size).toBe(1);
  expect(plans[0].changes).not.toEqual(plans[3].changes);
});

it('an arm that lives by advice can be opened as the plan that was found', async () => {
  await using meander = await openMeander();
  const { testClaim } = await meander.ask(test, { input: { claim: 'reports-starve-upstream' } });
  const [planned, reported] = testClaim.world.arms;
  const split = (arm: typeof planned): { path: string; number: number }[] =>
    arm.plan.changes.filter(({ path }: { path: string }) => path.startsWith('split.'));
  expect(split(planned)).toEqual([]);
  expect(split(reported).reduce((sum, { number }) => sum + number, 0)).toBeCloseTo(100, 9);
  for (const channel of ['education', 'social', 'events', 'brandVideo'])
    expect(split(reported)).toContainEqual({ path: `split.${channel}`, number: 0, list: null });
});

it('the stream of a test begins it, tells how far it is, and ends with it', async () => {
  await using meander = await openMeander();
  const input = { claim: 'both-strategies-matter' };
  const progress = `subscription Progress($input: TestClaimInput!) { claimProgress(input: $input) { done total } }`;
  const told: number[] = [];
  for await (const { claimProgress } of meander.stream(progress, { input })) {
    expect(claimProgress.total).toBe(8);
    told.push(claimProgress.done);
  }
  expect([told[0], told.at(-1)]).toEqual([0, 8]);
  const nothing: unknown[] = [];
  for await (const event of meander.stream(progress, { input: { claim: 'no-such-claim' } }))
    nothing.push(event);
  expect(nothing).toEqual([]);
});

it('a look at the catalogue has no arms, and an unknown claim comes back with the nearest known', async () => {
  await using meander = await openMeander();
  const [check, unknown] = await Promise.all([
    meander.ask(test, { input: { claim: 'tactics-act-somewhere' } }),
    meander.ask(test, { input: { claim: 'both-strategies-mater' } }),
  ]);
  expect(check.testClaim.world).toMatchObject({ verdict: 'HOLDS', effect: 1, population: null, arms: [] });
  const { items } = check.testClaim.world;
  expect(items.length).toBeGreaterThan(1);
  expect(items.every(({ isSo }: { isSo: boolean }) => isSo)).toBe(true);
  expect(unknown.testClaim.issues).toEqual([
    { path: ['input', 'claim'], suggestion: 'both-strategies-matter' },
  ]);
});
