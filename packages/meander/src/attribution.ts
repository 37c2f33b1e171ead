/** Who is credited with the sales, and who made them. */
import {
  attributionFrom,
  attributionParts,
  checkAttribution,
  type Attribution,
  type AttributionOptions,
} from '@meander/analysis';
import { createLocalExecutor, createThreadExecutor } from '@meander/runner';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';

/**
 * Credit by rules of attribution beside the truth by counterfactual.
 * @param options.threads worker threads; 0 works in this thread; every core when left out
 * @throws ScenarioError with every problem of the options
 */
export async function attribute(
  scenario: Scenario,
  { threads, ...options }: AttributionOptions & { readonly threads?: number } = {},
): Promise<Attribution> {
  const issues = checkAttribution(scenario.data, options);
  if (issues.length > 0) throw new ScenarioError(issues);
  const parts = attributionParts(scenario.data, options);
  const executor =
    threads === 0 ? createLocalExecutor() : createThreadExecutor(threads === undefined ? {} : { threads });
  try {
    return attributionFrom(parts, await Promise.all(parts.map((part) => executor.attribute(part))));
  } finally {
    await executor.close();
  }
}
