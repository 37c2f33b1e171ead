import * as z from 'zod';
import { paybackDots, type Payback as PaybackOutcome } from '@meander/analysis';
import { journeyOf } from '@meander/core';
import { builder } from '../builder.ts';
import { loadComparison } from '../experiment/load.ts';
import { comparisonProgress, statusOf } from '../experiment/progress.ts';
import { compareCommand } from '../scenario/reproduce.ts';
import { discountArguments, metricArguments, weekArguments } from './arguments.ts';
import { RunStatus } from './enums.ts';
import { Comparison, Run } from './nodes.ts';
import { RunProgress } from './progress.ts';
import { BandPoint, Estimate, PairedEstimate } from './statistics.ts';

const Payback = builder.objectRef<PaybackOutcome>('Payback').implement({
  description:
    'When the variant has paid back. In a replication that is the first week from which its cumulative net value stays ' +
    'above the baseline’s up to the horizon; 0 if it never falls below and ends above; never otherwise.',
  fields: (t) => ({
    medianWeek: t.expose('medianWeek', {
      type: 'Week',
      nullable: true,
      description:
        'Median over replications, counting never as infinite; null when it is never in half of them or more.',
    }),
    neverShare: t.exposeFloat('neverShare', {
      description: 'Share of replications in which it does not pay back within the horizon, 0 to 1.',
    }),
    weeks: t.expose('weeks', {
      type: ['Week'],
      nullable: { list: false, items: true },
      description: 'The week of each replication, in order of replications; null is never.',
    }),
    dots: t.field({
      type: ['Week'],
      nullable: { list: false, items: true },
      description: 'Quantiles at (i - 0.5) / count for a dotplot, ascending; null is never.',
      args: {
        count: t.arg.int({
          defaultValue: 50,
          description: 'Number of dots, 1 to 500.',
          validate: z.int().min(1).max(500),
        }),
      },
      resolve: (payback, { count }) => paybackDots(payback, count ?? 50),
    }),
    deepestDip: t.expose('deepestDip', {
      type: Estimate,
      description: 'The lowest difference of cumulative net value on the way, 0 or negative.',
    }),
  }),
});

builder.node(Comparison, {
  name: 'Comparison',
  description: 'Two scenarios for the same people with the same luck; its id follows from its runs.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, { store }) => loadComparison(store, id),
  fields: (t) => ({
    status: t.field({
      type: RunStatus,
      description: 'Where it stands.',
      resolve: (comparison, _, context) => statusOf(comparison, context),
    }),
    failure: t.string({
      nullable: true,
      description: 'What made it fail; null unless it did.',
      resolve: async (comparison, _, context) =>
        (await statusOf(comparison, context)) === 'failed'
          ? ((await context.store.comparison(comparison.id))?.failure ?? null)
          : null,
    }),
    progress: t.field({
      type: RunProgress,
      description: 'How far it is.',
      resolve: (comparison, _, context) => comparisonProgress(comparison, context),
    }),
    baseline: t.expose('baseline', { type: Run, description: 'Plan A.' }),
    variant: t.expose('variant', { type: Run, description: 'Plan B.' }),
    isPaired: t.boolean({
      description:
        'Whether both plans are lived by the same people with the same luck: one seed, one population, one journey.',
      resolve: ({ baseline, variant }) =>
        baseline.manifest.seed === variant.manifest.seed &&
        baseline.manifest.population === variant.manifest.population &&
        journeyOf(baseline.scenario.scenario).id === journeyOf(variant.scenario.scenario).id,
    }),
    replications: t.int({
      description:
        'Replications that both plans have finished, without a gap; what every figure here rests on.',
      resolve: async (comparison, _, context) =>
        (await comparisonProgress(comparison, context)).replicationsDone,
    }),
    reproduceCommand: t.string({
      description: 'Command line that gives the same numbers.',
      resolve: ({ baseline, variant }) =>
        compareCommand(baseline.scenario.recipe, variant.scenario.recipe, baseline.manifest),
    }),
    difference: t.field({
      type: PairedEstimate,
      nullable: true,
      description: 'Variant minus baseline at a week; null until the first replications are there.',
      args: { ...metricArguments, ...weekArguments, ...discountArguments },
      complexity: 20,
      resolve: ({ baseline, variant }, { metric, week, annualDiscount }, { results }) =>
        results.difference(
          baseline.manifest,
          variant.manifest,
          metric,
          week ?? undefined,
          annualDiscount ?? 0,
        ),
    }),
    differenceBand: t.field({
      type: [BandPoint],
      description:
        'Variant minus baseline week by week, from week 0; empty until the first replications are there.',
      args: { ...metricArguments, ...discountArguments },
      complexity: { field: 100, multiplier: 100 },
      resolve: ({ baseline, variant }, { metric, annualDiscount }, { results }) =>
        results.differenceBand(baseline.manifest, variant.manifest, metric, annualDiscount ?? 0),
    }),
    payback: t.field({
      type: Payback,
      nullable: true,
      description: 'When the variant has paid back; null until the first replications are there.',
      args: { ...discountArguments },
      complexity: 50,
      resolve: ({ baseline, variant }, { annualDiscount }, { results }) =>
        results.payback(baseline.manifest, variant.manifest, annualDiscount ?? 0),
    }),
    simulationNoise: t.float({
      nullable: true,
      description: 'Half width of the interval of the mean difference: what more replications would shrink.',
      args: { ...metricArguments, ...weekArguments },
      complexity: 20,
      resolve: async ({ baseline, variant }, { metric, week }, { results }) => {
        const found = await results.difference(
          baseline.manifest,
          variant.manifest,
          metric,
          week ?? undefined,
          0,
        );
        return found === null ? null : (found.estimate.mean.high - found.estimate.mean.low) / 2;
      },
    }),
  }),
});
