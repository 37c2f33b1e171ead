/** The types that refer to each other, named before any of them is described. */
import { builder } from '../builder.ts';
import type { ComparisonRecord, RunRecord } from '../experiment/load.ts';
import type { PresetEntry } from '../scenario/preset.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export const Scenario = builder.objectRef<ResolvedScenario>('Scenario');
export const Preset = builder.objectRef<PresetEntry>('Preset');
export const Run = builder.objectRef<RunRecord>('Run');
export const Comparison = builder.objectRef<ComparisonRecord>('Comparison');
