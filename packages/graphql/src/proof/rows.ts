/** Proofs on demand, computed by the runner: one question after the other, so that they leave room for others. */
import { checkGroup, validate, type ProofRow, type ProofStep, type ReadData } from '@meander/proof';
import type { Runner } from '@meander/runner';
import { ValidationError } from '../errors.ts';

interface ProofRequest {
  readonly group?: string | null | undefined;
  readonly isThorough?: boolean | null | undefined;
}

export interface Proofs {
  /** Rows as they are computed; leaving the loop ends it. @throws ValidationError for a group nobody knows */
  steps(request: ProofRequest): AsyncGenerator<ProofStep>;
  /** All of them; those computed when the asker left. @throws ValidationError for a group nobody knows */
  rows(request: ProofRequest, gone?: AbortSignal): Promise<readonly ProofRow[]>;
}

/** Reads no data folder when there is none: rows that need it say so. */
export const noData: ReadData = () => Promise.resolve(undefined);

export function createProofs(read: ReadData, runner: Runner): Proofs {
  let last: Promise<unknown> = Promise.resolve();

  async function* steps({ group, isThorough }: ProofRequest): AsyncGenerator<ProofStep> {
    const issues = checkGroup(group ?? undefined);
    if (issues.length > 0) throw new ValidationError(issues);
    const computed = validate({
      group: group ?? undefined,
      isThorough: isThorough ?? false,
      read,
      prove: (part) => runner.prove(part),
    });
    for (;;) {
      const next = last.then(() => computed.next());
      last = next.catch(() => undefined);
      const { value, done } = await next;
      if (done === true) return;
      yield value;
    }
  }

  return {
    steps,
    async rows(request, gone) {
      const rows: ProofRow[] = [];
      for await (const step of steps(request)) {
        rows.push(...step.rows);
        if (gone?.aborted === true) break;
      }
      return rows;
    },
  };
}
