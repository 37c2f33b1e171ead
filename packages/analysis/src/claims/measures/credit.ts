/** What a dashboard would say of channels, in a run of agents. */
import { logTotals } from '../../attribution/credit.ts';
import { isAmong, recordedOnce, type Measure } from '../measure.ts';

/** Customers whose log is read, at even distances over the market. */
const LOGGED = 1000;

const logOf = recordedOnce(({ scenario }, replication) =>
  logTotals(scenario, { people: LOGGED }, replication),
);

export const creditMeasures: readonly Measure[] = [
  {
    id: 'credited',
    label: 'Credited purchases',
    unit: 'purchases',
    meaning:
      'Purchases that a rule of attribution credits to channels over the whole horizon, from what could be logged; scaled up from 1,000 customers',
    isCourse: false,
    needs: ['rule'],
    read(run, replication, { rule, channel }) {
      const { credit } = logOf(run, replication);
      const credited = credit[rule!];
      if (credited === undefined)
        throw new RangeError(`unknown rule "${rule}" (known: ${Object.keys(credit).join(', ')})`);
      let total = 0;
      for (const [i, { id }] of run.scenario.channels.entries())
        if (isAmong(id, channel)) total += credited.purchases[i]!;
      return Float64Array.of(total);
    },
  },
  {
    id: 'reported',
    label: 'Reported contacts',
    unit: 'contacts',
    meaning:
      'Contacts and responses of channels that the log shows over the whole horizon; scaled up from 1,000 customers',
    isCourse: false,
    read(run, replication, { channel }) {
      const { reported } = logOf(run, replication);
      let total = 0;
      for (const [i, { id }] of run.scenario.channels.entries())
        if (isAmong(id, channel)) total += reported[i]!.contacts + reported[i]!.responses;
      return Float64Array.of(total);
    },
  },
];
