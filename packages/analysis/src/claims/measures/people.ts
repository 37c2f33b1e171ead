/** Where people are. */
import { stockOf } from '@meander/core';
import { namesIn, type Measure } from '../measure.ts';

export const peopleMeasures: readonly Measure[] = [
  {
    id: 'people',
    label: 'People at a milestone',
    unit: 'people',
    meaning: 'How many are at a milestone at the end of a week',
    needs: ['milestone'],
    read({ block }, replication, { milestone }) {
      const people = new Float64Array(block.weeks + 1);
      for (const each of namesIn(milestone) ?? [])
        for (const [week, count] of stockOf(block, replication, each).entries())
          people[week] = people[week]! + count;
      return people;
    },
  },
  {
    id: 'peopleWeeks',
    label: 'Person-weeks at a milestone',
    unit: 'person-weeks',
    meaning: 'People at a milestone, summed over the weeks since week 1',
    needs: ['milestone'],
    read({ block }, replication, { milestone }) {
      const sum = new Float64Array(block.weeks + 1);
      for (const each of namesIn(milestone) ?? []) {
        const stock = stockOf(block, replication, each);
        for (let week = 1, total = 0; week <= block.weeks; week++) {
          total += stock[week]!;
          sum[week] = sum[week]! + total;
        }
      }
      return sum;
    },
  },
];
