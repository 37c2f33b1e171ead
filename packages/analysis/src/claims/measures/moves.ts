/** Moves by their causes, as totals since week 1. */
import { causedBy } from '@meander/core';
import { isAmong, runningTotal, type Measure } from '../measure.ts';
import { coursesOf } from './courses.ts';

export const moveMeasures: readonly Measure[] = [
  {
    id: 'moves',
    label: 'Moves',
    unit: 'moves',
    meaning: 'How often people made a move since week 1, by its causes or the channels that triggered it',
    needs: ['move'],
    read(run, replication, { move, cause, channel }) {
      const courses = coursesOf(run, replication);
      const weekly = new Float64Array(courses.weeks);
      for (const [i, line] of courses.causes.entries())
        if (isAmong(line.move, move) && isAmong(line.cause, cause) && isAmong(line.channel, channel))
          for (const [week, count] of causedBy(courses, i).entries()) weekly[week] = weekly[week]! + count;
      return runningTotal(weekly);
    },
  },
];
