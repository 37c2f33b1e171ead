/** Questions about single customers: checked and admitted here, answered on a thread of the runner. */
import type {
  PeopleAnswers,
  PeopleQuestion,
  PeopleQuestions,
  StageInWeek,
  WayInWeek,
} from '@meander/analysis';
import { stories } from '@meander/catalogue';
import {
  estimateCost,
  journeyOf,
  outOfRange,
  unknownName,
  type Issue,
  type Scenario,
  type Story,
} from '@meander/core';
import type { Runner } from '@meander/runner';
import { LimitError, ValidationError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

/** Whose people: those of one future of a scenario. */
export interface Market {
  readonly scenario: ResolvedScenario;
  readonly future: number;
}

export interface PeopleDesk {
  /** @throws LimitError when it would take too long to wait for, ValidationError for a customer who is not there */
  ask<Kind extends PeopleQuestion>(
    market: Market,
    kind: Kind,
    question: PeopleQuestions[Kind],
  ): Promise<PeopleAnswers[Kind]>;
}

/** An answer is waited for: at most about twenty seconds of work for a run of agents. */
const MOST_WORK = 2e10;

export function createPeopleDesk(runner: Pick<Runner, 'people'>, limits: Limits): PeopleDesk {
  return {
    async ask({ scenario: { scenario }, future }, kind, question) {
      admit(scenario, limits);
      if ('other' in question) admit(question.other, limits);
      try {
        return await runner.people({ scenario, replication: future }, kind, question);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new ValidationError([
          { path: ['customer'], severity: 'error', code: 'out-of-range', message: error.message },
        ]);
      }
    },
  };
}

function admit(scenario: Scenario, limits: Limits): void {
  const { work, bytes } = estimateCost(scenario, { population: 'agents', replications: 1 });
  const most = Math.min(MOST_WORK, limits.work);
  if (!(work <= most))
    throw new LimitError(
      `this needs about ${Math.ceil(Math.min(work, Number.MAX_VALUE) / 1e9)} seconds of one core; at most ${most / 1e9} are allowed. Use fewer people or fewer weeks.`,
      most,
      Math.min(work, Number.MAX_VALUE),
    );
  if (!(bytes <= limits.bytes))
    throw new LimitError(
      `this needs about ${Math.ceil(bytes / 2 ** 20)} MiB of memory; at most ${Math.floor(limits.bytes / 2 ** 20)} are allowed`,
      limits.bytes,
      Math.min(bytes, Number.MAX_VALUE),
    );
}

/** Stories that people of a scenario can live: those of its journey. */
function storiesIn(scenario: Scenario): readonly Story[] {
  const { id } = journeyOf(scenario);
  return stories.filter(({ journey }) => journey === id);
}

/** @returns the story, or what is wrong with its name */
export function namedStory(
  scenario: Scenario,
  id: string | null | undefined,
): { readonly story?: Story; readonly issues: readonly Issue[] } {
  if (id === null || id === undefined) return { issues: [] };
  const own = storiesIn(scenario);
  const story = own.find((each) => each.id === id);
  if (story !== undefined) return { story, issues: [] };
  const elsewhere = stories.find((each) => each.id === id);
  if (elsewhere === undefined)
    return {
      issues: [
        unknownName(
          ['story'],
          'story',
          id,
          stories.map((each) => each.id),
        ),
      ],
    };
  return {
    issues: [
      {
        path: ['story'],
        severity: 'error',
        code: 'other-journey',
        value: id,
        allowed: own.map((each) => each.id).join(', ') || 'none',
        suggestion: elsewhere.journey,
        message: `the story "${id}" is lived in the journey "${elsewhere.journey}", not in "${journeyOf(scenario).id}". See the people through that journey.`,
      },
    ],
  };
}

/** Names a segment and channels must have, each said to be wrong once. */
export function unknownNames(
  scenario: Scenario,
  names: { readonly segment?: string | null | undefined; readonly channels?: readonly string[] },
): Issue[] {
  const segments = scenario.market.segments.map(({ id }) => id);
  const channels = scenario.channels.map(({ id }) => id);
  const { segment, channels: asked = [] } = names;
  return [
    ...(segment === null || segment === undefined || segments.includes(segment)
      ? []
      : [unknownName(['segment'], 'segment', segment, segments)]),
    ...asked
      .filter((id) => !channels.includes(id))
      .map((id) => unknownName(['channels'], 'channel', id, channels)),
  ];
}

/** Stages a journey must have, and weeks a plan must have. */
export function unknownPlaces(
  scenario: Scenario,
  {
    wasIn,
    went,
  }: { readonly wasIn?: StageInWeek | null | undefined; readonly went?: WayInWeek | null | undefined },
): Issue[] {
  const stages =
    journeyOf(scenario)
      .dimensions.find(({ id }) => id === 'stage')
      ?.levels.map(({ id }) => id) ?? [];
  const stage = (path: string[], id: string) =>
    stages.includes(id) ? [] : [unknownName(path, 'stage', id, stages)];
  const week = (path: string[], value: number, least: number) =>
    value >= least && value <= scenario.horizonWeeks
      ? []
      : [outOfRange(path, 'week', value, least, scenario.horizonWeeks)];
  return [
    ...(wasIn ? [...stage(['wasIn', 'stage'], wasIn.stage), ...week(['wasIn', 'week'], wasIn.week, 0)] : []),
    ...(went ? [...stage(['went', 'from'], went.from), ...stage(['went', 'to'], went.to)] : []),
    ...(went ? week(['went', 'week'], went.week, 1) : []),
  ];
}
