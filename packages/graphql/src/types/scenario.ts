import { parametersOf } from '@meander/core';
import { presetById } from '@meander/catalogue';
import { builder } from '../builder.ts';
import { presetEntry } from '../scenario/preset.ts';
import { shownChanges } from '../scenario/changes.ts';
import { loadScenario, scenarioKey } from '../scenario/load.ts';
import { beforeChanges } from '../scenario/resolve.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Budget } from './budget.ts';
import { Change, OwnChannel } from './change.ts';
import { Issue } from './issue.ts';
import { Journey } from './journey.ts';
import { Parameter } from './parameter.ts';
import { Preset, Scenario } from './nodes.ts';

builder.node(Scenario, {
  name: 'Scenario',
  description: 'Everything a run needs: the people, the journeys, the channels, the plan and the seed.',
  id: { resolve: scenarioKey, description: 'Follows from the content, or names a saved version.' },
  loadOne: (key, context) => loadScenario(context.store, key),
  fields: (t) => ({
    name: t.string({
      description: 'What the user calls it.',
      resolve: ({ recipe, saved }) => saved?.name ?? recipe.name,
    }),
    hash: t.exposeString('hash', { description: 'Hash of all that matters to a result; names do not.' }),
    preset: t.field({
      type: Preset,
      nullable: true,
      description: 'The example it was made from; null when that is no longer shipped.',
      resolve: ({ recipe }) => presetEntry(recipe.preset) ?? null,
    }),
    presetVersion: t.int({
      nullable: true,
      description: 'The version of the preset it was made from.',
      resolve: ({ recipe }) => recipe.presetVersion,
    }),
    seed: t.string({
      description: 'The text that all luck follows from.',
      resolve: ({ scenario }) => scenario.seed,
    }),
    horizonWeeks: t.int({
      description: 'Weeks simulated under the plan.',
      resolve: ({ scenario }) => scenario.horizonWeeks,
    }),
    people: t.field({
      type: 'People',
      description: 'People in the market.',
      resolve: ({ scenario }) => Math.round(numberAt(scenario, 'market.people')),
    }),
    currency: t.string({
      description: 'ISO 4217 code.',
      resolve: ({ scenario }) => scenario.market.currency,
    }),
    journey: t.field({
      type: Journey,
      description: 'The journey it is seen through.',
      resolve: ({ scenario }) => scenario.journeys[scenario.lens],
    }),
    journeys: t.field({
      type: [Journey],
      description: 'Both lenses of this scenario.',
      resolve: ({ scenario }) => [scenario.journeys.funnel, scenario.journeys.lifecycle],
    }),
    budget: t.field({
      type: Budget,
      description: 'The money of the plan.',
      resolve: ({ scenario }) => scenario,
    }),
    changes: t.field({
      type: [Change],
      description:
        'What differs from the preset, as absolute values in order: set one after the other they give this scenario.',
      resolve: ({ recipe }) => shownChanges(recipe),
    }),
    ownChannels: t.field({
      type: [OwnChannel],
      description: 'Channels of the user’s own.',
      resolve: ({ recipe }) => recipe.ownChannels,
    }),
    locks: t.idList({
      description: 'Channels whose share stays when others move.',
      resolve: ({ scenario }) => scenario.locks,
    }),
    parameters: t.field({
      type: [Parameter],
      description: 'Every number that can be set, with its value in force.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ scenario, recipe }) => {
        const preset = presetById(recipe.preset);
        const before = preset && valuesByPath(beforeChanges(preset, recipe).scenario);
        return parametersOf(scenario).map((each) => ({
          ...each,
          isChanged: before?.get(each.path) !== each.value,
        }));
      },
    }),
    notes: t.expose('notes', { type: [Issue], description: 'What was assumed.' }),
    savedVersion: t.int({
      nullable: true,
      description: 'The version under which it is saved; null when it is not.',
      resolve: ({ saved }) => saved?.version ?? null,
    }),
  }),
});

function valuesByPath(scenario: ResolvedScenario['scenario']): Map<string, number> {
  return new Map(parametersOf(scenario).map((each) => [each.path, each.value]));
}

function numberAt(scenario: ResolvedScenario['scenario'], path: string): number {
  return valuesByPath(scenario).get(path) ?? 0;
}
