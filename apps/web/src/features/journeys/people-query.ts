import { graphql, type ResultOf } from '../../api/graphql.ts';

export const CrowdQuery = graphql(`
  query JourneysCrowd($input: PeopleInput!) {
    stories {
      id
      title
      journey
      purpose
    }
    crowd(input: $input) {
      __typename
      ... on Crowds {
        engineVersion
        firstWeek
        lastWeek
        scenario {
          id
          seed
          people
          presetVersion
          preset {
            key
            title
          }
          journey {
            id
            title
            stages {
              id
              label
              milestone
            }
          }
        }
        all {
          ...CrowdParts
        }
        segments {
          ...CrowdParts
        }
      }
      ... on ValidationError {
        issues {
          message
        }
      }
      ... on Error {
        message
      }
    }
  }

  fragment CrowdParts on Crowd @_unmask {
    segment
    label
    people
    buyers {
      count
    }
    straight {
      value
    }
    wentBack {
      value
    }
    looped {
      value
    }
    returned {
      value
    }
    skipped {
      value
    }
    notRepresentable {
      value
    }
    afterPurchase {
      value
    }
    funnel {
      predictedBuyers
    }
  }
`);

export const CustomersQuery = graphql(`
  query JourneysCustomers($input: CustomersInput!, $first: Int!, $after: String) {
    customers(input: $input, first: $first, after: $after) {
      __typename
      ... on CustomerConnection {
        totalCount
        searched
        people
        share {
          value
          low
          high
        }
        edges {
          cursor
          node {
            number
            segment
            endsIn
            boughtIn
            purchases
            backwardMoves
            weeksAsleep
            weeksWaited
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ... on ValidationError {
        issues {
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

const LifeParts = graphql(`
  fragment LifeParts on CustomerJourney @_unmask {
    start {
      dimension
      level
    }
    steps {
      week
      time
      kind
      move
      label
      cause
      causeLabel
      isLogged
      isOpened
      channel {
        id
        label
        kind
      }
      changed {
        dimension
        from
        to
      }
    }
  }
`);

const ReadParts = graphql(
  `
    fragment ReadParts on Customer @_unmask {
      __typename
      number
      segment
      endsIn
      boughtIn
      purchases
      backwardMoves
      weeksAsleep
      journey {
        ...LifeParts
      }
      storySteps(story: $story) @include(if: $hasStory) {
        id
        label
        week
        places
      }
      credit {
        rule
        label
        shares {
          share
          channel {
            id
            label
          }
        }
      }
    }
  `,
  [LifeParts],
);

export const CustomerQuery = graphql(
  `
    query JourneysCustomer($input: CustomerInput!, $story: ID!, $hasStory: Boolean!) {
      customer(input: $input) {
        __typename
        ... on Customer {
          ...ReadParts
        }
        ... on ValidationError {
          issues {
            message
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [ReadParts],
);

/** The first of a list, to be read: asked together with the list. */
export const FirstQuery = graphql(
  `
    query JourneysFirst($input: CustomersInput!, $after: String, $story: ID!, $hasStory: Boolean!) {
      customers(input: $input, first: 1, after: $after) {
        __typename
        ... on CustomerConnection {
          edges {
            node {
              ...ReadParts
            }
          }
        }
        ... on ValidationError {
          issues {
            message
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [ReadParts],
);

/** Asked once a life is there: the other plan is lived by everybody first. */
export const TwinQuery = graphql(
  `
    query JourneysTwin($input: CustomerInput!, $plan: ScenarioRef!) {
      customer(input: $input) {
        __typename
        ... on Customer {
          number
          twin(plan: $plan) {
            partsIn
            onlyHere
            onlyThere
            journey {
              ...LifeParts
            }
          }
        }
        ... on ValidationError {
          issues {
            message
          }
        }
        ... on Error {
          message
        }
      }
    }
  `,
  [LifeParts],
);

export const WithoutQuery = graphql(`
  query JourneysWithout($input: CustomerInput!, $channels: [ID!]!) {
    customer(input: $input) {
      __typename
      ... on Customer {
        number
        without(channels: $channels) {
          boughtIn
          purchases
          buyersOnlyWith
          buyersOnlyWithout
          effect {
            value
            low
            high
          }
        }
      }
      ... on Error {
        message
      }
    }
  }
`);

type CrowdAnswer = ResultOf<typeof CrowdQuery>['crowd'];
export type Crowds = Extract<CrowdAnswer, { __typename: 'Crowds' }>;
type CustomersAnswer = ResultOf<typeof CustomersQuery>['customers'];
export type CustomerPage = Extract<CustomersAnswer, { __typename: 'CustomerConnection' }>;
type CustomerAnswer = ResultOf<typeof CustomerQuery>['customer'];
type ReadCustomer = Extract<CustomerAnswer, { __typename: 'Customer' }>;
type TwinAnswer = ResultOf<typeof TwinQuery>['customer'];
type Twin = Extract<TwinAnswer, { __typename: 'Customer' }>['twin'];
/** Somebody's life, with the twin as soon as it is there. */
export type Customer = ReadCustomer & { readonly twin?: Twin };
export type Life = Customer['journey'];
export type Step = Life['steps'][number];
export type Stage = Crowds['scenario']['journey']['stages'][number];
