import type { CombinedError } from 'urql';

/**
 * Why there is no result. `unreachable`: nobody answered, so the same question may be asked again. `refused`: the answer
 * was no, and asking again would not change it.
 */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly messages: readonly string[] };

/** A problem that the API found in what was sent: see `Issue` in its schema. */
export interface Issue {
  readonly path: readonly string[];
  readonly severity: 'ERROR' | 'NOTE';
  readonly code: string;
  readonly value: string | null;
  readonly allowed: string | null;
  readonly suggestion: string | null;
  readonly message: string;
}

/** What a failed request means to the person who made it. */
export function failureOf(error: CombinedError): Failure {
  const messages = error.graphQLErrors.map(({ message }) => message);
  return messages.length > 0 ? { kind: 'refused', messages } : { kind: 'unreachable' };
}
