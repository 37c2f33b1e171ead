/**
 * Brand memory: mental availability as a level of each customer. A contact (or a talk) lifts it by one level, time wears it
 * down by one level. It is personal, so a person's own contacts cause that person's moves, in every population alike.
 */
import type { Amount, Dimension, RateEvent } from '../model/journey.ts';

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
 * The event in which memory is built and lost.
 * @param options.stages where people remember and forget at all
 * @param options.reminding weekly rate at which people come across the brand by themselves and gain a level
 * @param options.forgetting weekly rate at which one level is lost
 */
export function memoryEvent(options: {
  stages: readonly string[];
  reminding: Amount;
  forgetting: Amount;
}): RateEvent {
  const stage = [...options.stages];
  const steps = levels.slice(1).map((to, i) => ({ lower: levels[i]!, upper: to }));
  return {
    kind: 'rates',
    id: 'memory',
    label: 'Remembering and forgetting',
    moves: [
      ...steps.map(({ lower, upper }) => ({
        id: 'remember',
        label: `Memory ${lower} to ${upper}`,
        from: { stage, memory: lower },
        to: { memory: upper },
        causes: [
          { mechanism: 'need', rate: options.reminding, cause: 'chance', label: 'Chance' },
          { mechanism: 'contact', act: 'remember' },
        ],
      })),
      ...steps.map(({ lower, upper }) => ({
        id: 'forget',
        label: `Memory ${upper} to ${lower}`,
        from: { stage, memory: upper },
        to: { memory: lower },
        causes: [{ mechanism: 'need', rate: options.forgetting, cause: 'time', label: 'Time' }],
      })),
    ],
  };
}
