import { waitingFor, type FlowView } from './flow-view.ts';
import type { RiverMap } from './river-query.ts';

/** A queue of fewer than so many of those on their way is no queue. */
const rare = 0.02;

/** What the scrubber draws: those who wait, or, where that is hardly anybody, those who consider or are qualified. */
export function scrubberArea(
  map: RiverMap,
  view: FlowView,
): { readonly isWaiting: boolean; readonly area: Float64Array } {
  const onTheWay = new Float64Array(view.weeks + 1);
  for (const { stage, milestone } of map.river.stages) {
    if (milestone !== 'considers' && milestone !== 'qualified') continue;
    for (const [week, people] of (view.people[view.stage(stage)] ?? []).entries())
      onTheWay[week] = (onTheWay[week] ?? 0) + people;
  }
  const waiting = new Float64Array(view.weeks + 1);
  for (const pool of view.queues.keys())
    for (let week = 0; week <= view.weeks; week += 1)
      waiting[week] = (waiting[week] ?? 0) + waitingFor(map, view, pool, week);
  const total = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);
  const isWaiting = total(waiting) > rare * total(onTheWay);
  return { isWaiting, area: isWaiting ? waiting : onTheWay };
}
