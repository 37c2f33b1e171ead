import type { AttributionOptions } from '@meander/analysis';
import { builder, COST } from '../builder.ts';
import { LimitError, NotFoundError, ValidationError } from '../errors.ts';
import { scenarioOf } from '../scenario/reference.ts';
import { Attribution, AttributionInput } from '../types/attribution.ts';

builder.queryField('attribution', (t) =>
  t.field({
    type: Attribution,
    description:
      'Credit by rules of attribution beside the truth by counterfactual, worked out now on worker threads. What takes longer than an operation may is worked on and remembered for a while: ask again.',
    args: { input: t.arg({ type: AttributionInput, required: true, description: 'What is asked.' }) },
    complexity: COST.file,
    errors: {
      types: [ValidationError, NotFoundError, LimitError],
      union: { name: 'AttributionResult', description: 'The answer, or what is wrong with the question.' },
    },
    resolve: async (_, { input }, { store, attributions }) => {
      const { scenario, lookbackWeeks, ...rest } = input;
      const given = Object.entries({ ...rest, lookback: lookbackWeeks }).filter(
        ([, value]) => value !== null && value !== undefined,
      );
      return attributions.ask(
        await scenarioOf(store, scenario),
        Object.fromEntries(given) as AttributionOptions,
      );
    },
  }),
);
