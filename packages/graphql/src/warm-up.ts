/** A first visitor would wait for code to be loaded and compiled: what a page asks about a million people is asked a few times about few. */
import { presets } from '@meander/catalogue';
import type { ExecutionResult } from 'graphql';

/** Few, and just enough that threads share them. */
const PEOPLE = 100_000;
/** Until expanding, checking and compiling a scenario take hardly less the next time. */
const ROUNDS = 6;

/** A life as it is read, and whom it is taken from. */
const FIRST = `query ($input: CustomersInput!) {
  customers(input: $input, first: 1) {
    __typename
    ... on CustomerConnection { totalCount share { value low high } edges { node { ...Life } } }
    ... on ValidationError { issues { message } }
  }
}
fragment Life on Customer {
  number segment endsIn boughtIn purchases backwardMoves weeksAsleep
  journey {
    start { dimension level }
    steps { week time kind move label cause causeLabel isLogged isOpened channel { id label kind } changed { dimension from to } }
  }
  credit { rule label shares { share channel { id label } } }
}`;

const CROWD = `query ($input: PeopleInput!) {
  crowd(input: $input) {
    __typename
    ... on Crowds {
      scenario { id people journey { id title stages { id label milestone } } }
      all { ...Parts }
      segments { ...Parts }
    }
  }
}
fragment Parts on Crowd { segment label people buyers { count } straight { value } wentBack { value } funnel { predictedBuyers } }`;

/**
 * Starts the threads that questions about people need, and lets all take their part. In every round they are others.
 * @param ask asks the way a visitor's questions come, so that all that they pass has worked before
 * @throws what the first question that fails is answered
 */
export async function warmUp(
  ask: (query: string, variables: Record<string, unknown>) => Promise<Pick<ExecutionResult, 'errors'>>,
  rounds: number = ROUNDS,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const input = {
      scenario: {
        inline: {
          preset: presets[0]!.scenario.id,
          changes: [{ set: { path: 'market.people', number: PEOPLE + round } }],
        },
      },
    };
    const customers = { ...input, outcome: 'BOUGHT', minBackwardMoves: 2, shuffle: '1' };
    for (const { errors } of [await ask(FIRST, { input: customers }), await ask(CROWD, { input })])
      if (errors?.[0] !== undefined) throw errors[0];
  }
}
