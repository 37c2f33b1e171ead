/** Checks of a whole scenario: first its shape, then every name in it, then its numbers. Every problem comes back at once. */
import { allChannelParameters, channelParameters, type Channel } from './channel.ts';
import { checkJourney, type KnownMechanism } from './check-journey.ts';
import { checkParameter } from './check-parameter.ts';
import { canonicalJson } from './hash.ts';
import {
  checked,
  duplicates,
  missing,
  outOfRange,
  showNumber,
  unknownName,
  type Checked,
  type Issue,
} from './issue.ts';
import { MILESTONES, type Where } from './journey.ts';
import { checkMixtures } from './mixture.ts';
import { parametersOf } from './parameters.ts';
import { scenarioSchema, type Plan, type Scenario } from './scenario.ts';
import { checkSchedule } from './schedule.ts';
import { shapeIssue } from './shape-issue.ts';

/** Whole input as a scenario, or all that is wrong with it. */
export function checkScenarioWith(mechanisms: readonly KnownMechanism[], input: unknown): Checked<Scenario> {
  const parsed = scenarioSchema.safeParse(input);
  if (!parsed.success)
    return { ok: false, issues: parsed.error.issues.map((issue) => shapeIssue(issue, input)) };
  const scenario = parsed.data;
  const { funnel, lifecycle } = scenario.journeys;
  const segments = scenario.market.segments.map((segment) => segment.id);
  const channels = scenario.channels.map((channel) => channel.id);
  const issues = [
    ...checkJourney(mechanisms, funnel, segments, channels),
    ...(canonicalJson(funnel) === canonicalJson(lifecycle)
      ? []
      : checkJourney(mechanisms, lifecycle, segments, channels)),
    ...checkSharedParameters(scenario),
    ...duplicates(['channels'], 'channel', channels),
    ...duplicates(['market', 'segments'], 'segment', segments),
    ...scenario.channels.flatMap((channel) => checkChannel(scenario, channel)),
    ...checkPlan(scenario, 'plan', scenario.plan),
    ...checkPlan(scenario, 'historic', scenario.historic),
    ...checkValues(scenario),
    ...checkSchedule(scenario),
    ...checkMarket(scenario),
    ...checkSubsteps(scenario),
    ...checkLaunch(scenario),
    ...checkSpending(scenario),
    ...unknown(['locks'], 'channel', scenario.locks, channels),
  ];
  return checked(() => scenario, issues);
}

/** Who spends a channel's money: delivery, or the events of the journey. */
function checkSpending({ journeys, channels }: Scenario): Issue[] {
  return Object.values(journeys).flatMap((journey) =>
    journey.events.flatMap((event) =>
      (event.kind === 'matrix' ? event.quantities : []).flatMap((quantity) =>
        (['spends', 'contacts'] as const).flatMap((key) => {
          const channel = channels.find((each) => each.id === quantity[key]);
          const path = ['journeys', journey.id, event.id, quantity.id, key];
          return channel === undefined || channel.buying === 'event' ? [] : [boughtTwice(path, channel)];
        }),
      ),
    ),
  );
}

function boughtTwice(path: readonly string[], { id, buying }: Channel): Issue {
  return {
    path,
    severity: 'error',
    code: 'bought-twice',
    value: buying,
    allowed: 'event',
    suggestion: 'event',
    message: `channel ${id} is bought by ${buying}, so an event cannot buy it too. Use the buying "event".`,
  };
}

/** A matrix says what happens within a week, so a week with matrices is not cut. */
function checkSubsteps({ journeys, substeps = 1 }: Scenario): Issue[] {
  const isCut = substeps > 1 && Object.values(journeys).some(({ events }) => events.some(isMatrix));
  return isCut ? [outOfRange(['substeps'], 'substeps of a journey with matrix events', substeps, 1, 1)] : [];
}

/** A matrix sells by its own numbers, and knows no launch. */
function checkLaunch({ journeys, values, schedule = [] }: Scenario): Issue[] {
  const path = 'market.launchWeek';
  if (!Object.values(journeys).some(({ events }) => events.some(isMatrix))) return [];
  const given = [
    { place: ['values', path], week: values[path] ?? 0 },
    ...schedule.map((each) => ({
      place: ['schedule', String(each.week), path],
      week: each.values[path] ?? 0,
    })),
  ];
  return given
    .filter(({ week }) => week !== 0)
    .map(({ place, week }) => outOfRange(place, 'launch week of a journey with matrix events', week, 0, 0));
}

function isMatrix(event: { readonly kind: string }): boolean {
  return event.kind === 'matrix';
}

/** A name that both journeys use for a number means the same number. */
function checkSharedParameters({ journeys: { funnel, lifecycle } }: Scenario): Issue[] {
  return Object.entries(funnel.parameters).flatMap(([name, parameter]): Issue[] => {
    const other = lifecycle.parameters[name];
    if (other === undefined || canonicalJson(other) === canonicalJson(parameter)) return [];
    return [
      {
        path: ['journeys', funnel.id, 'parameters', name],
        severity: 'error',
        code: 'two-descriptions',
        value: name,
        suggestion: `${name}2`,
        message: `"${name}" is described differently in ${funnel.id} and ${lifecycle.id}. Describe it alike, or rename one.`,
      },
    ];
  });
}

/** A channel has all the numbers that channels have, within their ranges, and no others. */
function checkChannel(scenario: Scenario, channel: Channel): Issue[] {
  const path = ['channels', channel.id];
  const names = Object.keys(allChannelParameters);
  const sum = channel.usage.reduce((total, usage) => total + usage.share, 0);
  return [
    ...unknown([...path, 'parameters'], 'parameter', Object.keys(channel.parameters), names),
    ...Object.entries(allChannelParameters).flatMap(([name, shared]) => {
      const parameter = channel.parameters[name];
      const place = [...path, 'parameters', name];
      if (parameter !== undefined) return checkParameter(place, parameter, shared);
      return name in channelParameters ? [missing(place, `the parameter "${name}"`)] : [];
    }),
    ...channel.usage.flatMap(({ acts }) =>
      Object.entries(acts).flatMap(([act, parameter]) =>
        checkParameter([...path, 'response', act], parameter, { min: 0, max: 1 }),
      ),
    ),
    ...(sum > 1 + 1e-9
      ? [outOfRange([...path, 'usage'], `sum of contact shares of ${channel.label}`, sum, 0, 1)]
      : []),
    ...duplicates(
      [...path, 'usage'],
      'act',
      channel.usage.flatMap((usage) => Object.keys(usage.acts)),
    ),
    ...checkPlaces(scenario, [...path, 'eligible'], channel.eligible),
    ...checkPlaces(scenario, [...path, 'supply'], channel.supply ?? {}),
  ];
}

/** A dimension that a journey lacks does not matter, but a level that no journey has is a slip. */
function checkPlaces(scenario: Scenario, path: readonly string[], where: Where): Issue[] {
  const dimensions = Object.values(scenario.journeys).flatMap((journey) => journey.dimensions);
  return Object.entries(where).flatMap(([dimension, wanted]) => {
    const levels =
      dimension === 'milestone'
        ? MILESTONES
        : dimension === 'segment'
          ? scenario.market.segments.map((segment) => segment.id)
          : dimensions
              .filter((each) => each.id === dimension)
              .flatMap((each) => each.levels.map((level) => level.id));
    if (levels.length === 0) return [];
    return unknown([...path, dimension], `level of ${dimension}`, [wanted].flat(), [...new Set(levels)]);
  });
}

function checkPlan(scenario: Scenario, name: 'plan' | 'historic', plan: Plan): Issue[] {
  const known = scenario.channels.map((channel) => channel.id);
  const issues = [
    ...unknown([name, 'split'], 'channel', Object.keys(plan.split), known),
    ...unknown([name, 'flight'], 'channel', Object.keys(plan.flight), known),
  ];
  const sum = Object.values(plan.split).reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > 1e-6) {
    issues.push({
      path: [name, 'split'],
      severity: 'error',
      code: 'split-sum',
      value: showNumber(sum * 100),
      allowed: '100 %',
      suggestion: 'divide every share by their sum',
      message: `the shares of the ${name} sum to ${showNumber(Number((sum * 100).toFixed(6)))} % (expected 100 %)`,
    });
  }
  return issues;
}

/** Numbers set by path; those of segments and of targeting are set where these are. */
function checkValues(scenario: Scenario): Issue[] {
  const parameters = new Map(
    parametersOf(scenario)
      .filter(({ path }) => /^(?:market|journey|channels)[.]/.test(path))
      .map((parameter) => [parameter.path, parameter]),
  );
  return Object.entries(scenario.values).flatMap(([path, value]) => {
    const parameter = parameters.get(path);
    if (parameter === undefined) return [unknownName(['values', path], 'path', path, [...parameters.keys()])];
    const { min, max, label, unit } = parameter;
    return value >= min && value <= max
      ? []
      : [outOfRange(['values', path], label.toLowerCase(), value, min, max, unit)];
  });
}

/** Traits multiply rates and purchases. */
const TRAIT = { min: 0, max: 1000 };

function checkMarket({ market, channels }: Scenario): Issue[] {
  const segments = market.segments.map((segment) => segment.id);
  const sum = market.segments.reduce((total, segment) => total + segment.share, 0);
  return [
    ...(sum > 0 ? [] : [outOfRange(['market', 'segments'], 'sum of segment shares', sum, 0.001, 1)]),
    ...Object.entries(market.traits).flatMap(([trait, parameter]) =>
      checkParameter(['market', 'traits', trait], parameter, TRAIT),
    ),
    ...market.segments.flatMap(({ id, traits }) =>
      Object.entries(traits).flatMap(([trait, value]) => {
        const path = ['market', 'segments', id, trait];
        const parameter = market.traits[trait];
        if (parameter === undefined) return [unknownName(path, 'trait', trait, Object.keys(market.traits))];
        const { min, max, label, unit } = parameter;
        return value >= min && value <= max
          ? []
          : [outOfRange(path, label.toLowerCase(), value, min, max, unit)];
      }),
    ),
    ...checkMixtures(market.mixtures ?? {}, market.traits),
    ...unknown(
      ['market', 'targeting'],
      'channel',
      Object.keys(market.targeting),
      channels.map((channel) => channel.id),
    ),
    ...Object.entries(market.targeting).flatMap(([channel, weights]) =>
      unknown(['market', 'targeting', channel], 'segment', Object.keys(weights), segments),
    ),
  ];
}

/** Those of the names that nobody knows. */
function unknown(
  path: readonly string[],
  what: string,
  names: readonly string[],
  known: readonly string[],
): Issue[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => unknownName([...path, name], what, name, known));
}
