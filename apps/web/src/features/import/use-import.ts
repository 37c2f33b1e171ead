import { useEffect, useState } from 'react';
import { once } from '../../api/client.ts';
import type { Failure, Issue } from '../../api/failure.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { replyOf } from '../../api/reply.ts';
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
  /** Whether what was read last is of an earlier request than the present one. */
  readonly isReading: boolean;
}

interface Heard extends Omit<Import, 'isReading'> {
  /** The request that was answered. */
  readonly request: ImportRequest | null;
}

const nothing: Heard = { request: null, imported: null, issues: [], failure: null };

/** Pause after typing before the file is read again, in ms. */
const pause = 150;

/** Reads the file as often as anything about it changes; a new request with the same contents is a new attempt. */
export function useImport(request: ImportRequest): Import {
  const [heard, setHeard] = useState(nothing);
  const isEmpty = request.text.trim() === '';
  useEffect(() => {
    if (isEmpty) return undefined;
    let question: { unsubscribe: () => void } | undefined;
    const timer = setTimeout(() => {
      question = once.query(ReadSpend, { input: importInput(request) }).subscribe(({ data, error }) => {
        const { answer, issues, failure } = replyOf('ImportSpendPayload', data?.importSpend, error);
        setHeard((before) => ({
          request,
          imported: answer ?? before.imported,
          issues: failure === null ? (answer?.issues ?? issues) : before.issues,
          failure,
        }));
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      question?.unsubscribe();
    };
  }, [request, isEmpty]);
  const { imported, issues, failure } = isEmpty ? nothing : heard;
  return { imported, issues, failure, isReading: !isEmpty && heard.request !== request };
}
