import { graphql } from '../../api/graphql.ts';
import type { Client } from 'urql';
import type { Failure } from '../../api/failure.ts';
import { replyOf } from '../../api/reply.ts';
import { scenarioInput, type Lens, type Plan, type PlanPair } from '../../comparison/pair.ts';

const SavePlan = graphql(`
  mutation SavePlan($input: SaveScenarioInput!) {
    saveScenario(input: $input) {
      __typename
      ... on SaveScenarioPayload {
        scenario {
          id
          hash
          name
          savedVersion
        }
      }
      ... on ConflictError {
        current {
          hash
          savedVersion
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

const PlanHash = graphql(`
  query PlanHash($ref: ScenarioRef!) {
    scenario(ref: $ref) {
      __typename
      ... on Scenario {
        hash
      }
      ... on Error {
        message
      }
    }
  }
`);

/** What became of a plan that was to be saved. */
export type Saving =
  | { readonly kind: 'saved'; readonly id: string; readonly version: number }
  /** Another version is saved under the name; `hash` is what a next version has to follow. */
  | { readonly kind: 'conflict'; readonly hash: string; readonly version: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Saves one plan under a name. `follows` is the hash of the version that it is the next of. */
export async function savePlan(
  client: Client,
  pair: PlanPair,
  plan: Plan,
  lens: Lens,
  name: string,
  follows: string | null,
): Promise<Saving> {
  const input = {
    scenario: { inline: { ...scenarioInput(pair, plan, lens), name } },
    name,
    expectedHash: follows,
  };
  const { data, error } = await client.mutation(SavePlan, { input }).toPromise();
  const result = data?.saveScenario;
  if (result?.__typename === 'ConflictError')
    return { kind: 'conflict', hash: result.current.hash, version: result.current.savedVersion ?? 1 };
  const { answer, failure } = replyOf('SaveScenarioPayload', result, error);
  if (answer === null) return { kind: 'failed', failure: failure ?? { kind: 'unreachable' } };
  return { kind: 'saved', id: answer.scenario.id, version: answer.scenario.savedVersion ?? 1 };
}

/**
 * Saves both plans under names that follow from their content, for a link that would be too long otherwise. The same
 * plans give the same names, so sharing twice saves nothing new.
 */
export async function saveForLink(
  client: Client,
  pair: PlanPair,
  lens: Lens,
): Promise<
  { readonly kind: 'saved'; readonly a: string; readonly b: string } | Exclude<Saving, { kind: 'saved' }>
> {
  const ids: string[] = [];
  for (const plan of ['A', 'B'] as const) {
    const ref = { inline: scenarioInput(pair, plan, lens) };
    const { data, error } = await client.query(PlanHash, { ref }).toPromise();
    const { answer, failure } = replyOf('Scenario', data?.scenario, error);
    if (answer === null) return { kind: 'failed', failure: failure ?? { kind: 'unreachable' } };
    const { hash } = answer;
    const saving = await savePlan(client, pair, plan, lens, `Link ${hash.slice(0, 12)}`, hash);
    if (saving.kind !== 'saved') return saving;
    ids.push(saving.id);
  }
  const [a = '', b = ''] = ids;
  return { kind: 'saved', a, b };
}
