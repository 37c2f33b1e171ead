/** A random model as all populations live it. */
import { encodeBlock, simulateBlock, type Scenario } from '@meander/core';

/** The bytes of a short run of each population. */
export function bytesOfAll(scenario: Scenario): Uint8Array[] {
  return (['expected', 'cohorts', 'agents'] as const).map((population) =>
    encodeBlock(simulateBlock(scenario, { population, from: 0, to: population === 'expected' ? 1 : 2 })),
  );
}
