import type { Plan } from '@meander/core';

/** Takes what a plan spends on each channel as the spend at which a contact costs its stated price. */
export function referenceSpends({ weekly, split }: Plan): Record<string, number> {
  return Object.fromEntries(
    Object.entries(split).map(([id, share]) => [`channels.${id}.referenceSpend`, weekly * share]),
  );
}
