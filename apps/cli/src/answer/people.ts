/** What the command line asks about single customers, with the shape of each answer. */
import { answered } from '../api/answered.ts';
import { problems, type Problem } from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';

export interface Share {
  readonly count: number;
  readonly of: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

export interface CustomerSummary {
  readonly number: number;
  readonly segment: string;
  readonly endsIn: string;
  readonly milestone: string;
  readonly backwardMoves: number;
  readonly skips: number;
  readonly returns: number;
  readonly purchases: number;
  readonly boughtIn: number | null;
  readonly weeksAsleep: number;
  readonly weeksWaited: number;
}

export interface Crowd {
  readonly segment: string | null;
  readonly people: number;
  readonly buyers: Share;
  readonly straight: Share;
  readonly wentBack: Share;
  readonly skipped: Share;
  readonly looped: Share;
  readonly returned: Share;
  readonly notRepresentable: Share;
  readonly afterPurchase: Share;
  readonly funnel: {
    readonly predictedBuyers: number | null;
    readonly straightBuyers: number;
    readonly stages: readonly {
      readonly stage: string;
      readonly label: string;
      readonly entered: number;
      readonly advanced: number;
    }[];
  };
}

export interface Crowds {
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly all: Crowd;
  readonly segments: readonly Crowd[];
}

export interface CustomerPage {
  readonly totalCount: number;
  readonly share: Share;
  readonly searched: number;
  readonly people: number;
  readonly edges: readonly { readonly node: CustomerSummary }[];
}

export interface Step {
  readonly week: number;
  readonly time: number;
  readonly kind: 'MOVE' | 'PURCHASE' | 'CONTACT';
  readonly event: string;
  readonly move: string | null;
  readonly label: string;
  readonly cause: string | null;
  readonly causeLabel: string | null;
  readonly channel: { readonly id: string; readonly label: string } | null;
  readonly isLogged: boolean;
  /** Whether a message was opened; null where there is nothing to open. */
  readonly isOpened: boolean | null;
  readonly changed: readonly { readonly dimension: string; readonly from: string; readonly to: string }[];
}

export interface Life {
  readonly start: readonly { readonly dimension: string; readonly level: string }[];
  readonly steps: readonly Step[];
}

interface Twin {
  readonly partsIn: number | null;
  readonly onlyHere: readonly number[];
  readonly onlyThere: readonly number[];
  readonly journey: Life;
}

interface StoryStep {
  readonly id: string;
  readonly label: string;
  readonly week: number;
  readonly places: readonly number[];
}

export interface Credit {
  readonly rule: string;
  readonly label: string;
  readonly shares: readonly { readonly channel: { readonly label: string } | null; readonly share: number }[];
}

export interface Without {
  readonly channels: readonly string[];
  readonly boughtIn: number | null;
  readonly purchases: number;
  readonly buyersInBoth: number;
  readonly buyersOnlyWith: number;
  readonly buyersOnlyWithout: number;
  readonly effect: { readonly value: number; readonly low: number; readonly high: number };
}

export interface CustomerAnswer extends CustomerSummary {
  readonly journey: Life;
  readonly credit: readonly Credit[];
  readonly storySteps?: readonly StoryStep[] | null;
  readonly twin?: Twin;
  readonly without?: Without;
}

const summary =
  'number segment endsIn milestone backwardMoves skips returns purchases boughtIn weeksAsleep weeksWaited';
const share = 'count of value low high level';
const lifeFields =
  'start { dimension level } steps { week time kind event move label cause causeLabel channel { id label } isLogged isOpened changed { dimension from to } }';
const crowdFields = `segment people buyers { ${share} } straight { ${share} } wentBack { ${share} } skipped { ${share} }
  looped { ${share} } returned { ${share} } notRepresentable { ${share} } afterPurchase { ${share} }
  funnel { predictedBuyers straightBuyers stages { stage label entered advanced } }`;

const peopleDocument = `query People($input: CustomersInput!, $whose: PeopleInput!, $first: Int, $after: String) {
  crowd(input: $whose) { __typename ${problems} ... on Crowds { firstWeek lastWeek all { ${crowdFields} } segments { ${crowdFields} } } }
  customers(input: $input, first: $first, after: $after) { __typename ${problems}
    ... on CustomerConnection { totalCount searched people share { ${share} } edges { node { ${summary} } } pageInfo { endCursor hasNextPage } } } }`;

/** One customer, with what else is asked for. */
function customerDocument(asked: {
  readonly hasStory: boolean;
  readonly hasTwin: boolean;
  readonly hasWithout: boolean;
}): string {
  const parts = [
    {
      isAsked: asked.hasStory,
      variable: '$story: ID!',
      field: 'storySteps(story: $story) { id label week places }',
    },
    {
      isAsked: asked.hasTwin,
      variable: '$plan: ScenarioRef!',
      field: `twin(plan: $plan) { partsIn onlyHere onlyThere journey { ${lifeFields} } }`,
    },
    {
      isAsked: asked.hasWithout,
      variable: '$channels: [ID!]!',
      field:
        'without(channels: $channels) { channels boughtIn purchases buyersInBoth buyersOnlyWith buyersOnlyWithout effect { value low high } }',
    },
  ].filter(({ isAsked }) => isAsked);
  return `query Customer($input: CustomerInput!${parts.map(({ variable }) => `, ${variable}`).join('')}) {
    customer(input: $input) { __typename ${problems} ... on Customer { ${summary} journey { ${lifeFields} }
      credit { rule label shares { channel { label } share } } ${parts.map(({ field }) => field).join(' ')} } } }`;
}

/** Which of the people, from where on. */
export interface PeopleQuestion {
  /** A `CustomersInput`. */
  readonly input: { readonly scenario: object; readonly future: number } & Readonly<Record<string, unknown>>;
  readonly first: number;
  readonly skip: number;
}

/** The flags that fill the fields of a question. */
const FLAGS = {
  story: '--story',
  segment: '--segment',
  wasIn: '--was-in',
  went: '--went',
  customer: '--customer',
  channels: '--without',
};

/** @throws BadInput with every name nobody knows */
export async function askPeople(
  meander: Meander,
  { input, first, skip }: PeopleQuestion,
): Promise<{ readonly page: CustomerPage; readonly crowds: Crowds }> {
  const { scenario, future } = input;
  const { crowd, customers } = await meander.ask<{
    crowd: (Crowds & { __typename: 'Crowds' }) | Problem;
    customers: (CustomerPage & { __typename: 'CustomerConnection' }) | Problem;
  }>(peopleDocument, {
    whose: { scenario, future },
    input,
    first,
    after: skip === 0 ? null : Buffer.from(`Place:${skip}`).toString('base64'),
  });
  const { __typename: _, ...page } = answered(customers, FLAGS);
  const { __typename: _crowd, ...crowds } = answered(crowd);
  return { page, crowds };
}

/** Which life, and what is asked of it besides. */
export interface CustomerQuestion {
  /** A `CustomerInput`. */
  readonly input: object;
  readonly story: string | undefined;
  /** Plan B, for the twin. */
  readonly plan: object | undefined;
  /** What would have been without these. */
  readonly channels: readonly string[] | undefined;
}

/** @throws BadInput when there is no such customer, story or channel */
export async function askCustomer(
  meander: Meander,
  { input, story, plan, channels }: CustomerQuestion,
): Promise<CustomerAnswer> {
  const asked = {
    hasStory: story !== undefined,
    hasTwin: plan !== undefined,
    hasWithout: channels !== undefined,
  };
  const { customer } = await meander.ask<{
    customer: (CustomerAnswer & { __typename: 'Customer' }) | Problem;
  }>(customerDocument(asked), { input, story, plan, channels });
  const { __typename: _, ...life } = answered(customer, FLAGS);
  return life;
}
