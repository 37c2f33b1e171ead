/** Rates at a place, as the model has them. */
import { explainRate, type MeasureCourse } from '@meander/core';
import { isAmong, type Measure, type MeasuredRun } from '../measure.ts';

function explained({ scenario, population }: MeasuredRun, replication: number, use: MeasureCourse) {
  const { weeks = 1, where = {} } = use;
  return explainRate(scenario, { week: weeks, where, population, replication }).moves.filter(({ move }) =>
    isAmong(move, use.move),
  );
}

export const rateMeasures: readonly Measure[] = [
  {
    id: 'rate',
    label: 'Rate of a move',
    unit: 'per week',
    meaning:
      'Rate at which people at a place make a move in week `weeks` of the plan (default 1), by its causes',
    isCourse: false,
    needs: ['move', 'where'],
    read: (run, replication, use) =>
      Float64Array.of(
        explained(run, replication, use)
          .flatMap(({ terms }) => terms)
          .filter(({ cause, channel }) => isAmong(cause, use.cause) && isAmong(channel, use.channel))
          .reduce((sum, { rate }) => sum + rate, 0),
      ),
  },
  {
    id: 'probability',
    label: 'Probability of a move',
    unit: 'per week',
    meaning: 'Probability that somebody at a place makes a move in week `weeks` of the plan (default 1)',
    isCourse: false,
    needs: ['move', 'where'],
    read: (run, replication, use) =>
      Float64Array.of(
        explained(run, replication, use).reduce((sum, { probability }) => sum + probability, 0),
      ),
  },
];
