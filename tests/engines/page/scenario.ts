/** The scenarios of the page; its threads get them as data, so that they need not load the catalogue. */
import { presetById } from '@meander/catalogue';
import type { Scenario } from '@meander/core';
import type { Wish } from './wish.ts';

export function wishedScenario({ people, weeks }: Pick<Wish, 'people' | 'weeks'>): Scenario {
  const preset = presetById('b2b-saas')!;
  const values = { ...preset.values, 'market.people': people, 'market.warmupWeeks': 0 };
  return { ...preset, horizonWeeks: weeks, values };
}

/** Enough for the engine's code to be compiled; too little to hold anybody up. */
export function rehearsal(): Scenario {
  return wishedScenario({ people: 10_000, weeks: 52 });
}
