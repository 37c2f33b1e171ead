/** What common luck is worth: the spread of a paired difference against that of two independent runs. */
import { differences, series } from '@meander/analysis';
import { simulateBlock, simulatePairedBlock, type Scenario } from '@meander/core';
import { scaled, shifted } from './cases.ts';
import { deviation } from './measure.ts';
import type { Section } from './table.ts';

const WEEK = 104;
const REPLICATIONS = { cohorts: 200, agents: 40 } as const;
const RESPONSES = [
  'channels.brandVideo.response.remember',
  'channels.searchAds.response.qualify',
  'channels.personalSelling.response.close',
];
const GOALS = {
  cohorts: { response: 1 / 10, shift: 1 / 4 },
  agents: { response: 1 / 8, shift: 1 / 2 },
} as const;

export function benchNoise(preset: Scenario): Section {
  const scenario = { ...preset, horizonWeeks: WEEK };
  const rows = (['cohorts', 'agents'] as const).flatMap((population) => {
    const replications = REPLICATIONS[population];
    const options = { population, from: 0, to: replications, keepCauses: false };
    const spread = (variant: Scenario) => {
      const { a, b } = simulatePairedBlock(scenario, variant, options);
      return deviation(differences(a, b, 'netValue').map((future) => future[WEEK]!));
    };
    const block = simulateBlock(scenario, options);
    const ends = Array.from({ length: replications }, (_, r) => series(block, r, 'netValue')[WEEK]!);
    const alone = deviation(ends) * Math.SQRT2; // two independent runs
    const row = (measure: string, paired: number, goal: number) => ({
      measure: `${population}: ${measure}`,
      value: paired,
      unit: 'EUR',
      ratio: paired / alone,
      goal: `at most x ${goal}`,
      isMet: paired / alone <= goal,
      note: `${replications} replications`,
    });
    return [
      { measure: `${population}: independent seeds`, value: alone, unit: 'EUR' },
      ...RESPONSES.map((path) =>
        row(
          `${path.replace(/channels\.|response\./g, '')} + 2 %`,
          spread(scaled(scenario, path, 1.02)),
          GOALS[population].response,
        ),
      ),
      row('upstream + 15 points', spread(shifted(scenario)), GOALS[population].shift),
    ];
  });
  return { title: `paired noise: sd of the difference in net value at week ${WEEK}`, rows };
}
