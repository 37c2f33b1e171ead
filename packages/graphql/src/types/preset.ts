import { builder } from '../builder.ts';
import { shownChanges } from '../scenario/changes.ts';
import { presetEntry } from '../scenario/preset.ts';
import { recipeFor, resolveScenario } from '../scenario/resolve.ts';
import { Change } from './change.ts';
import { Preset, Scenario } from './nodes.ts';

builder.node(Preset, {
  name: 'Preset',
  description: 'A finished example to start from.',
  id: { resolve: ({ scenario }) => scenario.id },
  loadOne: (id) => presetEntry(id) ?? null,
  fields: (t) => ({
    key: t.id({
      description: 'Its name in links and on the command line.',
      resolve: ({ scenario }) => scenario.id,
    }),
    version: t.int({
      description: 'Counts up when any of its numbers changes.',
      resolve: ({ scenario }) => scenario.version,
    }),
    title: t.string({ description: 'What a reader calls it.', resolve: ({ scenario }) => scenario.title }),
    summary: t.string({
      description: 'Who sells what to whom.',
      resolve: ({ scenario }) => scenario.summary,
    }),
    question: t.exposeString('question', { description: 'The question its example answers.' }),
    scenario: t.field({
      type: Scenario,
      description: 'The example’s plan A.',
      resolve: ({ scenario }) => resolveScenario({ preset: scenario.id }),
    }),
    suggestedChanges: t.field({
      type: [Change],
      description: 'What makes the example’s plan B of its plan A.',
      resolve: ({ scenario, suggestedChanges }) =>
        shownChanges(recipeFor({ preset: scenario.id, changes: suggestedChanges }, scenario)),
    }),
  }),
});
