/** A question about rates, asked in words -> the factors of the rates. */
import {
  checkRateQuestion,
  estimateCost,
  explainRate,
  type ExplainedRates,
  type Issue,
  type RateQuestion,
} from '@meander/core';
import type { Store } from '@meander/store';
import { LimitError, ValidationError } from '../errors.ts';
import { scenarioOf } from '../scenario/reference.ts';
import type { RateQuestionInput } from '../types/explained.ts';

/** The answer is worked out at once, while others wait: at most about two seconds of work. */
const MOST_WORK = 2e9;

/** @throws ValidationError with every problem, NotFoundError, LimitError */
export async function explained(
  store: Store,
  { scenario: ref, where, week, population, replication }: typeof RateQuestionInput.$inferInput,
): Promise<ExplainedRates> {
  const { scenario } = await scenarioOf(store, ref);
  const levels = where ?? [];
  const question: RateQuestion = {
    week: week ?? 1,
    where: Object.fromEntries(levels.map(({ dimension, level }) => [dimension, level])),
    population: population ?? 'expected',
    replication: replication ?? 0,
  };
  const issues = [
    ...twice(levels.map(({ dimension }) => dimension)),
    ...checkRateQuestion(scenario, question),
  ];
  if (issues.length > 0) throw new ValidationError(issues);
  const { work } = estimateCost(scenario, { population: question.population!, replications: 1 });
  if (!(work <= MOST_WORK))
    throw new LimitError(
      `this needs about ${Math.ceil(work / 1e9)} seconds of one core; at most ${MOST_WORK / 1e9} are allowed. Use "expected" or "cohorts".`,
      MOST_WORK,
      Math.min(work, Number.MAX_VALUE),
    );
  return explainRate(scenario, question);
}

function twice(dimensions: readonly string[]): Issue[] {
  const again = new Set(dimensions.filter((dimension, i) => dimensions.indexOf(dimension) < i));
  return [...again].map((dimension) => ({
    path: ['where', dimension],
    severity: 'error',
    code: 'duplicate-name',
    value: dimension,
    message: `the dimension "${dimension}" is asked for twice. A place has one level of it.`,
  }));
}
