/** Who is at which stage and who goes from stage to stage, by segment: for what differs between people. */
import { movedBy, peopleAt, recordFlows, type Flows, type MeasureCourse } from '@meander/core';
import { isAmong, recordedOnce, runningTotal, type Measure, type MeasuredRun } from '../measure.ts';

const flowsOf = recordedOnce(({ scenario, population }, replication) =>
  recordFlows(scenario, { population, from: replication, to: replication + 1 }),
);

/** What a person of a segment counts. @throws RangeError for a trait nobody has */
function weightOf({ scenario }: MeasuredRun, segment: string, trait: string | undefined): number {
  if (trait === undefined) return 1;
  const described = scenario.market.traits[trait];
  if (described === undefined)
    throw new RangeError(
      `unknown trait "${trait}" (known: ${Object.keys(scenario.market.traits).join(', ')})`,
    );
  const own = scenario.market.segments.find(({ id }) => id === segment)?.traits[trait];
  return own ?? described.default;
}

/** Sums columns of the segments asked for, weighted. */
function summed(
  run: MeasuredRun,
  { segments }: Flows,
  use: MeasureCourse,
  length: number,
  columnsOf: (segment: number) => readonly Float64Array[],
): Float64Array {
  const sum = new Float64Array(length);
  for (const [i, { id }] of segments.entries()) {
    if (!isAmong(id, use.segment)) continue;
    const weight = weightOf(run, id, use.trait);
    for (const column of columnsOf(i))
      for (let week = 0; week < length; week++) sum[week] = sum[week]! + weight * column[week]!;
  }
  return sum;
}

export const flowMeasures: readonly Measure[] = [
  {
    id: 'passages',
    label: 'People who move on',
    unit: 'moves',
    meaning:
      'How often people of some segments made a move between stages since week 1; with a trait, each counts by it',
    needs: ['move'],
    read(run, replication, use) {
      const flows = flowsOf(run, replication);
      const moves = [...flows.moves.entries()].filter(([, { move }]) => isAmong(move, use.move));
      return runningTotal(
        summed(run, flows, use, flows.weeks, (segment) =>
          moves.map(([move]) => movedBy(flows, segment, move)),
        ),
      );
    },
  },
  {
    id: 'at',
    label: 'People at a stage',
    unit: 'people',
    meaning:
      'How many people of some segments are at a stage at the end of a week; with a trait, each counts by it',
    needs: ['stage'],
    read(run, replication, use) {
      const flows = flowsOf(run, replication);
      const stages = [...flows.stages.entries()].filter(([, stage]) => isAmong(stage, use.stage));
      return summed(run, flows, use, flows.weeks + 1, (segment) =>
        stages.map(([stage]) => peopleAt(flows, segment, stage)),
      );
    },
  },
];
