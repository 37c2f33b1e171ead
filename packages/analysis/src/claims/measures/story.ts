/** How many people have lived a story, in a run of agents. */
import { openCustomers, type Customers } from '../../customers/customers.ts';
import { findCustomers } from '../../customers/search.ts';
import type { Measure, MeasuredRun } from '../measure.ts';

/** Lives of a scenario, kept as long as it lives: the beginnings of a story ask for the same. */
const opened = new WeakMap<MeasuredRun['scenario'], Map<number, Customers>>();

function customersOf({ scenario, block }: MeasuredRun, replication: number): Customers {
  const known = opened.get(scenario) ?? new Map<number, Customers>();
  opened.set(scenario, known);
  const place = block.from + replication;
  const customers = known.get(place) ?? openCustomers(scenario, { replication: place });
  known.set(place, customers);
  return customers;
}

export const storyMeasures: readonly Measure[] = [
  {
    id: 'lived',
    label: 'People who lived a story',
    unit: 'per thousand',
    meaning:
      'People of a thousand in whose lives everything happens that a story tells, in its order; warm-up included',
    needs: ['story'],
    read: (run, replication, { story }) =>
      Float64Array.of(
        1000 * findCustomers(customersOf(run, replication), { story: story!, limit: 1 }).share.value,
      ),
  },
];
