import { milestoneWeeks, queueTotals } from '@meander/analysis';
import { builder } from '../builder.ts';
import { loadRun } from '../experiment/load.ts';
import { runProgress, statusOf } from '../experiment/progress.ts';
import { namedCauses, namedChannels } from '../experiment/totals.ts';
import { runCommand } from '../scenario/reproduce.ts';
import { discountArguments, metricArguments, weekArguments } from './arguments.ts';
import { RunStatus } from './enums.ts';
import { CauseTotal, ChannelTotal, MilestoneWeek } from './ledger.ts';
import { Manifest } from './manifest.ts';
import { Run, Scenario } from './nodes.ts';
import { QueueTotal } from './queue.ts';
import { RunProgress } from './progress.ts';
import { BandPoint, Estimate } from './statistics.ts';

builder.node(Run, {
  name: 'Run',
  description:
    'One scenario simulated; its id follows from its manifest, so the same run is the same thing everywhere.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, { store }) => loadRun(store, id),
  fields: (t) => ({
    status: t.field({
      type: RunStatus,
      description: 'Where it stands.',
      resolve: (run, _, context) => statusOf(run, context),
    }),
    failure: t.string({
      nullable: true,
      description: 'What made it fail; null unless it did.',
      resolve: async (run, _, context) =>
        (await statusOf(run, context)) === 'failed'
          ? ((await context.store.run(run.id))?.failure ?? null)
          : null,
    }),
    progress: t.field({
      type: RunProgress,
      description: 'How far it is.',
      resolve: (run, _, context) => runProgress(run, context),
    }),
    manifest: t.field({
      type: Manifest,
      description: 'What determines its bytes.',
      resolve: ({ manifest, scenario }) => ({
        ...manifest,
        reproduceCommand: runCommand(scenario.recipe, manifest),
      }),
    }),
    scenario: t.expose('scenario', { type: Scenario, description: 'What was simulated.' }),
    summary: t.field({
      type: Estimate,
      nullable: true,
      description: 'The outcome at a week; null until the first replications are there.',
      args: { ...metricArguments, ...weekArguments, ...discountArguments },
      complexity: 20,
      resolve: (run, { metric, week, annualDiscount }, { results }) =>
        results.summary(run.manifest, metric, week ?? undefined, annualDiscount ?? 0),
    }),
    band: t.field({
      type: [BandPoint],
      description:
        'The spread of outcomes week by week, from week 0; empty until the first replications are there.',
      args: { ...metricArguments, ...discountArguments },
      complexity: { field: 100, multiplier: 100 },
      resolve: (run, { metric, annualDiscount }, { results }) =>
        results.band(run.manifest, metric, annualDiscount ?? 0),
    }),
    causes: t.field({
      type: [CauseTotal],
      description: 'Every move opened into its causes.',
      complexity: { field: 20, multiplier: 50 },
      resolve: async (run, _, { results }) =>
        namedCauses(await results.block(run.manifest), run.scenario.scenario),
    }),
    channels: t.field({
      type: [ChannelTotal],
      description: 'What each channel was given and delivered.',
      complexity: { field: 20, multiplier: 10 },
      resolve: async (run, _, { results }) =>
        namedChannels(await results.block(run.manifest), run.scenario.scenario),
    }),
    queues: t.field({
      type: [QueueTotal],
      description: 'Each pool of servers of the journey: who waits, for how long, and who gives up.',
      complexity: { field: 20, multiplier: 10 },
      resolve: async (run, _, { results }) => {
        const block = await results.block(run.manifest);
        return block === null ? [] : queueTotals(block);
      },
    }),
    milestones: t.field({
      type: [MilestoneWeek],
      description: 'People at each milestone, week by week.',
      complexity: { field: 20, multiplier: 500 },
      resolve: async (run, _, { results }) => {
        const block = await results.block(run.manifest);
        return block === null ? [] : milestoneWeeks(block);
      },
    }),
  }),
});
