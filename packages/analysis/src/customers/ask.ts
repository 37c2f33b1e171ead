/** Questions about the people of a run as plain data, so that they can be asked of another thread; the latest runs are remembered there. */
import { prepare, type CustomerJourney, type Scenario, type Story } from '@meander/core';
import { crowdOf, crowdsBySegment, type Crowd } from './crowd.ts';
import { firstPurchaseCredit, type PurchaseCredit } from './credit.ts';
import { openCustomers, type Customers, type TellWeeks } from './customers.ts';
import type { Helpers } from './part.ts';
import {
  findCustomers,
  summaryOf,
  type CustomerPage,
  type CustomerQuery,
  type LifeSummary,
} from './search.ts';
import { storyReader, type StoryMatch } from './story.ts';
import { twinsOf, type Twin } from './twin.ts';
import { compareWithout, neverBought, type Without } from './without.ts';

/** Whose people. */
export interface PeopleOf {
  readonly scenario: Scenario;
  /** Hash of the scenario, where whoever asks has it: else the scenario is compiled for it, before helpers hear of it. */
  readonly hash?: string;
  /** Which future, from 0. */
  readonly replication: number;
}

export interface PeopleQuestions {
  readonly find: { readonly query: CustomerQuery };
  readonly lives: { readonly customers: readonly number[]; readonly story?: Story | undefined };
  readonly twins: { readonly customers: readonly number[]; readonly other: Scenario };
  readonly crowd: object;
  readonly credit: { readonly customer: number; readonly lookback?: number | undefined };
  readonly without: { readonly customer: number; readonly channels: readonly string[] };
}

/** A life with what is known of it. */
export interface ReadLife {
  readonly summary: LifeSummary;
  readonly journey: CustomerJourney;
  /** The steps of the story asked for; null where it was not lived. */
  readonly story: StoryMatch | null;
}

export interface PeopleAnswers {
  readonly find: CustomerPage;
  readonly lives: ReadLife[];
  readonly twins: Twin[];
  readonly crowd: { readonly all: Crowd; readonly segments: readonly Crowd[]; readonly weeks: PlanWeeks };
  readonly credit: PurchaseCredit[];
  readonly without: Without;
}

/** Weeks that are lived, the first of which lie before the plan. */
export interface PlanWeeks {
  readonly first: number;
  readonly last: number;
}

export type PeopleQuestion = keyof PeopleQuestions;

/** Remembers the people of the latest runs. */
export interface People {
  /** @throws RangeError for an unknown customer, or a twin from a market of another size */
  answer<Kind extends PeopleQuestion>(
    of: PeopleOf,
    kind: Kind,
    question: PeopleQuestions[Kind],
  ): PeopleAnswers[Kind];
}

/** Customers that are remembered in all runs together; about twenty bytes each. */
const MOST_REMEMBERED = 8_000_000;
const MOST_RUNS = 16;

/**
 * @param options.helpers threads to share the larger futures with
 * @param options.tell how far the future is that is lived for a question
 */
export function createPeople(
  options: { readonly helpers?: Helpers | undefined; readonly tell?: TellWeeks | undefined } = {},
): People {
  const known = new Map<string, Customers>();

  function customersOf({ scenario, hash, replication }: PeopleOf): Customers {
    const name = `${hash ?? prepare(scenario).scenarioHash} ${replication}`;
    const customers = known.get(name) ?? openCustomers(scenario, { replication, ...options });
    known.delete(name);
    known.set(name, customers);
    const remembered = () => [...known.values()].reduce((sum, { count }) => sum + count, 0);
    while (known.size > 1 && (known.size > MOST_RUNS || remembered() > MOST_REMEMBERED))
      known.delete(known.keys().next().value!);
    return customers;
  }

  const answers: {
    [Kind in PeopleQuestion]: (of: PeopleOf, question: PeopleQuestions[Kind]) => PeopleAnswers[Kind];
  } = {
    find: (of, { query }) => findCustomers(customersOf(of), query),
    lives: (of, { customers: asked, story }) => readLives(customersOf(of), asked, story),
    twins: (of, { customers: asked, other }) =>
      twinsOf(customersOf(of), customersOf({ scenario: other, replication: of.replication }), asked),
    crowd: (of) => {
      const customers = customersOf(of);
      return {
        all: crowdOf(customers),
        segments: crowdsBySegment(customers),
        weeks: { first: customers.firstWeek, last: customers.lastWeek },
      };
    },
    credit: (of, { customer, lookback }) => firstPurchaseCredit(customersOf(of), customer, lookback),
    without: (of, { customer, channels }) =>
      compareWithout(
        customersOf(of),
        customersOf({ scenario: neverBought(of.scenario, channels), replication: of.replication }),
        channels,
        customer,
      ),
  };

  return { answer: (of, kind, question) => answers[kind](of, question) };
}

function readLives(customers: Customers, asked: readonly number[], story: Story | undefined): ReadLife[] {
  const read = story && storyReader(story, customers.scenario);
  return customers.journeys(asked).map((journey) => ({
    summary: summaryOf(customers, journey.customer),
    journey,
    story: read?.(journey) ?? null,
  }));
}
