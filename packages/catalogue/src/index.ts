export { channels } from './channels/index.ts';
export { journeys } from './journeys/index.ts';
export { amssUnder, references } from './references/index.ts';
export type { AmssSeries } from './references/index.ts';
export { presetById, presets } from './scenarios/index.ts';
export type { Preset } from './scenarios/preset.ts';
export { segmentTraits } from './scenarios/segment-traits.ts';
