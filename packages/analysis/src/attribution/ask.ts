/**
 * Credit beside truth as one question, cut into parts that threads can answer alone: blocks of replications of the plan and its
 * counterfactuals, and single futures whose log is counted.
 */
import { estimateCost, outOfRange, type Issue, type RunOptions, type Scenario } from '@meander/core';
import { estimate, type Estimate } from '../estimate.ts';
import { truthTotals } from '../truth/ask.ts';
import { subjectsOf } from '../truth/counterfactual.ts';
import { effectsOf, mergeArmTotals, SHORT_WINDOW, type ArmTotals, type TrueEffect } from '../truth/truth.ts';
import { besideTruth, creditOf, reportedOf } from './beside-truth.ts';
import type { ChannelCredit, CreditBesideTruth, ReportedMetric } from './beside-truth.ts';
import { DEFAULT_LOOKBACK, DEFAULT_PEOPLE, logTotals, LONGEST_LOOKBACK, type LogTotals } from './credit.ts';
import { attributionRules, type AttributionRuleId } from './rules.ts';

export interface AttributionOptions {
  /** Purchases and effects from week 1 to the end of this week; the horizon when left out. */
  readonly window?: number;
  /** A second window for the truth; default 4 weeks, or the window if it is shorter. */
  readonly shortWindow?: number;
  /** How long before a purchase a touch still counts, in weeks; default 13, the 90 days of Google Analytics 4. */
  readonly lookback?: number;
  /** All rules that ship when left out. */
  readonly rules?: readonly AttributionRuleId[];
  /** Most customers whose log is read in each future; default 5,000. */
  readonly people?: number;
  /** Futures whose log is read, with agents; default 4. */
  readonly logReplications?: number;
  /** How people are held for the truth: `cohorts` (default) for intervals, `expected` for speed. */
  readonly population?: RunOptions['population'];
  /** Futures of the plan and of each counterfactual; default 24, and 1 for `expected`. */
  readonly replications?: number;
  /** Leave out what a little more money would do: half the work. */
  readonly isMarginalLeftOut?: boolean;
}

/** Credit beside truth. */
export interface Attribution {
  readonly window: number;
  readonly shortWindow: number;
  readonly lookback: number;
  /** Customers of the market, and those of them whose log was read. */
  readonly people: number;
  readonly peopleLogged: number;
  /** Purchases within the window, over the futures whose log was read. */
  readonly purchases: Estimate;
  /** Both windows, the short one first. */
  readonly truth: readonly TrueEffect[];
  readonly credit: readonly ChannelCredit[];
  readonly besideTruth: readonly CreditBesideTruth[];
  readonly reported: readonly ReportedMetric[];
}

/** A part of the question: plain data. */
export interface AttributionPart {
  readonly scenario: Scenario;
  readonly options: Required<AttributionOptions>;
  readonly kind: 'truth' | 'log';
  /** Replications from .. to - 1; one for a log. */
  readonly from: number;
  readonly to: number;
}

export type AttributionAnswer =
  | { readonly kind: 'truth'; readonly arms: readonly ArmTotals[] }
  | { readonly kind: 'log'; readonly log: LogTotals };

/** Replications of the truth in one part. */
const BLOCK = 4;
/** Nanoseconds for a customer and week of the log. */
const LOG_WORK = 1500;
const MOST_REPLICATIONS = 1000;

/** Everything that is wrong with a question. */
export function checkAttribution({ horizonWeeks }: Scenario, options: AttributionOptions): Issue[] {
  const ranges: [keyof AttributionOptions, number, number, boolean][] = [
    ['window', 1, horizonWeeks, true],
    ['shortWindow', 1, Math.min(horizonWeeks, options.window ?? horizonWeeks), true],
    ['lookback', 0.001, LONGEST_LOOKBACK, false],
    ['people', 1, 1e6, true],
    ['logReplications', 1, 100, true],
    ['replications', 1, MOST_REPLICATIONS, true],
  ];
  const numbers = ranges.flatMap(([name, min, max, isWhole]) => {
    const value = options[name] as number | undefined;
    const isFine =
      value === undefined || (value >= min && value <= max && (!isWhole || Number.isInteger(value)));
    return isFine ? [] : [outOfRange([name], name, value, min, max)];
  });
  return numbers;
}

/** The question with its defaults in place, in the parts that threads answer. @throws RangeError for impossible options */
export function attributionParts(scenario: Scenario, asked: AttributionOptions = {}): AttributionPart[] {
  const [issue] = checkAttribution(scenario, asked);
  if (issue !== undefined) throw new RangeError(issue.message);
  const options = completed(scenario, asked);
  const blocks = Math.ceil(options.replications / BLOCK);
  return [
    ...Array.from({ length: options.logReplications }, (_, from): AttributionPart => ({
      kind: 'log',
      scenario,
      options,
      from,
      to: from + 1,
    })),
    ...Array.from({ length: blocks }, (_, i): AttributionPart => ({
      kind: 'truth',
      scenario,
      options,
      from: i * BLOCK,
      to: Math.min(options.replications, (i + 1) * BLOCK),
    })),
  ];
}

function completed({ horizonWeeks }: Scenario, asked: AttributionOptions): Required<AttributionOptions> {
  const { window = horizonWeeks, population = 'cohorts' } = asked;
  return {
    window,
    shortWindow: Math.min(SHORT_WINDOW, window),
    lookback: DEFAULT_LOOKBACK,
    rules: attributionRules.map(({ id }) => id),
    people: DEFAULT_PEOPLE,
    logReplications: 4,
    population,
    isMarginalLeftOut: false,
    ...asked,
    replications: population === 'expected' ? 1 : (asked.replications ?? 24),
  };
}

/** Estimated work of a question in nanoseconds of one core. */
export function attributionWork(scenario: Scenario, asked: AttributionOptions): number {
  const options = completed(scenario, asked);
  const arms = 1 + subjectsOf(scenario).length * (options.isMarginalLeftOut ? 1 : 2);
  const { population, replications, logReplications, people, window, lookback } = options;
  const truth = arms * estimateCost(scenario, { population, replications }).work;
  const lives = estimateCost(scenario, { population: 'agents', replications: logReplications }).work;
  return truth + lives + logReplications * people * (window + lookback) * LOG_WORK;
}

/** Answers one part, in whatever thread. */
export function answerPart({ kind, scenario, options, from, to }: AttributionPart): AttributionAnswer {
  if (kind === 'log') {
    const rules = attributionRules.filter(({ id }) => options.rules.includes(id));
    return { kind, log: logTotals(scenario, options, from, rules) };
  }
  const { window, shortWindow, population, isMarginalLeftOut } = options;
  const windows = [...new Set([shortWindow, window])];
  // nothing after the window is asked for
  const until = { ...scenario, horizonWeeks: window };
  return { kind, arms: truthTotals(until, { population, windows, isMarginalLeftOut }, { from, to }) };
}

/** Puts the parts' answers together. @param answers in the order of their parts */
export function attributionFrom(
  parts: readonly AttributionPart[],
  answers: readonly AttributionAnswer[],
): Attribution {
  const { scenario, options } = parts[0]!;
  const { window, shortWindow, lookback, rules } = options;
  const channels = scenario.channels.map(({ id }) => id);
  const logs = answers.flatMap((answer) => (answer.kind === 'log' ? answer.log : []));
  const arms = mergeArmTotals(answers.flatMap((answer) => (answer.kind === 'truth' ? [answer.arms] : [])));
  const truth = effectsOf(arms);
  const credit = creditOf(logs, channels, rules);
  return {
    window,
    shortWindow,
    lookback,
    people: logs[0]!.people,
    peopleLogged: logs[0]!.peopleLogged,
    purchases: estimate(logs.map((log) => log.purchases)),
    truth,
    credit,
    besideTruth: besideTruth(
      credit,
      truth.filter(({ week }) => week === window),
    ),
    reported: reportedOf(logs, channels),
  };
}

/** Credit beside truth, worked out in this thread. @throws RangeError for impossible options */
export function attribution(scenario: Scenario, asked: AttributionOptions = {}): Attribution {
  const parts = attributionParts(scenario, asked);
  return attributionFrom(parts, parts.map(answerPart));
}
