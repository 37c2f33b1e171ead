/** How many people have lived a story, in a run of agents. */
import { openCustomers } from '../../customers/customers.ts';
import { storyEnds } from '../../customers/search.ts';
import { recordedOnce, type Measure } from '../measure.ts';

/** The beginnings of a story ask for the same lives. */
const customersOf = recordedOnce(({ scenario }, replication) => openCustomers(scenario, { replication }));

export const storyMeasures: readonly Measure[] = [
  {
    id: 'lived',
    label: 'People who lived a story',
    unit: 'per thousand',
    meaning:
      'People of a thousand in whose lives everything has happened that a story tells, in its order; warm-up included',
    needs: ['story'],
    read({ scenario, ...run }, replication, { story }) {
      const { weeks, searched } = storyEnds(customersOf({ scenario, ...run }, replication), story!);
      const course = new Float64Array(scenario.horizonWeeks + 1);
      for (const week of weeks) course[Math.max(0, week)]! += 1000 / searched;
      for (let week = 1; week < course.length; week++) course[week] = course[week]! + course[week - 1]!;
      return course;
    },
  },
];
