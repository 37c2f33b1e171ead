import { useEffect, useState } from 'react';
import { once } from '../../api/client.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const ProofGroups = graphql(`
  query ProofGroups {
    proofGroups {
      id
      title
      meaning
    }
  }
`);

const ProofProgress = graphql(`
  subscription ProofProgress {
    proofProgress {
      rows {
        id
        group
        what
        source
        published
        ours
        difference
        tolerance
        accepted {
          low
          high
        }
        note
        verdict
      }
      done
      total
    }
  }
`);

type Group = ResultOf<typeof ProofGroups>['proofGroups'][number];
export type ProofRow = ResultOf<typeof ProofProgress>['proofProgress']['rows'][number];

/** A group and the rows of it that are computed so far. */
export interface ComputedGroup extends Group {
  readonly rows: readonly ProofRow[];
}

export interface ProofState {
  /** Undefined until the server has said which groups there are. */
  readonly groups: readonly ComputedGroup[] | undefined;
  /** Share of the computations that are done, 0 to 1. */
  readonly fraction: number;
  readonly failure: Failure | undefined;
}

/** Follows the rows as they are computed, so that the first can be read while the others come. */
export function useProof(): ProofState {
  const [state, setState] = useState<ProofState>({ groups: undefined, fraction: 0, failure: undefined });
  useEffect(() => {
    let leave: () => void = () => undefined;
    let isOver = false;
    const fail = (failure: Failure | undefined) => setState((before) => ({ ...before, failure }));
    async function follow(): Promise<void> {
      const { data, error } = await once.query(ProofGroups, {}).toPromise();
      if (isOver) return;
      if (data === undefined) {
        fail(error && failureOf(error));
        return;
      }
      const groups = data.proofGroups.map((group) => ({ ...group, rows: [] }));
      setState((before) => ({ ...before, groups }));
      const stream = once.subscription(ProofProgress, {}).subscribe((event) => {
        const step = event.data?.proofProgress;
        if (event.error !== undefined) fail(failureOf(event.error));
        else if (step !== undefined) setState((before) => withRows(before, step));
      });
      leave = () => stream.unsubscribe();
    }
    void follow();
    return () => {
      isOver = true;
      leave();
    };
  }, []);
  return state;
}

function withRows(
  state: ProofState,
  { rows, done, total }: ResultOf<typeof ProofProgress>['proofProgress'],
): ProofState {
  const fraction = done / total;
  // A stream that ends says its last event again.
  if (fraction <= state.fraction) return state;
  return {
    ...state,
    fraction,
    groups: state.groups?.map((group) => ({
      ...group,
      rows: [...group.rows, ...rows.filter((row) => row.group === group.id)],
    })),
  };
}
