import type { Change, Lens, PlanPair } from '../../comparison/pair.ts';
import { pairOf } from '../../comparison/pair.ts';

/** Futures per example: enough for a finding, and soon there. */
export const exampleReplications = 100;

interface PresetOfExample {
  readonly key: string;
  readonly version: number;
  readonly scenario: { readonly journey: { readonly kind: string } };
  readonly suggestedChanges: readonly {
    readonly path: string;
    readonly number: number | null;
    readonly list: readonly number[] | null;
  }[];
}

/** An example as a comparison: the preset against itself with its suggested changes, through its own journey. */
export function exampleOf(preset: PresetOfExample): { readonly pair: PlanPair; readonly lens: Lens } {
  const onlyB = preset.suggestedChanges.flatMap(({ path, number, list }): Change[] => {
    if (list !== null) return [{ op: 'list', path, list }];
    return number === null ? [] : [{ op: 'set', path, number }];
  });
  return {
    pair: { ...pairOf(preset.key), presetVersion: preset.version, onlyB },
    lens: preset.scenario.journey.kind === 'FUNNEL' ? 'FUNNEL' : 'LIFECYCLE',
  };
}
