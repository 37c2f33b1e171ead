/** Rates at a place, as the model has them, week by week. */
import { explainWeeks, type ExplainedMove, type MeasureCourse } from '@meander/core';
import { isAmong, recordedOnce, type Measure, type MeasuredRun } from '../measure.ts';

const placesOf = recordedOnce(() => new Map<string, readonly (readonly ExplainedMove[])[]>());

/** Moves at a place in weeks 1 .. horizon; arms and causes that ask for the same place share it. */
function movesIn(run: MeasuredRun, replication: number, { where = {} }: MeasureCourse) {
  const places = placesOf(run, replication);
  const name = JSON.stringify(where);
  const known = places.get(name);
  if (known !== undefined) return known;
  const { scenario, population, block } = run;
  const weeks = explainWeeks(scenario, { where, population, replication: block.from + replication });
  const moves = weeks.map((week) => week.moves);
  places.set(name, moves);
  return moves;
}

/** What is in force at the beginning of the plan is what is in force in its first week. */
function course(
  run: MeasuredRun,
  replication: number,
  use: MeasureCourse,
  numberOf: (move: ExplainedMove) => number,
): Float64Array {
  const weekly = movesIn(run, replication, use).map((moves) =>
    moves
      .filter(({ move }) => isAmong(move, use.move))
      .reduce((sum, explained) => sum + numberOf(explained), 0),
  );
  return Float64Array.of(weekly[0]!, ...weekly);
}

export const rateMeasures: readonly Measure[] = [
  {
    id: 'rate',
    label: 'Rate of a move',
    unit: 'per week',
    meaning: 'Rate at which people at a place make a move, by its causes, as it is in force in each week',
    needs: ['move', 'where'],
    read: (run, replication, use) =>
      course(run, replication, use, ({ terms }) =>
        terms
          .filter(({ cause, channel }) => isAmong(cause, use.cause) && isAmong(channel, use.channel))
          .reduce((sum, { rate }) => sum + rate, 0),
      ),
  },
  {
    id: 'probability',
    label: 'Probability of a move',
    unit: 'per week',
    meaning: 'Probability that somebody who is at a place at the start of a week makes a move in it',
    needs: ['move', 'where'],
    read: (run, replication, use) => course(run, replication, use, ({ probability }) => probability),
  },
];
