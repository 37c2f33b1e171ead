/** The same person under another plan. */
import type { Twin } from '@meander/analysis';
import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { LivedJourney } from './life.ts';
import { Scenario } from './nodes.ts';

interface TwinShape {
  readonly twin: Twin;
  readonly variant: ResolvedScenario;
}

export const TwinType = builder.objectRef<TwinShape>('Twin').implement({
  description: 'The same person with the same luck under another plan.',
  fields: (t) => ({
    scenario: t.expose('variant', { type: Scenario, description: 'The other plan.' }),
    journey: t.field({
      type: LivedJourney,
      description: 'The life under it.',
      resolve: ({ twin, variant }) => ({ life: twin.b, scenario: variant }),
    }),
    partsIn: t.int({
      nullable: true,
      description: 'First week in which the lives differ, contacts included; null if they never do.',
      resolve: ({ twin }) => twin.partsIn,
    }),
    onlyHere: t.intList({
      description: 'Moves and purchases that the twin does not make, as places in the steps of this life.',
      resolve: ({ twin }) => [...twin.onlyInA],
    }),
    onlyThere: t.intList({
      description: 'Those that only the twin makes, as places in the steps of the twin’s journey.',
      resolve: ({ twin }) => [...twin.onlyInB],
    }),
  }),
});
