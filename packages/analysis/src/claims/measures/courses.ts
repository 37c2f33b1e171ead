/** What causes and channels did, week by week: for what a block holds as totals only. */
import { recordCourses } from '@meander/core';
import { recordedOnce } from '../measure.ts';

export const coursesOf = recordedOnce(({ scenario, population }, replication) =>
  recordCourses(scenario, { population, replication }),
);
