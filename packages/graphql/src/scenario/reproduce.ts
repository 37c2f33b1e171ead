/** A run or comparison as a command line that gives the same numbers anywhere. */
import type { Change } from '@meander/core';
import type { Recipe } from './recipe.ts';

interface Sizes {
  readonly population: string;
  readonly replications: number;
}

/** One scenario: `npx meander run ...`. */
export function runCommand(recipe: Recipe, sizes: Sizes): string {
  return [
    'npx meander run',
    word(recipe.preset),
    ...parts(recipe, ''),
    `--lens ${recipe.lens}`,
    ...shared(recipe, sizes),
  ].join(' ');
}

/** Two scenarios: `npx meander compare ...`; what both share is said once. */
export function compareCommand(baseline: Recipe, variant: Recipe, sizes: Sizes): string {
  return [
    'npx meander compare',
    word(baseline.preset),
    word(variant.preset),
    ...parts(baseline, '-a'),
    ...parts(variant, '-b'),
    // two lenses are those of two journeys
    ...(baseline.lens === variant.lens ? [`--lens ${baseline.lens}`] : []),
    ...shared(baseline, sizes),
  ].join(' ');
}

function shared(recipe: Recipe, { population, replications }: Sizes): string[] {
  return [
    `--weeks ${recipe.horizonWeeks}`,
    `--population ${population}`,
    `--replications ${replications}`,
    `--seed ${word(recipe.seed)}`,
  ];
}

function parts(recipe: Recipe, side: '' | '-a' | '-b'): string[] {
  return [
    ...(recipe.journey === undefined ? [] : [`--journey${side} ${word(recipe.journey)}`]),
    ...recipe.ownChannels.map(({ id, label, like }) => `--own${side} ${word(`${id}=${like}:${label}`)}`),
    ...recipe.locks.map((lock) => `--lock${side} ${word(lock)}`),
    ...recipe.changes.map((change) => `--set${side} ${word(`${change.path}=${amount(change)}`)}`),
  ];
}

/** `5` sets, `+5` and `-5` change; a negative number that is set says so with `=`. */
function amount({ op, number = 0, list }: Change): string {
  if (list !== undefined) return list.join(',');
  if (op === 'add') return number < 0 ? String(number) : `+${number}`;
  return number < 0 ? `=${number}` : String(number);
}

/** Quoted for a POSIX shell when it needs to be. */
function word(text: string): string {
  return /^[\w.,:=+@%/-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
