/** Recency of the last visit in two bins: the cookie window in which retargeting can find a person, and after it. */
import type { Amount, Dimension, Factor, RateEvent } from '../model/journey.ts';

export const recencyDimension: Dimension = {
  id: 'recency',
  label: 'Last visit',
  levels: [
    { id: 'away', label: 'Longer ago', value: 0, meaning: 'No visit within the cookie window' },
    { id: 'recent', label: 'Recent', value: 1, meaning: 'Visited within the cookie window' },
  ],
};

/**
 * The event in which people visit, and in which a visit grows old.
 * @param options.stages where people visit at all
 * @param options.visiting own weekly rate of a visit
 * @param options.visitingFactors what multiplies the own rate, e.g. brand memory
 * @param options.window weekly rate at which the cookie window closes (1 / mean length in weeks)
 */
export function recencyEvent(options: {
  stages: readonly string[];
  visiting: Amount;
  visitingFactors: readonly Factor[];
  window: Amount;
}): RateEvent {
  const stage = [...options.stages];
  return {
    kind: 'rates',
    id: 'recency',
    label: 'Visits',
    moves: [
      {
        id: 'visit',
        label: 'Visits the site',
        from: { stage, recency: 'away' },
        to: { recency: 'recent' },
        causes: [
          { mechanism: 'need', rate: options.visiting, factors: [...options.visitingFactors] },
          { mechanism: 'contact', act: 'visit' },
        ],
      },
      {
        id: 'cool',
        label: 'Cookie window closes',
        from: { stage, recency: 'recent' },
        to: { recency: 'away' },
        causes: [{ mechanism: 'need', rate: options.window, cause: 'time', label: 'Time' }],
      },
    ],
  };
}
