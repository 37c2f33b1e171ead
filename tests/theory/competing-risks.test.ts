/** Moves that compete within a week share those who leave in proportion to their rates. */
import { describe, expect, test } from 'vitest';
import { simulateBlock, stockOf } from '@meander/core';
import { chiSquare, criticalChiSquare } from '../statistics.ts';
import { oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const targets = ['aware', 'considers', 'qualified', 'customer'] as const;

function scenario(rates: readonly number[], people: number) {
  const moves = targets.map((target, place) => stageMove('unaware', target, rates[place]!));
  return tinyScenario(tinyJourney(oneEvent(moves[0]!, ...moves.slice(1))), { people, weeks: 1 });
}

/** Expected share that stays, then that takes each move. */
function shares(rates: readonly number[]): number[] {
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  return [Math.exp(-total), ...rates.map((rate) => (rate / total) * (1 - Math.exp(-total)))];
}

describe.each([
  ['everyday rates', [0.02, 0.1, 0.05, 0.01]],
  ['rates of very different size', [1e-4, 3, 0.2, 1e-3]],
  ['rates so high that nobody stays', [40, 20, 1, 300]],
  ['a rate of 0 among others', [0, 0.4, 0, 0.2]],
])('%s', (_name, rates) => {
  test('expected: shares are rate / L (1 - exp(-L))', () => {
    const block = simulateBlock(scenario(rates, 1000), { population: 'expected', from: 0, to: 1 });
    for (const [place, stage] of (['unaware', ...targets] as const).entries())
      expect(Math.abs(stockOf(block, 0, stage)[1]! / 1000 - shares(rates)[place]!)).toBeLessThan(1e-14);
  });

  test.each(['cohorts', 'agents'] as const)('%s: counts follow these shares', (population) => {
    const people = 200_000;
    const block = simulateBlock(scenario(rates, people), { population, from: 0, to: 1 });
    const counts = (['unaware', ...targets] as const).map((stage) => stockOf(block, 0, stage)[1]!);
    const { statistic, degrees } = chiSquare(
      counts,
      shares(rates).map((share) => share * people),
    );
    expect(statistic).toBeLessThan(criticalChiSquare(degrees, 8));
  });
});
