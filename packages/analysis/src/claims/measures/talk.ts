/** Talk that feeds on itself. */
import { loopGain } from '@meander/core';
import type { Measure } from '../measure.ts';

export const talkMeasures: readonly Measure[] = [
  {
    id: 'loopGain',
    label: 'Loop gain of word of mouth',
    unit: 'factor',
    meaning:
      'How much talk a little talk brings about within the horizon, by the people it wins: 1 or more would spread by itself',
    standsStill: 'It is what the horizon as a whole makes of a little talk; no week has a gain of its own.',
    read: ({ scenario }) => Float64Array.of(loopGain(scenario)),
  },
];
