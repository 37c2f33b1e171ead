/** Lead scoring: engagement as a level of each customer, and a score that decides who is handed to sales. */
import * as z from 'zod';
import { exp } from '../elementary.ts';
import { amountSchema, type Amount, type Dimension, type RateEvent } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, numbersOf, written, writtenAmounts } from './mechanism.ts';

const names = ['cold', 'lukewarm', 'warm', 'hot'] as const;

export const engagementDimension: Dimension = {
  id: 'engagement',
  label: 'Engagement',
  levels: names.map((id, i) => ({
    id,
    label: id[0]!.toUpperCase() + id.slice(1),
    value: i / (names.length - 1),
    meaning: `${i} of ${names.length - 1} signs of interest lately`,
  })),
};

/**
 * The event in which a lead shows interest, and in which interest is forgotten.
 * @param options.stages where interest is followed at all
 * @param options.engaging own weekly rate of a sign of interest
 * @param options.cooling weekly rate at which one sign of interest is outdated
 */
export function engagementEvent(options: {
  stages: readonly string[];
  engaging: Amount;
  cooling: Amount;
}): RateEvent {
  const stage = [...options.stages];
  const steps = names.slice(1).map((upper, i) => ({ lower: names[i]!, upper }));
  return {
    kind: 'rates',
    id: 'engagement',
    label: 'Signs of interest',
    moves: [
      ...steps.map(({ lower, upper }) => ({
        id: 'engage',
        label: `Interest ${lower} to ${upper}`,
        from: { stage, engagement: lower },
        to: { engagement: upper },
        causes: [
          { mechanism: 'need', rate: options.engaging },
          { mechanism: 'contact', act: 'engage' },
        ],
      })),
      ...steps.map(({ lower, upper }) => ({
        id: 'cool',
        label: `Interest ${upper} to ${lower}`,
        from: { stage, engagement: upper },
        to: { engagement: lower },
        causes: [{ mechanism: 'need', rate: options.cooling, cause: 'time', label: 'Time' }],
      })),
    ],
  };
}

const numbers = {
  threshold: {
    label: 'Score needed',
    unit: 'points',
    min: -1000,
    max: 1000,
    default: 0.5,
    meaning: 'Leads with a score above this are handed over',
    source: 'assumption',
  },
  width: {
    label: 'Blur of the threshold',
    unit: 'points',
    min: 0,
    max: 1000,
    default: 0,
    meaning: 'Scale of a logistic transition; 0: a sharp threshold',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const weight = {
  label: 'Weight in the score',
  unit: 'points',
  min: -1000,
  max: 1000,
  default: 1,
  source: 'assumption',
} as const;

const parameters = {
  ...numbers,
  traits: { ...weight, meaning: 'Points for each unit of a trait of the segment, e.g. fit' },
  levels: { ...weight, meaning: 'Points for the full value of a dimension, e.g. engagement' },
} as const satisfies Record<string, Parameter>;

const weights = z.record(nameSchema, amountSchema);

const schema = z.strictObject({
  mechanism: z.literal('leadScore'),
  traits: weights.optional().describe('Trait -> points per unit'),
  levels: weights.optional().describe('Dimension -> points for its full value'),
  ...amountsOf(numbers),
});

type Use = z.infer<typeof schema>;

/** A lead is handed over where its score is above a threshold: score = sum of weight x trait + sum of weight x level. */
export const leadScore = defineFactor({
  id: 'leadScore',
  meaning:
    'Multiplies a rate by 1 where the score of a lead is above a threshold and by 0 below, or by a logistic between',
  source: 'additive lead scoring',
  schema,
  parameters,
  mentions: ({ levels = {} }) => ({ dimensions: Object.keys(levels) }),
  equation(use) {
    const { threshold, width } = writtenAmounts(numbers, use);
    const parts = [
      ...Object.entries(use.traits ?? {}).map(([name, points]) => `${written(points)} × trait.${name}`),
      ...Object.entries(use.levels ?? {}).map(([name, points]) => `${written(points)} × level.${name}`),
    ];
    const score = parts.join(' + ') || '0';
    if (width === '0') return `(1 if ${score} > ${threshold}, else 0)`;
    return `1 / (1 + exp((${threshold} - (${score})) / ${width}))`;
  },
  compile(use, context) {
    const { threshold, width } = numbersOf(numbers, use, context);
    const traits = Object.entries(use.traits ?? {}).map(
      ([name, each]) => [name, context.amount(each)] as const,
    );
    const levels = Object.entries(use.levels ?? {}).map(
      ([name, each]) => [name, context.amount(each)] as const,
    );
    return {
      term(cell) {
        const score =
          traits.reduce((sum, [name, points]) => sum + points * cell.trait(name, 0), 0) +
          levels.reduce((sum, [name, points]) => sum + points * cell.levelValue(name), 0);
        if (width === 0) return { coefficient: score > threshold ? 1 : 0 };
        return { coefficient: 1 / (1 + exp((threshold - score) / width)) };
      },
    };
  },
});

/** Lets a rate wait for a high enough score. */
export function byLeadScore(
  use: Pick<Use, 'traits' | 'levels'> & Partial<Record<keyof typeof numbers, Amount>>,
) {
  return { mechanism: 'leadScore', ...use } as const;
}
