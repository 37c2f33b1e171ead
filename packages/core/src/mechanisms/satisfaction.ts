/**
 * Satisfaction: a level of each customer, moved up and down by experience. It changes repurchase, leaving and advocacy in
 * opposite directions by one factor.
 */
import * as z from 'zod';
import { exp } from '../elementary.ts';
import type { Amount, Dimension, RateEvent } from '../model/journey.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, numbersOf, writtenAmounts } from './mechanism.ts';

export const satisfactionDimension: Dimension = {
  id: 'satisfaction',
  label: 'Satisfaction',
  levels: [
    { id: 'low', label: 'Low', value: 0, meaning: 'Disappointed' },
    { id: 'neutral', label: 'Neutral', value: 0.5, meaning: 'Got what was expected' },
    { id: 'high', label: 'High', value: 1, meaning: 'Delighted' },
  ],
};

/**
 * The event in which satisfaction changes, by one level at a time.
 * @param options.stages where people have experiences at all
 * @param options.pleasing weekly rate of an experience better than expected
 * @param options.disappointing weekly rate of one that is worse
 */
export function satisfactionEvent(options: {
  stages: readonly string[];
  pleasing: Amount;
  disappointing: Amount;
}): RateEvent {
  const stage = [...options.stages];
  const step = (id: 'please' | 'disappoint', from: string, to: string) => ({
    id,
    label: `Satisfaction ${from} to ${to}`,
    from: { stage, satisfaction: from },
    to: { satisfaction: to },
    causes: [
      {
        mechanism: 'need',
        rate: id === 'please' ? options.pleasing : options.disappointing,
        cause: 'experience',
        label: 'Experience',
      },
      { mechanism: 'contact', act: id },
    ],
  });
  return {
    kind: 'rates',
    id: 'satisfaction',
    label: 'Experiences',
    moves: [
      step('please', 'low', 'neutral'),
      step('please', 'neutral', 'high'),
      step('disappoint', 'high', 'neutral'),
      step('disappoint', 'neutral', 'low'),
    ],
  };
}

const parameters = {
  strength: {
    label: 'Strength of satisfaction',
    unit: '',
    min: -5,
    max: 5,
    default: 0.5,
    meaning:
      'The rate is multiplied by exp(strength) where satisfaction is high and divided by it where it is low; below 0 the other way round',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({ mechanism: z.literal('satisfaction'), ...amountsOf(parameters) });

/** exp(strength x (2 value - 1)): log-linear, 1 where satisfaction is neutral or no dimension of the journey. */
export const satisfaction = defineFactor({
  id: 'satisfaction',
  meaning: 'Multiplies a rate by exp(strength) where satisfaction is high, by exp(-strength) where it is low',
  source: 'log-linear effect of satisfaction on repurchase and leaving',
  schema,
  parameters,
  equation(use) {
    const { strength } = writtenAmounts(parameters, use);
    return `exp(${strength} × (2 × level.satisfaction - 1))`;
  },
  compile(use, context) {
    const { strength } = numbersOf(parameters, use, context);
    return {
      term: (cell) => ({
        coefficient:
          cell.levels['satisfaction'] === undefined
            ? 1
            : exp(strength * (2 * cell.levelValue('satisfaction') - 1)),
      }),
    };
  },
});

/** Lets a rate rise with satisfaction (repurchase, advocacy), or fall with a negative strength (leaving, complaints). */
export function bySatisfaction(strength: Amount) {
  return { mechanism: 'satisfaction', strength } as const;
}
