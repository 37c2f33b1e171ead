import { useEffect, useState } from 'react';
import { once } from '../../api/client.ts';
import { failureOf, type Failure, type Issue } from '../../api/failure.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { importInput, type ImportRequest } from './import-request.ts';

const ImportParts = graphql(`
  fragment ImportParts on ImportSpendPayload @_unmask {
    table {
      layout
      cadence
      weeks
      firstWeek
      lastWeek
      currency
      columns {
        name
        role
        reason
        weeks
        meanWeekly
        weekly
        isOwn
        channel {
          id
          label
        }
      }
    }
    scenario {
      id
      preset {
        key
      }
      presetVersion
      seed
      horizonWeeks
      currency
      changes {
        path
        number
        list
      }
      ownChannels {
        id
        label
        like
      }
      budget {
        weekly {
          amount
        }
        allocations {
          share
          channel {
            id
            kind
          }
        }
      }
      parameters {
        path
        label
        unit
        min
        max
        value
        meaning
      }
    }
    issues {
      path
      severity
      code
      value
      allowed
      suggestion
      message
    }
  }
`);

const ReadSpend = graphql(
  `
    query ReadSpend($input: ImportSpendInput!) {
      importSpend(input: $input) {
        __typename
        ...ImportParts
        ... on ValidationError {
          issues {
            path
            severity
            code
            value
            allowed
            suggestion
            message
          }
        }
      }
    }
  `,
  [ImportParts],
);

export type Imported = ResultOf<typeof ImportParts>;

export interface Import {
  /** The last reading without errors. */
  readonly imported: Imported | null;
  /** Errors and notes of the last reading. */
  readonly issues: readonly Issue[];
  readonly failure: Failure | null;
  readonly isReading: boolean;
}

const nothing: Import = { imported: null, issues: [], failure: null, isReading: false };

/** Pause after typing before the file is read again, in ms. */
const pause = 150;

/** Reads the file as often as anything about it changes; a new request with the same contents is a new attempt. */
export function useImport(request: ImportRequest): Import {
  const [state, setState] = useState<Import>(nothing);
  const isEmpty = request.text.trim() === '';
  useEffect(() => {
    if (isEmpty) return undefined;
    let question: { unsubscribe: () => void } | undefined;
    const timer = setTimeout(() => {
      setState((before) => ({ ...before, isReading: true }));
      question = once.query(ReadSpend, { input: importInput(request) }).subscribe(({ data, error }) => {
        const result = data?.importSpend;
        if (error !== undefined || result === undefined) {
          const failure: Failure = error === undefined ? { kind: 'unreachable' } : failureOf(error);
          setState(({ imported, issues }) => ({ imported, issues, failure, isReading: false }));
        } else if (result.__typename === 'ImportSpendPayload') {
          setState({ imported: result, issues: result.issues, failure: null, isReading: false });
        } else {
          setState(({ imported }) => ({ imported, issues: result.issues, failure: null, isReading: false }));
        }
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      question?.unsubscribe();
    };
  }, [request, isEmpty]);
  return isEmpty ? nothing : state;
}
