/** What was bought of the channels, as totals since week 1. */
import { deliveredBy, type CHANNEL_COLUMNS } from '@meander/core';
import { isAmong, runningTotal, type Measure } from '../measure.ts';
import { coursesOf } from './courses.ts';

function bought(
  column: (typeof CHANNEL_COLUMNS)[number],
  said: Pick<Measure, 'id' | 'label' | 'unit' | 'meaning'>,
): Measure {
  return {
    ...said,
    read(run, replication, { channel }) {
      const courses = coursesOf(run, replication);
      const weekly = new Float64Array(courses.weeks);
      for (const [i, id] of courses.channels.entries())
        if (isAmong(id, channel))
          for (const [week, amount] of deliveredBy(courses, i, column).entries())
            weekly[week] = weekly[week]! + amount;
      return runningTotal(weekly);
    },
  };
}

export const channelMeasures: readonly Measure[] = [
  bought('contacts', {
    id: 'contacts',
    label: 'Contacts',
    unit: 'contacts',
    meaning: 'Contacts bought of a channel since week 1',
  }),
  bought('spend', {
    id: 'channelSpend',
    label: 'Spend on a channel',
    unit: 'money',
    meaning: 'Money spent on a channel since week 1',
  }),
  bought('unspent', {
    id: 'channelUnspent',
    label: 'Unspent of a channel',
    unit: 'money',
    meaning: 'Money that the people a channel may reach could not take since week 1',
  }),
  {
    id: 'plannedShare',
    label: 'Share of the budget',
    unit: 'share',
    meaning: "Planned money of channels as a share of the plan's, before flights",
    standsStill: 'It is what the plan says of every week.',
    read: ({ scenario }, _replication, { channel }) =>
      Float64Array.of(
        scenario.channels.reduce(
          (sum, { id }) => sum + (isAmong(id, channel) ? (scenario.plan.split[id] ?? 0) : 0),
          0,
        ),
      ),
  },
];
