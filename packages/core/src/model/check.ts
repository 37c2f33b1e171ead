/** Checks of a whole scenario: first its shape, then every name in it, then its sums. Every problem comes back at once. */
import type * as z from 'zod';
import { checked, outOfRange, showNumber, unknownName, type Checked, type Issue } from './issue.ts';
import type { Amount, Cause, Journey, JourneyEvent, Where } from './journey.ts';
import { parametersOf } from './parameters.ts';
import { scenarioSchema, type Plan, type Scenario } from './scenario.ts';

/** What a check needs to know of a mechanism. */
export interface KnownMechanism {
  readonly id: string;
  readonly kind: 'cause' | 'factor';
  readonly schema: z.ZodType;
}

/** Whole input as a scenario, or all that is wrong with it. */
export function checkScenarioWith(mechanisms: readonly KnownMechanism[], input: unknown): Checked<Scenario> {
  const parsed = scenarioSchema.safeParse(input);
  if (!parsed.success)
    return { ok: false, issues: parsed.error.issues.map((issue) => shapeIssue(issue, input)) };
  const scenario = parsed.data;
  const issues = [
    ...Object.values(scenario.journeys).flatMap((journey) => checkJourney(mechanisms, journey)),
    ...duplicates(
      ['channels'],
      'channel',
      scenario.channels.map((channel) => channel.id),
    ),
    ...duplicates(
      ['market', 'segments'],
      'segment',
      scenario.market.segments.map((segment) => segment.id),
    ),
    ...checkPlan(scenario, 'plan', scenario.plan),
    ...checkPlan(scenario, 'historic', scenario.historic),
    ...checkValues(scenario),
    ...checkUsage(scenario),
    ...checkSegments(scenario),
  ];
  return checked(() => scenario, issues);
}

/** Every name a journey uses must be one it has. */
export function checkJourney(mechanisms: readonly KnownMechanism[], journey: Journey): Issue[] {
  const root = ['journeys', journey.id];
  const dimensions = new Map(
    journey.dimensions.map((dimension) => [dimension.id, dimension.levels.map((level) => level.id)]),
  );
  const issues: Issue[] = [
    ...duplicates(
      root,
      'dimension',
      journey.dimensions.map((dimension) => dimension.id),
    ),
    ...duplicates(
      root,
      'event',
      journey.events.map((event) => event.id),
    ),
  ];
  const level = (path: string[], dimension: string, name: string) => {
    const known = dimensions.get(dimension);
    if (known === undefined) issues.push(unknownName(path, 'dimension', dimension, [...dimensions.keys()]));
    else if (!known.includes(name)) issues.push(unknownName(path, `level of ${dimension}`, name, known));
  };
  const places = (path: string[], where: Where) => {
    for (const [dimension, wanted] of Object.entries(where)) {
      if (dimension === 'milestone' || dimension === 'segment') continue;
      for (const name of [wanted].flat()) level([...path, dimension], dimension, name);
    }
  };
  const targets = (path: string[], to: Readonly<Record<string, string>>) => {
    for (const [dimension, name] of Object.entries(to)) level([...path, dimension], dimension, name);
  };
  const amount = (path: string[], value: Amount) => {
    if (typeof value === 'string' && !(value in journey.parameters)) {
      issues.push(unknownName(path, 'parameter', value, Object.keys(journey.parameters)));
    }
  };
  const use = (path: string[], kind: 'cause' | 'factor', { factors = [], ...own }: Cause) => {
    const known = mechanisms.filter((mechanism) => mechanism.kind === kind);
    const mechanism = known.find((each) => each.id === own.mechanism);
    if (mechanism === undefined) {
      issues.push(
        unknownName(
          [...path, 'mechanism'],
          kind,
          own.mechanism,
          known.map((each) => each.id),
        ),
      );
    } else {
      const parsed = mechanism.schema.safeParse(own);
      if (!parsed.success) issues.push(...parsed.error.issues.map((issue) => shapeIssue(issue, own, path)));
      for (const [key, value] of Object.entries(own))
        if (AMOUNTS.has(key)) amount([...path, key], value as Amount);
    }
    uses([...path, 'factors'], 'factor', factors);
  };
  const uses = (path: string[], kind: 'cause' | 'factor', list: readonly Cause[] = []) =>
    list.forEach((each, i) => use([...path, String(i + 1)], kind, each));

  if (!dimensions.has('stage'))
    issues.push(unknownName([...root, 'dimensions'], 'dimension', 'stage', [...dimensions.keys()]));
  for (const stage of journey.dimensions.find((dimension) => dimension.id === 'stage')?.levels ?? []) {
    if (stage.milestone === undefined)
      issues.push(missing([...root, 'stage', stage.id], `a milestone for stage "${stage.id}"`));
  }
  for (const dimension of dimensions.keys()) {
    if (!(dimension in journey.start))
      issues.push(missing([...root, 'start'], `a start level for dimension "${dimension}"`));
  }
  targets([...root, 'start'], journey.start);
  for (const event of journey.events) checkEvent(event);
  journey.tallies.forEach((tally) => amount([...root, 'tallies', tally.id], tally.worth));
  return issues;

  function checkEvent(event: JourneyEvent): void {
    const path = [...root, event.id];
    const tally = (name: string | undefined) => {
      const known = journey.tallies.map((each) => each.id);
      if (name !== undefined && !known.includes(name))
        issues.push(unknownName([...path, 'tally'], 'tally', name, known));
    };
    if (event.kind === 'repeat') {
      places([...path, 'from'], event.from);
      targets([...path, 'dropOut'], event.dropOut.to);
      amount([...path, 'dropOut'], event.dropOut.probability);
      uses([...path, 'causes'], 'cause', event.causes);
      uses([...path, 'factors'], 'factor', event.factors);
      uses([...path, 'dropOut', 'factors'], 'factor', event.dropOut.factors);
      return tally(event.tally);
    }
    for (const move of event.moves) {
      places([...path, move.id, 'from'], move.from);
      targets([...path, move.id, 'to'], move.to);
      uses([...path, move.id, 'causes'], 'cause', move.causes);
      uses([...path, move.id, 'factors'], 'factor', move.factors);
      tally(move.tally);
    }
  }
}

/** Keys of a mechanism's use that hold amounts. */
const AMOUNTS = new Set(['rate', 'gain', 'amplitude', 'peakWeek', 'period']);

function checkPlan(scenario: Scenario, name: 'plan' | 'historic', plan: Plan): Issue[] {
  const known = scenario.channels.map((channel) => channel.id);
  const issues = [...Object.keys(plan.split), ...Object.keys(plan.flight)]
    .filter((id) => !known.includes(id))
    .map((id) => unknownName([name, id], 'channel', id, known));
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

function checkValues(scenario: Scenario): Issue[] {
  const parameters = new Map(parametersOf(scenario).map((parameter) => [parameter.path, parameter]));
  return Object.keys({ ...scenario.values }).flatMap((path) => {
    const parameter = parameters.get(path);
    if (parameter === undefined) return [unknownName(['values', path], 'path', path, [...parameters.keys()])];
    const { value, min, max, label, unit } = parameter;
    return value >= min && value <= max
      ? []
      : [outOfRange(['values', path], label.toLowerCase(), value, min, max, unit)];
  });
}

/** Shares of a channel's contacts must not exceed all of them, and an act may stand in one usage only. */
function checkUsage(scenario: Scenario): Issue[] {
  return scenario.channels.flatMap((channel) => {
    const path = ['channels', channel.id, 'usage'];
    const sum = channel.usage.reduce((total, usage) => total + usage.share, 0);
    return [
      ...(sum > 1 + 1e-9 ? [outOfRange(path, `sum of contact shares of ${channel.label}`, sum, 0, 1)] : []),
      ...duplicates(
        path,
        'act',
        channel.usage.flatMap((usage) => Object.keys(usage.acts)),
      ),
    ];
  });
}

function checkSegments(scenario: Scenario): Issue[] {
  const sum = scenario.market.segments.reduce((total, segment) => total + segment.share, 0);
  return sum > 0 ? [] : [outOfRange(['market', 'segments'], 'sum of segment shares', sum, 0.001, 1)];
}

function duplicates(path: readonly string[], what: string, names: readonly string[]): Issue[] {
  return names
    .filter((name, i) => names.indexOf(name) < i)
    .map((name) => ({
      path: [...path, name],
      severity: 'error',
      code: 'duplicate-name',
      value: name,
      suggestion: `${name}2`,
      message: `there are two ${what}s "${name}". Rename one, e.g. "${name}2".`,
    }));
}

function missing(path: readonly string[], what: string): Issue {
  return {
    path,
    severity: 'error',
    code: 'missing',
    allowed: what,
    message: `${path.join('.')}: ${what} is missing`,
  };
}

/** A schema problem in the words of an issue: path, value found, what is allowed. */
function shapeIssue(issue: z.core.$ZodIssue, input: unknown, root: readonly string[] = []): Issue {
  const path = [...root, ...issue.path.map(String)];
  const found = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  const value = found === undefined ? undefined : JSON.stringify(found)?.slice(0, 120);
  const allowed =
    issue.code === 'invalid_value'
      ? issue.values.map(String).join(', ')
      : issue.code === 'too_big'
        ? `at most ${issue.maximum}`
        : issue.code === 'too_small'
          ? `at least ${issue.minimum}`
          : undefined;
  return {
    path,
    severity: 'error',
    code: issue.code.replaceAll('_', '-'),
    ...(value === undefined ? {} : { value }),
    ...(allowed === undefined ? {} : { allowed }),
    message: `${path.join('.') || 'scenario'}: ${issue.message}${value === undefined ? '' : ` (found ${value})`}`,
  };
}
