import type { Change, Scenario } from '@meander/core';

/** A finished example: a scenario, the question it opens with, and the changes that make its plan B. */
export interface Preset {
  readonly scenario: Scenario;
  readonly question: string;
  readonly suggestedChanges: readonly Change[];
  /** Journey -> numbers of these people, by path, for journeys other than the two that the scenario has. */
  readonly journeyValues?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
