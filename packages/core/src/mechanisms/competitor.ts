/** Losing somebody to a competitor, which a well remembered brand makes rarer. */
import type { Amount, Move, Where } from '../model/journey.ts';

/**
 * The move by which people buy elsewhere. They go to a stage from which they may come back.
 * @param options.from who can be lost
 * @param options.to where they are afterwards
 * @param options.rate weekly rate at which somebody without memory of the brand is lost
 * @param options.memory gain of brand memory: -0.4 makes the loss 40 % rarer where memory is strong
 */
export function competitorLoss(options: {
  from: Where;
  to: Readonly<Record<string, string>>;
  rate: Amount;
  memory: Amount;
}): Move {
  return {
    id: 'loseToCompetitor',
    label: 'Buys from a competitor',
    from: options.from,
    to: { ...options.to },
    causes: [
      {
        mechanism: 'need',
        rate: options.rate,
        cause: 'competitor',
        label: 'A competitor',
        factors: [{ mechanism: 'level', dimension: 'memory', gain: options.memory }],
      },
    ],
  };
}
