import { graphql, type ResultOf } from '../../api/graphql.ts';

/** What is known of claims before they are tried: nothing here says what comes out. */
export const Claims = graphql(`
  query Claims {
    claims {
      id
      kind
      rows
      statement
      source
      question
      answers
      scenario
      seed
      contrast
      noLine
      measure {
        label
        unit
        effectUnit
        courseLabel
        courseUnit
        meaning
        line {
          drawn
          given
        }
      }
      arms {
        id
        label
        isCompared
        place {
          since
          week
          isWeek
        }
      }
    }
    claimsOfHistory {
      row
      statement
      reason
    }
    presets {
      key
      title
      scenario {
        currency
      }
    }
  }
`);

export type ListedClaim = ResultOf<typeof Claims>['claims'][number];

const TriedWorld = graphql(`
  fragment TriedWorld on TestedWorld @_unmask {
    verdict
    effect
    low
    high
    level
    population
    replications
    items {
      what
      isSo
    }
    arms {
      id
      label
      value
      low
      high
      weeks {
        week
        mean
        low
        high
      }
      plan {
        preset
        journey
        lens
        changes {
          path
          number
          list
          from
        }
      }
    }
  }
`);

export const TryClaim = graphql(
  `
    query TryClaim($input: TestClaimInput!) {
      testClaim(input: $input) {
        __typename
        ... on ClaimTest {
          engineVersion
          claim {
            id
            answer
            verdict
            cause
            why
            counterWorld
          }
          world {
            ...TriedWorld
          }
          counterWorld {
            ...TriedWorld
          }
        }
        ... on ValidationError {
          issues {
            message
          }
        }
      }
    }
  `,
  [TriedWorld],
);

export const ClaimProgress = graphql(`
  subscription ClaimProgress($input: TestClaimInput!) {
    claimProgress(input: $input) {
      done
      total
    }
  }
`);

type Answer = ResultOf<typeof TryClaim>['testClaim'];
export type TriedClaim = Extract<Answer, { __typename: 'ClaimTest' }>;
export type Tried = TriedClaim['world'];
export type TriedArm = Tried['arms'][number];
