/** What may differ between the segments of a market. */
import type { Parameter } from '@meander/core';

const multiple = (label: string, meaning: string, max = 100): Parameter => ({
  label,
  unit: 'multiples of the average',
  min: 0,
  max,
  default: 1,
  meaning,
  source: 'assumption',
});

export const segmentTraits = {
  basket: multiple('Size of a purchase', 'Revenue of one purchase, in multiples of the price', 1000),
  need: multiple('Need', 'How often needs arise'),
  pace: multiple('Pace of deciding', 'How fast somebody who considers decides, one way or the other'),
  loyalty: multiple('Loyalty', 'How often a customer buys again'),
} as const satisfies Record<string, Parameter>;

/** Traits that a journey may ask for beside them; everybody has their default where a scenario does not know them. */
export const furtherTraits = {
  leaving: {
    label: 'Proneness to leave',
    unit: 'share',
    min: 0,
    max: 1,
    default: 1,
    meaning: 'Share of the stated probability of cancelling that holds for somebody',
    source: 'form: shifted beta-geometric (Fader and Hardie 2007)',
  },
} as const satisfies Record<string, Parameter>;
