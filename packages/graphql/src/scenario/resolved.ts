import type { Issue, Scenario } from '@meander/core';
import type { Recipe } from './recipe.ts';

/** A scenario that can be run, with the recipe it came from. */
export interface ResolvedScenario {
  readonly scenario: Scenario;
  readonly recipe: Recipe;
  readonly hash: string;
  /** What was assumed. */
  readonly notes: readonly Issue[];
  /** Where it is saved, if it is. */
  readonly saved?: { readonly id: string; readonly name: string; readonly version: number };
}
