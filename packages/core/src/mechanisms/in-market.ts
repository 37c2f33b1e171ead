/** Being in the market: people look for such a product at some times and not at others, a two-state process of its own. */
import type { Amount, Dimension, Factor, RateEvent, Where } from '../model/journey.ts';

export const inMarketDimension: Dimension = {
  id: 'market',
  label: 'In the market',
  levels: [
    { id: 'out', label: 'Not now', value: 0, meaning: 'Would not buy such a product now, from nobody' },
    { id: 'in', label: 'In the market', value: 1, meaning: 'Looks for such a product' },
  ],
};

/**
 * The event in which people enter and leave the market. In the long run a share entering / (entering + leaving) is in it;
 * about 5 % of businesses are in a quarter, 20 % in a year, if they buy every five years (Dawes 2021).
 * @param options.where where people enter and leave at all
 * @param options.entering weekly rate at which a need arises
 * @param options.leaving weekly rate at which it goes away again, 1 / mean length in weeks
 * @param options.enteringFactors what multiplies the rate of entering, e.g. a season
 */
export function inMarketEvent(options: {
  where: Where;
  entering: Amount;
  leaving: Amount;
  enteringFactors?: readonly Factor[];
}): RateEvent {
  const move = (from: string, to: string) => ({
    from: { ...options.where, market: from },
    to: { market: to },
  });
  return {
    kind: 'rates',
    id: 'market',
    label: 'Entering and leaving the market',
    moves: [
      {
        id: 'enterMarket',
        label: 'Enters the market',
        ...move('out', 'in'),
        causes: [
          { mechanism: 'need', rate: options.entering, factors: [...(options.enteringFactors ?? [])] },
        ],
      },
      {
        id: 'leaveMarket',
        label: 'Leaves the market',
        ...move('in', 'out'),
        causes: [{ mechanism: 'need', rate: options.leaving, cause: 'time', label: 'Time' }],
      },
    ],
  };
}
