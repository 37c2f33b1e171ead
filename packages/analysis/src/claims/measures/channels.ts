/** What was bought of the channels over the whole horizon. */
import { CHANNEL_COLUMNS } from '@meander/core';
import { isAmong, type Measure } from '../measure.ts';

function bought(
  column: (typeof CHANNEL_COLUMNS)[number],
  said: Pick<Measure, 'id' | 'label' | 'unit' | 'meaning'>,
): Measure {
  const place = CHANNEL_COLUMNS.indexOf(column);
  return {
    ...said,
    read({ block }, replication, { channel }) {
      let total = 0;
      for (const [i, id] of block.channels.entries())
        if (isAmong(id, channel))
          total +=
            block.delivered[(replication * block.channels.length + i) * CHANNEL_COLUMNS.length + place]!;
      return Float64Array.of(total);
    },
  };
}

export const channelMeasures: readonly Measure[] = [
  bought('contacts', {
    id: 'contacts',
    label: 'Contacts',
    unit: 'contacts',
    meaning: 'Contacts bought of a channel over the whole horizon',
  }),
  bought('spend', {
    id: 'channelSpend',
    label: 'Spend on a channel',
    unit: 'money',
    meaning: 'Money spent on a channel over the whole horizon',
  }),
  bought('unspent', {
    id: 'channelUnspent',
    label: 'Unspent of a channel',
    unit: 'money',
    meaning: 'Money that the people a channel may reach could not take',
  }),
];
