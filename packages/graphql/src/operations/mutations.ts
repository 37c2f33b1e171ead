import { builder, COST } from '../builder.ts';
import { ConflictError, LimitError, NotFoundError, ValidationError } from '../errors.ts';
import { cancel } from '../experiment/cancel.ts';
import { startComparison, startRun } from '../experiment/start.ts';
import type { ComparisonRecord, RunRecord } from '../experiment/load.ts';
import { scenarioOf, scenarioPair } from '../scenario/reference.ts';
import { saveScenario } from '../scenario/save.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Population } from '../types/enums.ts';
import { Comparison, Run, Scenario } from '../types/nodes.ts';
import { RunProgress, type ProgressShape } from '../types/progress.ts';
import { ScenarioRef } from '../types/scenario-input.ts';

const sizes = {
  population: 'How people are held; EXPECTED needs one replication and runs one.',
  replications: 'Independent futures, 1 to 10,000.',
};

const StartRunInput = builder.inputType('StartRunInput', {
  description: 'What to run.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'The scenario.' }),
    population: t.field({ type: Population, defaultValue: 'cohorts', description: sizes.population }),
    replications: t.int({ defaultValue: 400, description: sizes.replications }),
  }),
});

const StartComparisonInput = builder.inputType('StartComparisonInput', {
  description: 'What to compare.',
  fields: (t) => ({
    baseline: t.field({ type: ScenarioRef, required: true, description: 'Plan A.' }),
    variant: t.field({ type: ScenarioRef, required: true, description: 'Plan B.' }),
    population: t.field({ type: Population, defaultValue: 'cohorts', description: sizes.population }),
    replications: t.int({ defaultValue: 400, description: sizes.replications }),
  }),
});

const SaveScenarioInput = builder.inputType('SaveScenarioInput', {
  description: 'What to save, under which name.',
  fields: (t) => ({
    scenario: t.field({ type: ScenarioRef, required: true, description: 'The scenario.' }),
    name: t.string({
      required: true,
      description: 'Name, 1 to 120 characters; each save under it is a new version.',
    }),
    expectedHash: t.string({
      description: 'Hash of the version it follows; when another one is saved now, nothing is overwritten.',
    }),
  }),
});

const CancelRunInput = builder.inputType('CancelRunInput', {
  description: 'What to stop.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Global id of a run or a comparison.' }) }),
});

const StartRunPayload = builder.objectRef<{ run: RunRecord }>('StartRunPayload').implement({
  description: 'The run, which may already be complete.',
  fields: (t) => ({ run: t.expose('run', { type: Run, description: 'The run.' }) }),
});

const StartComparisonPayload = builder
  .objectRef<{ comparison: ComparisonRecord }>('StartComparisonPayload')
  .implement({
    description: 'The comparison, which may already be complete.',
    fields: (t) => ({
      comparison: t.expose('comparison', { type: Comparison, description: 'The comparison.' }),
    }),
  });

const SaveScenarioPayload = builder
  .objectRef<{ scenario: ResolvedScenario }>('SaveScenarioPayload')
  .implement({
    description: 'The saved version.',
    fields: (t) => ({
      scenario: t.expose('scenario', { type: Scenario, description: 'The saved version.' }),
    }),
  });

const CancelRunPayload = builder.objectRef<{ progress: ProgressShape }>('CancelRunPayload').implement({
  description: 'What was finished when it stopped.',
  fields: (t) => ({
    progress: t.expose('progress', {
      type: RunProgress,
      description: 'Its last progress; finished replications are kept.',
    }),
  }),
});

builder.mutationFields((t) => ({
  startRun: t.field({
    type: StartRunPayload,
    description:
      'Starts a run and answers at once. Runs are known by their content: starting the same one again continues or finds it.',
    args: { input: t.arg({ type: StartRunInput, required: true, description: 'What to run.' }) },
    complexity: COST.expanded,
    errors: {
      types: [ValidationError, NotFoundError, LimitError],
      union: { name: 'StartRunResult', description: 'The run, or why it was not started.' },
    },
    resolve: async (_, { input }, context) => {
      const scenario = await scenarioOf(context.store, input.scenario);
      return { run: await startRun(context, scenario, sizesOf(input)) };
    },
  }),
  startComparison: t.field({
    type: StartComparisonPayload,
    description:
      'Starts both plans for the same people with the same luck and answers at once; repeating it is free.',
    args: { input: t.arg({ type: StartComparisonInput, required: true, description: 'What to compare.' }) },
    complexity: COST.expanded,
    errors: {
      types: [ValidationError, NotFoundError, LimitError],
      union: { name: 'StartComparisonResult', description: 'The comparison, or why it was not started.' },
    },
    resolve: async (_, { input }, context) => {
      const pair = await scenarioPair(context.store, input);
      return { comparison: await startComparison(context, pair, sizesOf(input)) };
    },
  }),
  saveScenario: t.field({
    type: SaveScenarioPayload,
    description: 'Saves a version of a scenario under a name; earlier versions are kept.',
    args: { input: t.arg({ type: SaveScenarioInput, required: true, description: 'What to save.' }) },
    complexity: COST.expanded,
    errors: {
      types: [ValidationError, NotFoundError, ConflictError],
      union: { name: 'SaveScenarioResult', description: 'The saved version, or why nothing was saved.' },
    },
    resolve: async (_, { input }, { store }) => {
      const scenario = await scenarioOf(store, input.scenario);
      return { scenario: await saveScenario(store, scenario, input.name, input.expectedHash ?? undefined) };
    },
  }),
  cancelRun: t.field({
    type: CancelRunPayload,
    description:
      'Stops a run or a comparison; what is finished is kept. Stopping what is finished changes nothing.',
    args: { input: t.arg({ type: CancelRunInput, required: true, description: 'What to stop.' }) },
    complexity: 10,
    errors: {
      types: [NotFoundError],
      union: { name: 'CancelRunResult', description: 'Its last progress, or that there is none.' },
    },
    resolve: async (_, { input }, context) => ({ progress: await cancel(context, input.id) }),
  }),
}));

function sizesOf(input: {
  readonly population?: typeof Population.$inferType | null | undefined;
  readonly replications?: number | null | undefined;
}) {
  return { population: input.population ?? 'cohorts', replications: input.replications ?? 400 };
}
