/** Numbers that change while the plan runs: from a week on the same people live on under other numbers. */
import { duplicates, outOfRange, unknownName, type Issue } from './issue.ts';
import { parametersOf } from './parameters.ts';
import type { ParameterValue } from './parameter.ts';
import type { Scenario } from './scenario.ts';

/** People are conserved, and the warm-up is over. */
const FIXED = new Set(['market.people', 'market.warmupWeeks']);

/** The numbers that a schedule may change, with the values before the plan. */
export function schedulable(scenario: Scenario): ParameterValue[] {
  return parametersOf(scenario).filter(
    ({ path }) => /^(?:market|journey|channels)[.]/.test(path) && !FIXED.has(path),
  );
}

/** The scenario as it is in each week of its schedule, in order; later changes add to earlier ones. */
export function scheduledScenarios(scenario: Scenario): { week: number; scenario: Scenario }[] {
  const { schedule = [], ...unscheduled } = scenario;
  let { values } = scenario;
  return schedule
    .toSorted((a, b) => a.week - b.week)
    .map((entry) => {
      values = { ...values, ...entry.values };
      return { week: entry.week, scenario: { ...unscheduled, values } };
    });
}

/** What is wrong with a schedule: weeks named twice, unknown paths, numbers out of range. */
export function checkSchedule(scenario: Scenario): Issue[] {
  const { schedule = [] } = scenario;
  if (schedule.length === 0) return [];
  const parameters = new Map(schedulable(scenario).map((parameter) => [parameter.path, parameter]));
  return [
    ...duplicates(
      ['schedule'],
      'week',
      schedule.map(({ week }) => String(week)),
    ),
    ...schedule.flatMap(({ week, values }) =>
      Object.entries(values).flatMap(([path, value]) => {
        const place = ['schedule', String(week), path];
        const parameter = parameters.get(path);
        if (parameter === undefined) return [unknownName(place, 'path', path, [...parameters.keys()])];
        const { min, max, label, unit } = parameter;
        return value >= min && value <= max
          ? []
          : [outOfRange(place, label.toLowerCase(), value, min, max, unit)];
      }),
    ),
  ];
}
