/** Proofs on demand: one question after the other, and between two computations whatever else waits has its turn. */
import { checkGroup, validate, type ProofRow, type ReadData } from '@meander/proof';
import { ValidationError } from '../errors.ts';

interface ProofRequest {
  readonly group?: string | null | undefined;
  readonly isThorough?: boolean | null | undefined;
}

export interface Proofs {
  /** @throws ValidationError for a group nobody knows */
  rows(request: ProofRequest, signal: AbortSignal | undefined): Promise<readonly ProofRow[]>;
}

/** Reads no data folder when there is none: rows that need it say so. */
export const noData: ReadData = () => Promise.resolve(undefined);

export function createProofs(read: ReadData): Proofs {
  let last: Promise<unknown> = Promise.resolve();

  async function compute(
    request: ProofRequest,
    signal: AbortSignal | undefined,
  ): Promise<readonly ProofRow[]> {
    const rows: ProofRow[] = [];
    const { group, isThorough } = request;
    for await (const some of validate({ group: group ?? undefined, isThorough: isThorough ?? false, read })) {
      rows.push(...some);
      if (signal?.aborted === true) break;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return rows;
  }

  return {
    async rows(request, signal) {
      const issues = checkGroup(request.group ?? undefined);
      if (issues.length > 0) throw new ValidationError(issues);
      const answer = last.then(() => compute(request, signal));
      last = answer.catch(() => undefined);
      return await answer;
    },
  };
}
