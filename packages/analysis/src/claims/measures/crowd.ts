/** How people find their way to a first purchase, in a run of agents: counts, to be divided by each other. */
import { crowdOf, type Crowd } from '../../customers/crowd.ts';
import { openCustomers } from '../../customers/customers.ts';
import { recordedOnce, type Measure } from '../measure.ts';

const crowdIn = recordedOnce(({ scenario }, replication) =>
  crowdOf(openCustomers(scenario, { replication })),
);

function counted(
  id: string,
  label: string,
  unit: string,
  meaning: string,
  count: (crowd: Crowd) => number,
): Measure {
  return {
    id,
    label,
    unit,
    meaning,
    isCourse: false,
    read: (run, replication) => Float64Array.of(count(crowdIn(run, replication))),
  };
}

const buyers = (id: string, label: string, which: string, count: (crowd: Crowd) => number) =>
  counted(id, label, 'people', `People who bought at least once, ${which}; warm-up included`, count);

export const crowdMeasures: readonly Measure[] = [
  buyers('buyers', 'Buyers', 'whichever way they came', ({ buyers: all }) => all.count),
  buyers('straightBuyers', 'Buyers who came straight', 'stage by stage', ({ straight }) => straight.count),
  buyers(
    'buyersWhoWentBack',
    'Buyers who went back',
    'and went back before',
    ({ wentBack }) => wentBack.count,
  ),
  buyers(
    'buyersWhoSkipped',
    'Buyers who skipped',
    'and skipped a stage before',
    ({ skipped }) => skipped.count,
  ),
  buyers(
    'buyersWhoLooped',
    'Buyers who looped',
    'and came to a stage twice before',
    ({ looped }) => looped.count,
  ),
  buyers(
    'buyersWhoReturned',
    'Buyers who returned',
    'and had been dormant before',
    ({ returned }) => returned.count,
  ),
  counted(
    'changesOfStage',
    'Changes of stage',
    'moves',
    'Changes of stage before the first purchase',
    ({ notRepresentable }) => notRepresentable.of,
  ),
  counted(
    'changesNoFunnelHas',
    'Changes no funnel has',
    'moves',
    'Changes of stage before the first purchase that a straight funnel cannot represent: back, past a stage, out of dormancy',
    ({ notRepresentable }) => notRepresentable.count,
  ),
];
