/** What a client calls a scenario -> the scenario. */
import type { Change } from '@meander/core';
import type { Store } from '@meander/store';
import { NotFoundError, ValidationError } from '../errors.ts';
import { keyOf } from '../global-id.ts';
import type { ScenarioInput, ScenarioRef } from '../types/scenario-input.ts';
import { loadScenario } from './load.ts';
import { resolveScenario, type ScenarioRequest } from './resolve.ts';
import type { ResolvedScenario } from './resolved.ts';

type Ref = typeof ScenarioRef.$inferInput;
type Input = typeof ScenarioInput.$inferInput;

/** @throws ValidationError, NotFoundError */
export async function scenarioOf(store: Store, ref: Ref): Promise<ResolvedScenario> {
  if (ref.inline) return resolveScenario(toRequest(ref.inline));
  const id = ref.id ?? '';
  const key = keyOf('Scenario', id);
  const found = key === undefined ? null : await loadScenario(store, key);
  if (found === null) throw new NotFoundError('scenario', id);
  return found;
}

/** Two scenarios; the problems of both come back together, each under its side. @throws ValidationError, NotFoundError */
export async function scenarioPair(
  store: Store,
  refs: { readonly baseline: Ref; readonly variant: Ref },
): Promise<{ baseline: ResolvedScenario; variant: ResolvedScenario }> {
  const [baseline, variant] = await Promise.allSettled([
    scenarioOf(store, refs.baseline),
    scenarioOf(store, refs.variant),
  ]);
  if (baseline.status === 'fulfilled' && variant.status === 'fulfilled') {
    return { baseline: baseline.value, variant: variant.value };
  }
  const issues = [
    ...issuesOf(baseline).map((issue) => ({ ...issue, path: ['baseline', ...issue.path] })),
    ...issuesOf(variant).map((issue) => ({ ...issue, path: ['variant', ...issue.path] })),
  ];
  if (issues.length > 0) throw new ValidationError(issues);
  throw baseline.status === 'rejected' ? baseline.reason : (variant as PromiseRejectedResult).reason;
}

function issuesOf(outcome: PromiseSettledResult<ResolvedScenario>) {
  return outcome.status === 'rejected' && outcome.reason instanceof ValidationError
    ? outcome.reason.issues
    : [];
}

function toRequest({ changes, ...rest }: Input): ScenarioRequest {
  return {
    ...rest,
    changes: (changes ?? []).map(({ set, add }): Change => {
      if (add) return { op: 'add', ...add };
      const { path, number, list } = set;
      return {
        path,
        op: 'set',
        ...(typeof number === 'number' ? { number } : {}),
        ...(list ? { list } : {}),
      };
    }),
  };
}
