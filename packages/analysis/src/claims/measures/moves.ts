/** Moves by their causes, from the ledger of a run. */
import { isAmong, type Measure } from '../measure.ts';

export const moveMeasures: readonly Measure[] = [
  {
    id: 'moves',
    label: 'Moves',
    unit: 'moves',
    meaning:
      'How often people made a move over the whole horizon, by its causes or the channels that triggered it',
    needs: ['move'],
    read({ block }, replication, { move, cause, channel }) {
      let count = 0;
      for (const [i, line] of block.causes.entries())
        if (isAmong(line.move, move) && isAmong(line.cause, cause) && isAmong(line.channel, channel))
          count += block.caused[replication * block.causes.length + i]!;
      return Float64Array.of(count);
    },
  },
];
