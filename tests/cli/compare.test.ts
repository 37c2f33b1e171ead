import { describe, expect, it } from 'vitest';
import { openMeander, type Answer } from '../api/open-meander.ts';
import { meander, QUICK } from './meander.ts';

const B = ['--set-b', 'split.upstream=+15'] as const;

async function compareJson(args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await meander(['compare', ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const estimate = {
  median: expect.any(Number),
  low: expect.any(Number),
  high: expect.any(Number),
  level: 0.9,
  mean: { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number), level: 0.95 },
  replications: 8,
};

describe('compare', () => {
  it('answers with manifest, payback, and per horizon the estimate with its probability', async () => {
    const answer = await compareJson([...QUICK, ...B, '--replications', '8', '--seed', 'heron']);
    expect(answer).toMatchObject({
      manifest: {
        seed: 'heron',
        population: 'COHORTS',
        replications: 8,
        engineVersion: expect.any(String),
        baseline: { preset: 'b2b-saas@1', scenarioHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        variant: { resultHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      isPaired: true,
      payback: { neverShare: expect.any(Number), deepestDip: estimate },
      statement: 'Simulated with stated assumptions; not calibrated to your data.',
    });
    expect(answer.payback).toHaveProperty('medianWeek');
    expect(answer.horizons.map(({ week }: Answer) => week)).toEqual([4, 12]);
    for (const horizon of answer.horizons)
      expect(horizon).toEqual({
        week: expect.any(Number),
        estimate,
        probabilityPositive: expect.any(Number),
      });
  });

  it('gives the numbers of the API', async () => {
    const answer = await compareJson([...QUICK, ...B, '--replications', '6', '--discount', '0.1']);
    await using api = await openMeander();
    const inline = (changes: object[]) => ({
      inline: {
        preset: 'b2b-saas',
        horizonWeeks: 12,
        changes: [{ set: { path: 'market.warmupWeeks', number: 4 } }, ...changes],
      },
    });
    const { startComparison } = await api.ask(
      `mutation ($input: StartComparisonInput!) { startComparison(input: $input) {
        ... on StartComparisonPayload { comparison { id reproduceCommand } } ... on Error { message } } }`,
      {
        input: {
          baseline: inline([]),
          variant: inline([{ add: { path: 'split.upstream', number: 15 } }]),
          replications: 6,
        },
      },
    );
    await api.context.runner.idle();
    const { comparison } = await api.ask(
      `query ($id: ID!) { comparison(id: $id) {
        difference(metric: NET_VALUE, week: 12, annualDiscount: 0.1) {
          estimate { median low high level mean { value low high level } replications } probabilityPositive }
        payback(annualDiscount: 0.1) { medianWeek neverShare } } }`,
      { id: startComparison.comparison.id },
    );
    expect(answer.horizons.at(-1)).toEqual({ week: 12, ...comparison.difference });
    expect(answer.payback).toMatchObject(comparison.payback);
    expect(answer.manifest.reproduceCommand).toBe(startComparison.comparison.reproduceCommand);
  });

  it('gives the same numbers when its own reproduce command is run', async () => {
    const once = await compareJson([
      ...QUICK,
      ...B,
      '--set-a',
      'flight.events=1,0',
      '--lock',
      'email',
      '--replications',
      '4',
    ]);
    const [npx, program, verb, ...args] = once.manifest.reproduceCommand.split(' ');
    expect([npx, program, verb]).toEqual(['npx', 'meander', 'compare']);
    const again = await compareJson(args);
    expect(again.horizons).toEqual(once.horizons);
    expect(again.manifest.variant.resultHash).toBe(once.manifest.variant.resultHash);
  });

  it('says in words, in 80 columns, what B does, why, and how to get it again', async () => {
    const { code, stdout } = await meander(['compare', ...QUICK, ...B, '--replications', '8']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^(A|B|A and B) .* week 12 in \d+ of 100 futures\.|^A and B are about even by week 12/,
    );
    for (const words of [
      'upstream share (split.upstream) 28 → 43 points',
      'Net value of B minus A',
      '95 % interval',
      'Payback: ',
      'Deepest dip: ',
      'unspent A',
      'numbers of the model are assumptions',
      'npx meander compare b2b-saas b2b-saas',
      'Simulated with stated assumptions; not calibrated to your data.',
    ])
      expect(stdout).toContain(words);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('of a plan with itself says so', async () => {
    const { stdout } = await meander(['compare', ...QUICK, '--population', 'expected']);
    expect(stdout).toMatch(/^A and B are the same plan\./);
  });

  it('takes the seed of plan A for both plans', async () => {
    const file = '{"preset":"b2b-saas","seed":"another","horizonWeeks":12}';
    const { code, stdout } = await meander(
      ['compare', 'b2b-saas', '-', '--weeks', '12', '--population', 'expected', '--json'],
      file,
    );
    expect(code).toBe(0);
    const { manifest, isPaired } = JSON.parse(stdout);
    expect([manifest.variant.seed, isPaired]).toEqual([manifest.baseline.seed, true]);
  });

  it('sees the same people through either lens', async () => {
    const lenses = ['funnel', 'lifecycle'].map((lens) =>
      compareJson([...QUICK, ...B, '--population', 'expected', '--lens', lens]),
    );
    const [funnel, lifecycle] = await Promise.all(lenses);
    expect(funnel.manifest.baseline.scenarioHash).not.toBe(lifecycle.manifest.baseline.scenarioHash);
    expect(funnel.horizons).not.toEqual(lifecycle.horizons);
  });

  it('prints tables with a row for each plan and week, parameters on every row', async () => {
    const { stdout } = await meander(['compare', ...QUICK, ...B, '--replications', '4', '--format', 'csv']);
    const [header = '', ...rows] = stdout.trimEnd().split('\n');
    expect(header.split(',')).toEqual([
      'scenarioA',
      'scenarioB',
      'seed',
      'population',
      'replications',
      'metric',
      'plan',
      'week',
      'p05',
      'p25',
      'p50',
      'p75',
      'p95',
      'mean',
    ]);
    expect(rows).toHaveLength(3 * 13);
    for (const row of rows) expect(row).toContain(',otter-42,COHORTS,4,NET_VALUE,');
  });
});
