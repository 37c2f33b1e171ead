import { graphql } from '../api/graphql.ts';

const ProgressParts = graphql(`
  fragment ProgressParts on RunProgress @_unmask {
    sequence
    status
    etaSeconds
    replicationsDone
    replicationsTotal
  }
`);

export const StartComparison = graphql(
  `
    mutation StartComparison($input: StartComparisonInput!) {
      startComparison(input: $input) {
        __typename
        ... on StartComparisonPayload {
          comparison {
            id
            progress {
              ...ProgressParts
            }
          }
        }
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
        ... on Error {
          message
        }
      }
    }
  `,
  [ProgressParts],
);

export const FollowRun = graphql(
  `
    subscription FollowRun($id: ID!) {
      runProgress(id: $id) {
        ...ProgressParts
      }
    }
  `,
  [ProgressParts],
);

export const AskProgress = graphql(
  `
    query AskProgress($id: ID!) {
      comparison(id: $id) {
        id
        progress {
          ...ProgressParts
        }
      }
    }
  `,
  [ProgressParts],
);

export const CancelRun = graphql(`
  mutation CancelRun($input: CancelRunInput!) {
    cancelRun(input: $input) {
      __typename
      ... on Error {
        message
      }
    }
  }
`);
