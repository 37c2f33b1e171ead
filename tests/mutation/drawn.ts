/**
 * A checker for Stryker that lets the mutants of a draw pass. All others are called errors, which no score counts: Stryker mutates whole
 * stretches of a file, a draw takes single mutants.
 */
import { luckOf, type Mutant } from './mutants.ts';

/** Seed of the draw, and the luck below which a mutant belongs to it. */
export const DRAW_SEED = 'MUTATION_DRAW_SEED';
export const DRAW_BELOW = 'MUTATION_DRAW_BELOW';

const drawn = {
  init: () => Promise.resolve(),
  /** All at once: a draw needs no look at anything else. */
  group: (mutants: readonly { readonly id: string }[]) => Promise.resolve([mutants.map(({ id }) => id)]),
  check(mutants: readonly (Mutant & { readonly id: string })[]) {
    const seed = process.env[DRAW_SEED] ?? '';
    const below = Number(process.env[DRAW_BELOW]);
    const judge = (mutant: Mutant) =>
      luckOf(seed, mutant) <= below ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, judge(mutant)])));
  },
};

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', value: drawn }];
