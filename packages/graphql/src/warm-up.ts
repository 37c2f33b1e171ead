/** A first visitor would wait for code to be loaded and compiled: what a page asks about a million people is asked a few times about few. */
import { presets } from '@meander/catalogue';
import type { Context } from './context.ts';
import { createExecutor } from './executor.ts';

/** Few, and just enough that threads share them. */
const PEOPLE = 100_000;
/** Until expanding, checking and compiling a scenario take hardly less the next time. */
const ROUNDS = 6;

const OPENING = `query ($people: PeopleInput!, $customers: CustomersInput!) {
  customers(input: $customers, first: 1) {
    ... on CustomerConnection {
      totalCount
      share { value low high }
      edges { node { number purchases journey { steps { label channel { label } changed { to } } } credit { rule shares { share } } } }
    }
  }
  crowd(input: $people) { ... on Crowds { scenario { journey { title } } all { buyers { count } } segments { label } } }
}`;

/** Starts the threads that questions about people need, and lets all take their part. In every round they are others. */
export async function warmUp(context: Context): Promise<void> {
  const executor = createExecutor(context);
  for (let round = 0; round < ROUNDS; round++) {
    const people = {
      scenario: {
        inline: {
          preset: presets[0]!.scenario.id,
          changes: [{ set: { path: 'market.people', number: PEOPLE + round } }],
        },
      },
    };
    const { errors } = await executor.execute(OPENING, {
      people,
      customers: { ...people, outcome: 'BOUGHT', shuffle: '1' },
    });
    if (errors?.[0] !== undefined) throw errors[0];
  }
}
