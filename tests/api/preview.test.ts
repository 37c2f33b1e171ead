import { expect, it } from 'vitest';
import { openMeander, quick, quickVariant } from './open-meander.ts';

const preview = `query ($input: ComparisonInput!) { previewComparison(input: $input) { __typename
  ... on PreviewComparison { metric points { week baseline variant difference } baseline { hash } variant { hash } }
  ... on ValidationError { issues { path code } } ... on NotFoundError { id } } }`;

it.each(['NET_VALUE', 'REVENUE', 'CUSTOMERS', 'PIPELINE', 'SPEND', 'COST_PER_CUSTOMER'])(
  'a preview of %s is the expected population, week by week',
  async (metric) => {
    await using meander = await openMeander();
    const input = { baseline: quick(), variant: quickVariant(), metric };
    const { previewComparison: shown } = await meander.ask(preview, { input });
    expect(shown.points.map((each: { week: number }) => each.week)).toEqual(
      Array.from({ length: 13 }, (_, i) => i),
    );
    const { startComparison } = await meander.ask(
      `mutation ($input: StartComparisonInput!) { startComparison(input: $input) {
        ... on StartComparisonPayload { comparison { id } } } }`,
      { input: { baseline: quick(), variant: quickVariant(), population: 'EXPECTED' } },
    );
    await meander.context.runner.idle();
    const { comparison } = await meander.ask(
      `query ($id: ID!, $metric: Metric!) { comparison(id: $id) { replications
        baseline { band(metric: $metric) { mean } } variant { band(metric: $metric) { mean } } } }`,
      { id: startComparison.comparison.id, metric },
    );
    expect(comparison.replications).toBe(1);
    const means = (side: 'baseline' | 'variant') =>
      comparison[side].band.map((each: { mean: number }) => each.mean);
    expect(shown.points.map((each: { baseline: number }) => each.baseline)).toEqual(means('baseline'));
    expect(shown.points.map((each: { variant: number }) => each.variant)).toEqual(means('variant'));
    for (const { baseline, variant, difference } of shown.points) expect(difference).toBe(variant - baseline);
  },
);

it('a preview with a discount is the discounted expected population', async () => {
  await using meander = await openMeander();
  const plans = { baseline: quick(), variant: quickVariant() };
  const { previewComparison: shown } = await meander.ask(preview, {
    input: { ...plans, annualDiscount: 0.15 },
  });
  const { startComparison } = await meander.ask(
    `mutation ($input: StartComparisonInput!) { startComparison(input: $input) {
      ... on StartComparisonPayload { comparison { id } } } }`,
    { input: { ...plans, population: 'EXPECTED' } },
  );
  await meander.context.runner.idle();
  const { comparison } = await meander.ask(
    `query ($id: ID!) { comparison(id: $id) {
      discounted: differenceBand(metric: NET_VALUE, annualDiscount: 0.15) { mean }
      whole: differenceBand(metric: NET_VALUE) { mean } } }`,
    { id: startComparison.comparison.id },
  );
  const differences = shown.points.map((each: { difference: number }) => each.difference);
  const means = (band: { mean: number }[]) => band.map(({ mean }) => mean);
  expect(differences).toEqual(means(comparison.discounted));
  expect(differences).not.toEqual(means(comparison.whole));
});

it('a scenario previewed against itself differs by exactly 0 in every week', async () => {
  await using meander = await openMeander();
  const { previewComparison } = await meander.ask(preview, {
    input: { baseline: quick(), variant: quick() },
  });
  for (const { difference } of previewComparison.points) expect(difference).toBe(0);
});

it('the problems of both plans come back together, each under its side', async () => {
  await using meander = await openMeander();
  const { previewComparison } = await meander.ask(preview, {
    input: { baseline: { inline: { preset: 'nope' } }, variant: quick({ seed: '' }) },
  });
  expect(previewComparison.issues).toMatchObject([
    { path: ['baseline', 'preset'] },
    { path: ['variant', 'seed'] },
  ]);
});

it('plans over different horizons are refused', async () => {
  await using meander = await openMeander();
  const { previewComparison } = await meander.ask(preview, {
    input: { baseline: quick(), variant: quick({ horizonWeeks: 20 }) },
  });
  expect(previewComparison.issues).toEqual([
    { path: ['variant', 'horizonWeeks'], code: 'different-horizon' },
  ]);
});
