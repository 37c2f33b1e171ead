/** The AMSS vignette: 208 weeks of 240 million people, and the true return on one channel by paired counterfactual. */
import { references } from '@meander/catalogue';
import { simulateBlock, simulatePairedBlock } from '@meander/core';
import { changed, sizeOf } from './cases.ts';
import { interleaved, timed } from './measure.ts';
import type { Section } from './table.ts';

/** Weeks per CPU-second of the original: 208 weeks in 40.2 CPU-s on a machine of this class. */
const ORIGINAL = 208 / 40.2;

export function benchAmss(): Section {
  const { scenario, suggestedChanges } = references.find((each) => each.scenario.id === 'amss')!;
  const off = changed(scenario, ...suggestedChanges);
  let next = 0;
  const options = () => ({ population: 'cohorts', from: next, to: ++next }) as const;
  const { run, pair } = interleaved(
    {
      run: () => timed(() => simulateBlock(scenario, options())),
      pair: () => timed(() => simulatePairedBlock(scenario, off, options())),
    },
    5,
  );
  const speed = scenario.horizonWeeks / (run / 1000);
  return {
    title: `AMSS vignette in cohorts (${sizeOf(scenario)})`,
    rows: [
      {
        measure: 'vignette weeks per CPU-second',
        value: speed,
        unit: 'weeks/s',
        ratio: speed / ORIGINAL,
        goal: 'at least 1000',
        isMet: speed >= 1000,
        note: 'factor: against the original, 5.2 weeks/s',
      },
      {
        measure: 'true return on television, one pair',
        value: pair / 1000,
        unit: 'CPU-s',
        goal: 'at most 2',
        isMet: pair <= 2000,
        note: 'the original: 92 CPU-s',
      },
    ],
  };
}
