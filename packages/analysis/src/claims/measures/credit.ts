/** What a dashboard would say of channels, in a run of agents. */
import { logCourses } from '../../attribution/credit.ts';
import { isAmong, recordedOnce, type Measure, type MeasuredRun } from '../measure.ts';

/** Customers whose log is read, at even distances over the market. */
const LOGGED = 1000;

const logOf = recordedOnce(({ scenario }, replication) =>
  logCourses(scenario, { people: LOGGED }, replication),
);

function summed(
  { scenario }: MeasuredRun,
  channel: string | readonly string[] | undefined,
  courses: readonly Float64Array[],
): Float64Array {
  const sum = new Float64Array(scenario.horizonWeeks + 1);
  for (const [i, { id }] of scenario.channels.entries())
    if (isAmong(id, channel))
      for (const [week, value] of courses[i]!.entries()) sum[week] = sum[week]! + value;
  return sum;
}

export const creditMeasures: readonly Measure[] = [
  {
    id: 'credited',
    label: 'Credited purchases',
    unit: 'purchases',
    meaning:
      'Purchases that a rule of attribution credits to channels since week 1, from what could be logged; scaled up from 1,000 customers',
    needs: ['rule'],
    read(run, replication, { rule, channel }) {
      const { credited } = logOf(run, replication);
      const courses = credited[rule!];
      if (courses === undefined)
        throw new RangeError(`unknown rule "${rule}" (known: ${Object.keys(credited).join(', ')})`);
      return summed(run, channel, courses);
    },
  },
  {
    id: 'reported',
    label: 'Reported contacts',
    unit: 'contacts',
    meaning:
      'Contacts and responses of channels that the log shows since week 1; scaled up from 1,000 customers',
    read: (run, replication, { channel }) => summed(run, channel, logOf(run, replication).reported),
  },
];
