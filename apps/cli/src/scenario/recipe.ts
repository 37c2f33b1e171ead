/** A scenario as people write it down: a preset, what they changed, a seed. It is what `init` writes. */
import type { Change, OwnChannel } from '@meander/core';
import type { ChangeInput, Lens, ScenarioInput } from '../api/documents.ts';
import { showChange } from '../arguments/change.ts';

export interface Recipe {
  readonly preset: string;
  readonly presetVersion?: number | undefined;
  readonly name?: string | undefined;
  readonly seed?: string | undefined;
  readonly lens?: 'funnel' | 'lifecycle' | undefined;
  readonly journey?: string | undefined;
  readonly horizonWeeks?: number | undefined;
  readonly changes: readonly Change[];
  readonly locks: readonly string[];
  readonly ownChannels: readonly OwnChannel[];
}

const LENSES = { funnel: 'FUNNEL', lifecycle: 'LIFECYCLE' } as const satisfies Record<string, Lens>;

export function toInput({ lens, changes, ...rest }: Recipe): ScenarioInput {
  return {
    ...rest,
    ...(lens === undefined ? {} : { lens: LENSES[lens] }),
    changes: changes.map(toChangeInput),
  };
}

function toChangeInput({ path, op, number = 0, list }: Change): ChangeInput {
  if (op === 'add') return { add: { path, number } };
  return list === undefined ? { set: { path, number } } : { set: { path, list } };
}

/** The recipe as a file, with changes in the grammar of the command line. */
export function toPlanFile({ changes, ...rest }: Recipe): string {
  return `${JSON.stringify({ ...rest, changes: changes.map(showChange) }, null, 2)}\n`;
}
