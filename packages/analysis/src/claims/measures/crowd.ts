/** How people find their way to a first purchase, in a run of agents: counts, to be divided by each other. */
import { crowdCourses, type CrowdCourses } from '../../customers/crowd-courses.ts';
import { openCustomers } from '../../customers/customers.ts';
import { recordedOnce, type Measure } from '../measure.ts';

const crowdIn = recordedOnce(({ scenario }, replication) =>
  crowdCourses(openCustomers(scenario, { replication })),
);

function counted(
  course: keyof CrowdCourses,
  said: Pick<Measure, 'id' | 'label' | 'unit' | 'meaning'>,
): Measure {
  return { ...said, read: (run, replication) => crowdIn(run, replication)[course] };
}

const buyers = (course: keyof CrowdCourses, id: string, label: string, which: string) =>
  counted(course, {
    id,
    label,
    unit: 'people',
    meaning: `People who have bought at least once, ${which}; warm-up included`,
  });

export const crowdMeasures: readonly Measure[] = [
  buyers('buyers', 'buyers', 'Buyers', 'whichever way they came'),
  buyers('straight', 'straightBuyers', 'Buyers who came straight', 'stage by stage'),
  buyers('wentBack', 'buyersWhoWentBack', 'Buyers who went back', 'and went back before'),
  buyers('skipped', 'buyersWhoSkipped', 'Buyers who skipped', 'and skipped a stage before'),
  buyers('looped', 'buyersWhoLooped', 'Buyers who looped', 'and came to a stage twice before'),
  buyers('returned', 'buyersWhoReturned', 'Buyers who returned', 'and had been dormant before'),
  counted('changes', {
    id: 'changesOfStage',
    label: 'Changes of stage',
    unit: 'moves',
    meaning: 'Changes of stage before the first purchase; warm-up included',
  }),
  counted('notRepresentable', {
    id: 'changesNoFunnelHas',
    label: 'Changes no funnel has',
    unit: 'moves',
    meaning:
      'Changes of stage before the first purchase that a straight funnel cannot represent: back, past a stage, out of dormancy; warm-up included',
  }),
];
