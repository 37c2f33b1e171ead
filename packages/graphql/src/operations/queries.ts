import * as z from 'zod';
import { presets, channels } from '@meander/catalogue';
import { resolveNodes } from '@pothos/plugin-relay';
import { builder, COST } from '../builder.ts';
import { NotFoundError, ValidationError } from '../errors.ts';
import { loadComparison, loadRun } from '../experiment/load.ts';
import { fromGlobalId, keyOf } from '../global-id.ts';
import { fromSaved } from '../scenario/load.ts';
import { scenarioOf, scenarioPair } from '../scenario/reference.ts';
import { importSpend } from '../spend/import-spend.ts';
import { requireSameHorizon } from '../experiment/start.ts';
import { Channel } from '../types/channel.ts';
import { Comparison, Preset, Run, Scenario } from '../types/nodes.ts';
import { ComparisonInput, PreviewComparison } from '../types/preview.ts';
import { ScenarioRef } from '../types/scenario-input.ts';
import { ImportSpendInput, ImportSpendPayload } from '../types/spend.ts';

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything by its global id; null when there is nothing with it.',
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: async (_, { id }, context, info) => {
      const found = fromGlobalId(id);
      if (found === undefined) return null;
      const [node] = await resolveNodes(builder, context, info, [{ typename: found.type, id: found.key }]);
      return node ?? null;
    },
  }),
  presets: t.field({ type: [Preset], description: 'The finished examples.', resolve: () => presets }),
  channels: t.field({
    type: [Channel],
    description:
      'The channels that ship. One that a scenario does not have joins it when a change names it, e.g. budget.partnerships.',
    resolve: () => channels,
  }),
  savedScenarios: t.field({
    type: [Scenario],
    description: 'Saved scenarios, the latest version of each name, last saved first.',
    args: {
      first: t.arg.int({
        defaultValue: 20,
        description: 'At most so many, 1 to 100.',
        validate: z.int().min(1).max(100),
      }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? 20 }),
    resolve: async (_, { first }, { store }) => (await store.savedScenarios(first ?? 20)).map(fromSaved),
  }),
  scenario: t.field({
    type: Scenario,
    description: 'A scenario by id, or an inline one checked and expanded.',
    args: { ref: t.arg({ type: ScenarioRef, required: true, description: 'Which scenario.' }) },
    complexity: COST.expanded,
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'ScenarioResult', description: 'A scenario, or what is wrong.' },
    },
    resolve: (_, { ref }, { store }) => scenarioOf(store, ref),
  }),
  run: t.field({
    type: Run,
    nullable: true,
    description: 'A run by its global id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Global id of a run.' }) },
    resolve: (_, { id }, { store }) => {
      const key = keyOf('Run', id);
      return key === undefined ? null : loadRun(store, key);
    },
  }),
  comparison: t.field({
    type: Comparison,
    nullable: true,
    description: 'A comparison by its global id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Global id of a comparison.' }) },
    resolve: (_, { id }, { store }) => {
      const key = keyOf('Comparison', id);
      return key === undefined ? null : loadComparison(store, key);
    },
  }),
  previewComparison: t.field({
    type: PreviewComparison,
    description: 'Two plans at once, by the expected population; nothing is stored.',
    args: {
      input: t.arg({ type: ComparisonInput, required: true, description: 'The plans and the measure.' }),
    },
    complexity: COST.simulated,
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'PreviewComparisonResult', description: 'A preview, or what is wrong.' },
    },
    resolve: async (_, { input }, { store, previews }) => {
      const { baseline, variant } = await scenarioPair(store, input);
      requireSameHorizon(baseline, variant);
      const metric = input.metric ?? 'netValue';
      return {
        metric,
        baseline,
        variant,
        points: previews.points(baseline, variant, metric, input.annualDiscount ?? 0),
      };
    },
  }),
  importSpend: t.field({
    type: ImportSpendPayload,
    description: 'Reads a spend file into a plan; nothing is stored.',
    args: {
      input: t.arg({ type: ImportSpendInput, required: true, description: 'The file and the market.' }),
    },
    complexity: COST.file,
    errors: {
      types: [ValidationError],
      union: {
        name: 'ImportSpendResult',
        description: 'The plan, or what is wrong with the file, with row and column.',
      },
    },
    resolve: (_, { input }) => importSpend(input),
  }),
}));
