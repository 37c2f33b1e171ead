/** Published models written anew as presets, to compare their numbers with ours. A new one is a folder here and a line below. */
import type { Preset } from '../scenarios/preset.ts';
import { amss } from './amss/scenario.ts';

export { amssUnder } from './amss/scenario.ts';
export type { AmssSeries } from './amss/series.ts';

export const references: readonly Preset[] = [amss];
