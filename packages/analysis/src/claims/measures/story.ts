/** How many people have lived a story, in a run of agents. */
import { openCustomers } from '../../customers/customers.ts';
import { findCustomers } from '../../customers/search.ts';
import { recordedOnce, type Measure } from '../measure.ts';

/** The beginnings of a story ask for the same lives. */
const customersOf = recordedOnce(({ scenario }, replication) => openCustomers(scenario, { replication }));

export const storyMeasures: readonly Measure[] = [
  {
    id: 'lived',
    label: 'People who lived a story',
    unit: 'per thousand',
    meaning:
      'People of a thousand in whose lives everything happens that a story tells, in its order; warm-up included',
    isCourse: false,
    needs: ['story'],
    read: (run, replication, { story }) =>
      Float64Array.of(
        1000 * findCustomers(customersOf(run, replication), { story: story!, limit: 1 }).share.value,
      ),
  },
];
