/** The plan's prices, week by week. */
import type { Scenario } from '../model/scenario.ts';
import type { Program, WeeklySeries } from './program.ts';

/** Price level and promotion of the weeks before the plan and of its own. */
export function pricesOf({
  plan,
  historic,
  horizonWeeks,
}: Pick<Scenario, 'plan' | 'historic' | 'horizonWeeks'>): Pick<Program, 'priceLevel' | 'promotion'> {
  const series = (key: 'priceLevel' | 'promotion', otherwise: number): WeeklySeries => {
    const own = plan[key] ?? [otherwise];
    return {
      planned: Float64Array.from({ length: horizonWeeks }, (_, i) => own[i % own.length]!),
      historic: Float64Array.from(historic[key] ?? [otherwise]),
    };
  };
  return { priceLevel: series('priceLevel', 1), promotion: series('promotion', 0) };
}
