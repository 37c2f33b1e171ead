/**
 * Families of hostile requests, generated from a seed: what people try against GraphQL servers, and what breaks parsers,
 * numbers, text and this schema in particular. The same seed gives the same requests.
 */
import { bodies } from './bodies.ts';
import { createDice, type Families } from './dice.ts';
import { documents } from './documents.ts';
import { values } from './values.ts';

export const families: Families = { ...documents, ...values, ...bodies };

export interface HostileRequest {
  readonly family: string;
  readonly body: string;
}

/** The requests of a seed, family after family in turn. */
export function* hostileRequests(seed: string, count: number): Generator<HostileRequest> {
  const entries = Object.entries(families);
  const dice = createDice(seed);
  for (let i = 0; i < count; i++) {
    const [family, make] = entries[i % entries.length]!;
    const made = make(dice);
    yield { family, body: typeof made === 'string' ? made : JSON.stringify(made) };
  }
}
