import { graphql, type ResultOf } from '../../api/graphql.ts';

const RiverParts = graphql(`
  fragment RiverParts on RiverMap @_unmask {
    scenario {
      seed
      presetVersion
      horizonWeeks
      people
      preset {
        key
        title
      }
      journey {
        id
        title
        kind
      }
    }
    engineVersion
    population
    future
    futures
    weeks
    segments {
      id
      label
      people
    }
    stages
    moves {
      move
      label
      from
      to
      causes {
        cause
        label
        count
        channel {
          id
          kind
        }
      }
    }
    people
    moved
    queues {
      pool
      label
      stages
      servers
      arrivals
      abandoned
      waiting
      busy
      wait
    }
    leaks {
      from
      to
      label
      cause
      causeLabel
      isForGood
      weekly
    }
    river(runs: $runs, marks: $marks) {
      length
      breadth
      perMark
      pitch
      step
      centre
      bed
      stages {
        stage
        label
        milestone
        shape
        at
        size
        gate
        pool
        name
      }
      channels {
        from
        to
        start
        end
      }
      paths {
        from
        to
        kind
        moves
        curve
        label
      }
    }
  }
`);

/** The log of a journey, and where everything stands on its map. */
export const RiverQuery = graphql(
  `
    query RiverQuery($input: RiverMapInput!, $runs: RiverRuns!, $marks: Int!) {
      riverMap(input: $input) {
        __typename
        ...RiverParts
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
  [RiverParts],
);

export type RiverMap = ResultOf<typeof RiverParts>;
export type River = RiverMap['river'];
export type RiverStage = River['stages'][number];
export type RiverPath = River['paths'][number];
