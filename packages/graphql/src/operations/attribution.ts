import type { AttributionOptions } from '@meander/analysis';
import { builder, COST } from '../builder.ts';
import type { Context } from '../context.ts';
import { ExpectedError, LimitError, NotFoundError, ValidationError } from '../errors.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { scenarioOf } from '../scenario/reference.ts';
import { Attribution, AttributionInput } from '../types/attribution.ts';
import { WorkProgress } from '../types/progress.ts';

type Input = typeof AttributionInput.$inferInput;

builder.queryField('attribution', (t) =>
  t.field({
    type: Attribution,
    description:
      'Credit by rules of attribution beside the truth by counterfactual, worked out now on worker threads and remembered for a ' +
      'while. It may take longer than an operation may: follow attributionProgress to its end, then ask.',
    args: { input: t.arg({ type: AttributionInput, required: true, description: 'What is asked.' }) },
    complexity: COST.file,
    errors: {
      types: [ValidationError, NotFoundError, LimitError],
      union: { name: 'AttributionResult', description: 'The answer, or what is wrong with the question.' },
    },
    resolve: async (_, { input }, context) =>
      context.attributions.ask(...(await questionOf(input, context)), context.signal),
  }),
);

builder.subscriptionField('attributionProgress', (t) =>
  t.field({
    type: WorkProgress,
    description:
      'How far the answer to the same question is, now and whenever that changes, up to its end; the work is begun where nobody ' +
      'has, and stopped a while after the last who follows it or waits for the answer has left. A question with problems ends the stream at once.',
    args: { input: t.arg({ type: AttributionInput, required: true, description: 'What is asked.' }) },
    complexity: COST.file,
    subscribe: (_, { input }, context) => progressOf(input, context),
    resolve: (progress) => progress,
  }),
);

async function* progressOf(input: Input, context: Context) {
  try {
    yield* context.attributions.watch(...(await questionOf(input, context)), context.signal);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
}

async function questionOf(
  { scenario, lookbackWeeks, ...rest }: Input,
  { store }: Context,
): Promise<[ResolvedScenario, AttributionOptions]> {
  const given = Object.entries({ ...rest, lookback: lookbackWeeks }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return [await scenarioOf(store, scenario), Object.fromEntries(given) as AttributionOptions];
}
