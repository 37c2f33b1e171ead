/** The worlds of experiments, simulated once: claims about the same scenario share its runs. */
import { prepare, simulateTogether, type Block, type Population, type Scenario } from '@meander/core';

export interface Sizes {
  readonly population: Population;
  readonly replications: number;
}

export interface Worlds {
  /** One block per scenario, in order. Scenarios that are not known yet are simulated together, so that they share their warm-up. */
  blocks(scenarios: readonly Scenario[], sizes: Sizes): Block[];
}

/** @param most blocks that are remembered */
export function createWorlds(most = 400): Worlds {
  const known = new Map<string, Block>();
  return {
    blocks(scenarios, { population, replications }) {
      const keys = scenarios.map(
        (scenario) => `${prepare(scenario).scenarioHash} ${scenario.seed} ${population} ${replications}`,
      );
      const wanted = new Map(keys.map((key, i) => [key, scenarios[i]!]));
      const missing = [...wanted].filter(([key]) => !known.has(key));
      const fresh = simulateTogether(
        missing.map(([, scenario]) => scenario),
        { population, from: 0, to: replications },
      );
      for (const [i, [key]] of missing.entries()) known.set(key, fresh[i]!);
      const found = keys.map((key) => known.get(key)!);
      for (const key of known.keys()) {
        if (known.size <= most) break;
        known.delete(key);
      }
      return found;
    },
  };
}
