import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { PreviewPointShape } from '../experiment/previews.ts';
import { annualDiscount } from './arguments.ts';
import { Metric } from './enums.ts';
import { Scenario } from './nodes.ts';
import { ScenarioRef } from './scenario-input.ts';

const PreviewPoint = builder.objectRef<PreviewPointShape>('PreviewPoint').implement({
  description: 'Both plans in one week.',
  fields: (t) => ({
    week: t.expose('week', { type: 'Week', description: 'Week of the plan; 0 is its start.' }),
    baseline: t.exposeFloat('baseline', { description: 'Plan A, expected.' }),
    variant: t.exposeFloat('variant', { description: 'Plan B, expected.' }),
    difference: t.exposeFloat('difference', { description: 'Plan B minus plan A.' }),
  }),
});

export interface PreviewShape {
  readonly metric: typeof Metric.$inferType;
  readonly points: readonly PreviewPointShape[];
  readonly baseline: ResolvedScenario;
  readonly variant: ResolvedScenario;
}

export const PreviewComparison = builder.objectRef<PreviewShape>('PreviewComparison').implement({
  description:
    'Two plans under the expected population: an instant answer without interval or payback share.',
  fields: (t) => ({
    metric: t.expose('metric', { type: Metric, description: 'What is measured.' }),
    points: t.expose('points', { type: [PreviewPoint], description: 'Week by week, from week 0.' }),
    baseline: t.expose('baseline', { type: Scenario, description: 'Plan A.' }),
    variant: t.expose('variant', { type: Scenario, description: 'Plan B.' }),
  }),
});

export const ComparisonInput = builder.inputType('ComparisonInput', {
  description: 'Two plans and a measure.',
  fields: (t) => ({
    baseline: t.field({ type: ScenarioRef, required: true, description: 'Plan A.' }),
    variant: t.field({ type: ScenarioRef, required: true, description: 'Plan B.' }),
    metric: t.field({ type: Metric, defaultValue: 'netValue', description: 'What is measured.' }),
    annualDiscount: t.float(annualDiscount),
  }),
});
