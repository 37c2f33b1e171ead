/**
 * Brand memory: mental availability as a level of each customer. A contact (or a talk) lifts it by one level, time wears it
 * down by one level. It is personal, so a person's own contacts cause that person's moves, in every population alike.
 */
import type { Amount, Dimension, RateEvent } from '../model/journey.ts';
import { weekLevels } from '../model/week-levels.ts';

const levels = ['none', 'faint', 'clear', 'strong'] as const;

export const memoryDimension: Dimension = {
  id: 'memory',
  label: 'Brand memory',
  levels: [
    { id: 'none', label: 'None', value: 0, meaning: 'The brand does not come to mind' },
    { id: 'faint', label: 'Faint', value: 1 / 3, meaning: 'Recognised when seen' },
    { id: 'clear', label: 'Clear', value: 2 / 3, meaning: 'Comes to mind when the need arises' },
    { id: 'strong', label: 'Strong', value: 1, meaning: 'The first name that comes to mind' },
  ],
};

/**
 * The dimension that lets forgetting begin late: weeks since the last contact that was remembered.
 * @param options.stages where people remember and forget at all
 * @param options.weeks whole weeks after a contact in which nothing is forgotten, 0 to 62
 */
export function lastContactDimension(options: { stages: readonly string[]; weeks: number }): Dimension {
  return {
    id: 'lastContact',
    label: 'Last remembered contact',
    levels: weekLevels(options.weeks),
    ages: { stage: [...options.stages], memory: levels.slice(1) },
  };
}

/**
 * The event in which memory is built and lost.
 * @param options.stages where people remember and forget at all
 * @param options.reminding weekly rate at which people come across the brand by themselves and gain a level
 * @param options.forgetting weekly rate at which one level is lost
 * @param options.delay the journey's `lastContactDimension`: forgetting begins only at its last level (Aravindakshan and Naik
 *   2011, Marketing Letters 22: about 3 weeks)
 */
export function memoryEvent(options: {
  stages: readonly string[];
  reminding: Amount;
  forgetting: Amount;
  delay?: Dimension;
}): RateEvent {
  const { delay } = options;
  const stage = [...options.stages];
  const steps = levels.slice(1).map((to, i) => ({ lower: levels[i]!, upper: to }));
  const waits = delay === undefined ? {} : { [delay.id]: delay.levels.at(-1)!.id };
  const anew = delay === undefined ? {} : { [delay.id]: delay.levels[0]!.id };
  const causes = [
    { mechanism: 'need', rate: options.reminding, cause: 'chance', label: 'Chance' },
    { mechanism: 'contact', act: 'remember' },
  ];
  return {
    kind: 'rates',
    id: 'memory',
    label: 'Remembering and forgetting',
    moves: [
      ...steps.map(({ lower, upper }) => ({
        id: 'remember',
        label: `Memory ${lower} to ${upper}`,
        from: { stage, memory: lower },
        to: { memory: upper, ...anew },
        causes,
      })),
      ...(delay === undefined
        ? []
        : [
            {
              id: 'refresh',
              label: 'Memory stays strong',
              from: { stage, memory: 'strong', [delay.id]: delay.levels.slice(1).map(({ id }) => id) },
              to: anew,
              causes,
            },
          ]),
      ...steps.map(({ lower, upper }) => ({
        id: 'forget',
        label: `Memory ${upper} to ${lower}`,
        from: { stage, memory: upper, ...waits },
        to: { memory: lower, ...(lower === 'none' ? anew : {}) },
        causes: [{ mechanism: 'need', rate: options.forgetting, cause: 'time', label: 'Time' }],
      })),
    ],
  };
}
