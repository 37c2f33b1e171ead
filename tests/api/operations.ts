/** The documents that several tests send. */
import type { Meander } from './open-meander.ts';

export const startRun = `mutation ($input: StartRunInput!) { startRun(input: $input) { __typename
  ... on StartRunPayload { run { id status } } ... on Error { code message }
  ... on ValidationError { issues { path suggestion } } ... on NotFoundError { id } ... on LimitError { limit requested } } }`;
export const startComparison = `mutation ($input: StartComparisonInput!) { startComparison(input: $input) { __typename
  ... on StartComparisonPayload { comparison { id status } } ... on Error { code message }
  ... on ValidationError { issues { path suggestion } } } }`;
export const cancelRun = `mutation ($id: ID!) { cancelRun(input: { id: $id }) { __typename
  ... on CancelRunPayload { progress { runId status fraction replicationsDone replicationsTotal } } ... on NotFoundError { id code } } }`;

/** Starts a run and waits for it. */
export async function finished(meander: Meander, input: object): Promise<string> {
  const { startRun: started } = await meander.ask(startRun, { input });
  await meander.context.runner.idle();
  return started.run.id;
}
